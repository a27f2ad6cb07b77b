package dev.claimant.attribution;

import dev.claimant.attribution.rules.RuleFinder;
import dev.claimant.document.Attribution;
import dev.claimant.document.Document;
import dev.claimant.document.Layer;
import dev.claimant.document.Mention;
import dev.claimant.document.MentionType;
import dev.claimant.document.Span;
import dev.claimant.pipeline.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds attributions, each with who its source is. */
public final class AttributionStage implements Stage {
  private final AttributionFinder finder;
  private final MakingWords making;
  private final SourceWords words = SourceWords.load();
  private final Stances stances = Stances.load();

  private AttributionStage(AttributionFinder finder, MakingWords making) {
    this.finder = finder;
    this.making = making;
  }

  /** Finds attributions by a model. */
  public static AttributionStage byModel(AttributionModel model) {
    MakingWords making = MakingWords.load();
    return new AttributionStage(new ModelFinder(model, making, SourceWords.load()), making);
  }

  /**
   * Finds attributions by rules: quotation marks, lists of cues, and the syntax of the sentences
   * that hold either.
   */
  public static AttributionStage byRules(DependencyParser parser) {
    MakingWords making = MakingWords.load();
    return new AttributionStage(new RuleFinder(parser, making), making);
  }

  @Override
  public Set<Layer<?>> requires() {
    return Set.of(Layer.SENTENCES, Layer.ENTITIES);
  }

  @Override
  public Layer<?> adds() {
    return Layer.ATTRIBUTIONS;
  }

  @Override
  public void prepare() {
    finder.prepare();
  }

  @Override
  public void close() {
    finder.close();
  }

  @Override
  public Document apply(Document document) {
    FreeStandingQuotations quoted = new FreeStandingQuotations(document);
    AttributionFinder.Found found = finder.find(document, quoted);
    List<Integer> order = AttributionDraft.inOrder(found.drafts());
    SourceDocuments documents = new SourceDocuments(making, found.makings(), document);
    Antecedents antecedents = new Antecedents(document, words, documents);
    Descriptions descriptions = new Descriptions(document, words, antecedents);
    Affiliations affiliations = new Affiliations(document, words, antecedents);
    SourceFinder sources =
        new SourceFinder(
            document,
            quoted,
            documents,
            words,
            antecedents,
            order.stream().map(found.drafts()::get).toList());
    Map<Integer, Integer> places = new HashMap<>();
    List<Attribution> attributions = new ArrayList<>();
    for (int index : order) {
      AttributionDraft draft = found.drafts().get(index);
      Optional<Integer> previous = draft.previous().map(places::get);
      SourceFinder.Source who = sources.sourceOf(draft);
      List<Span> source =
          previous
              .flatMap(place -> lastNamed(document, who.parties(), draft))
              .map(List::of)
              .orElse(draft.source());
      List<Span> content = merged(draft.content());
      places.put(index, attributions.size());
      attributions.add(
          new Attribution(
              quoted.type(content),
              stances.of(document, quoted, draft),
              source,
              draft.cue(),
              content,
              who.parties(),
              who.sourceClass(),
              descriptions.of(source, who.parties()),
              affiliations.of(source, who.parties()),
              previous,
              draft.confidence(),
              draft.evidence()));
    }
    return document.withAttributions(attributions);
  }

  /** Where the text names a continued quotation's only speaker last, with title and role. */
  private static Optional<Span> lastNamed(
      Document document, List<Integer> parties, AttributionDraft draft) {
    int start = draft.content().get(0).start();
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
