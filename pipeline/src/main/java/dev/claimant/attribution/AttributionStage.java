package dev.claimant.attribution;

import dev.claimant.document.Attribution;
import dev.claimant.document.AttributionType;
import dev.claimant.document.Document;
import dev.claimant.document.Layer;
import dev.claimant.document.Mention;
import dev.claimant.document.MentionType;
import dev.claimant.document.Span;
import dev.claimant.pipeline.Stage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Adds attributions. Only the outermost one is found where one lies within another, as a rule. */
public final class AttributionStage implements Stage {
  /** Finds the attributions of a document, in the order of their content. */
  @FunctionalInterface
  private interface Finder {
    List<Draft> find(Document document, QuotedText quoted, Artefacts artefacts);
  }

  private final Cues cues = Cues.load();
  private final SourceWords words = SourceWords.load();
  private final Finder finder;
  private final Runnable preparation;

  /** Finds attributions by a model. */
  public AttributionStage(AttributionModel model) {
    finder =
        (document, quoted, artefacts) -> ModelDrafts.find(document, quoted, model, cues, artefacts);
    preparation = model::prepare;
  }

  /**
   * Finds attributions by rules: quotation marks, lists of cues, and the syntax of the sentences
   * that hold either.
   */
  public AttributionStage(DependencyParser parser) {
    finder =
        (document, quoted, artefacts) -> RuleDrafts.find(document, quoted, parser, cues, artefacts);
    preparation = parser::prepare;
  }

  @Override
  public Set<Layer> requires() {
    return EnumSet.of(Layer.SENTENCES, Layer.ENTITIES);
  }

  @Override
  public Layer adds() {
    return Layer.ATTRIBUTIONS;
  }

  @Override
  public void prepare() {
    preparation.run();
  }

  @Override
  public Document apply(Document document) {
    QuotedText quoted = new QuotedText(document);
    Artefacts artefacts = new Artefacts(cues.artefacts());
    Map<Draft, Integer> places = new HashMap<>();
    List<Attribution> attributions = new ArrayList<>();
    List<Draft> drafts = finder.find(document, quoted, artefacts);
    artefacts.addOwned(document);
    Sources sources = new Sources(document, quoted, artefacts, words, drafts);
    for (Draft draft : drafts) {
      Optional<Integer> previous = draft.previous.map(places::get);
      Sources.Source who = sources.of(draft);
      List<Span> source =
          previous
              .flatMap(place -> lastNamed(document, who.parties(), draft))
              .map(List::of)
              .orElse(draft.source);
      List<Span> content = merged(draft.content);
      places.put(draft, attributions.size());
      AttributionType type = quoted.type(content);
      attributions.add(
          new Attribution(
              type,
              source,
              draft.cue,
              content,
              who.parties(),
              who.sourceClass(),
              previous,
              OptionalDouble.of(draft.confidence.orElseGet(() -> RuleDrafts.confidence(type)))));
    }
    return document.withAttributions(attributions);
  }

  /** Where the text names a continued quotation's only speaker last, with title and role. */
  private static Optional<Span> lastNamed(Document document, List<Integer> parties, Draft draft) {
    int start = draft.content.get(0).start();
    return document.mentions().stream()
        .filter(mention -> parties.size() == 1 && mention.entity() == parties.get(0))
        .filter(mention -> mention.type() == MentionType.NAME && mention.span().end() <= start)
        .reduce((one, other) -> other)
        .map(Mention::full);
  }

  /** Spans in order, those that overlap as one. */
  private static List<Span> merged(List<Span> spans) {
    List<Span> merged = new ArrayList<>();
    for (Span span : spans.stream().sorted().toList()) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).overlaps(span)) {
        merged.set(last, Span.covering(merged.get(last), span));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
