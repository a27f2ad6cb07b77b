package dev.claimant.attribution;

import dev.claimant.document.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An attribution whose source is known by its words only. All spans are in UTF-16 units.
 *
 * @param source the words for the source, in order; empty if the text names none
 * @param cue the words that signal the attribution; empty if it continues another
 * @param content what is said, at least one span; they come in any order and are kept in the text's
 * @param previous the index of the draft that this one continues, in the same list
 * @param confidence the probability that the attribution is right, if it has been estimated
 * @param evidence the names of the rules or the model that found it, in order, each once
 */
record AttributionDraft(
    List<Span> source,
    List<Span> cue,
    List<Span> content,
    Optional<Integer> previous,
    OptionalDouble confidence,
    List<String> evidence) {
  AttributionDraft {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = content.stream().sorted().toList();
    evidence = evidence.stream().distinct().toList();
    if (content.isEmpty()) {
      throw new IllegalArgumentException("an attribution of nothing");
    }
  }

  /** The indices of drafts in the order of their first words of content. */
  static List<Integer> inOrder(List<AttributionDraft> drafts) {
    return IntStream.range(0, drafts.size())
        .boxed()
        .sorted(Comparator.comparing((Integer index) -> drafts.get(index).content.get(0)))
        .toList();
  }

  /** This attribution with more content, which a rule adds. */
  AttributionDraft extended(List<Span> more, String rule) {
    List<Span> all = Stream.concat(content.stream(), more.stream()).sorted().toList();
    return new AttributionDraft(source, cue, all, previous, confidence, evidenceWith(rule));
  }

  /**
   * An attribution that continues this one, by the same source.
   *
   * @param index the index of this draft
   * @param rule the name of the rule that finds it
   */
  AttributionDraft continuation(int index, List<Span> more, String rule) {
    return new AttributionDraft(
        source, List.of(), more, Optional.of(index), confidence, evidenceWith(rule));
  }

  AttributionDraft withContent(List<Span> other) {
    return new AttributionDraft(source, cue, other, previous, confidence, evidence);
  }

  AttributionDraft withConfidence(double probability) {
    return withConfidence(probability, evidence);
  }

  AttributionDraft withConfidence(double probability, List<String> reasons) {
    return new AttributionDraft(
        source, cue, content, previous, OptionalDouble.of(probability), reasons);
  }

  private List<String> evidenceWith(String rule) {
    return Stream.concat(evidence.stream(), Stream.of(rule)).toList();
  }
}
