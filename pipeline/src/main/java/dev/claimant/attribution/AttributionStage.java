package dev.claimant.attribution;

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
  private final MakingWords making = MakingWords.load();
  private final SourceWords words = SourceWords.load();
  private final Stances stances = Stances.load();
  private final ModelFinder finder =
      new ModelFinder(making, words, new StatementConfidence(stances));

  @Override
  public Set<Layer<?>> requires() {
    return Set.of(Layer.SENTENCES, Layer.ENTITIES, Layer.READING);
  }

  @Override
  public Layer<?> adds() {
    return Layer.ATTRIBUTIONS;
  }

  @Override
  public Document apply(Document document) {
    FreeStandingQuotations quoted = new FreeStandingQuotations(document);
    ModelFinder.Found found = finder.find(document, quoted);
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
              quoted.type(content, draft.cue()),
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
