package dev.claimant.attribution;

import dev.claimant.document.ScoredAttribution;
import dev.claimant.document.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Decides between attributions that claim the same words. */
final class Rivals {
  private Rivals() {}

  /**
   * The attributions, each without the parts of its content of which likelier ones claim half or
   * more: nobody's words are told twice in {@code “We won,” she said. “It was close,” she added.}
   * Those without any content left are dropped.
   *
   * @return the rest, in the order of their cues
   */
  static List<ScoredAttribution> settle(List<ScoredAttribution> found) {
    List<ScoredAttribution> kept = new ArrayList<>();
    List<Span> taken = new ArrayList<>();
    List<ScoredAttribution> byConfidence = new ArrayList<>(found);
    byConfidence.sort(Comparator.comparingDouble(ScoredAttribution::confidence).reversed());
    for (ScoredAttribution one : byConfidence) {
      List<Span> content =
          one.content().stream().filter(part -> 2 * shared(part, taken) < part.length()).toList();
      if (!content.isEmpty()) {
        kept.add(new ScoredAttribution(one.source(), one.cue(), content, one.confidence()));
        taken.addAll(content);
      }
    }
    kept.sort(Comparator.comparing(ScoredAttribution::cue));
    return kept;
  }

  /** The length of the text that a part shares with others, which do not overlap. */
  static int shared(Span part, List<Span> others) {
    return others.stream()
        .mapToInt(
            other -> Math.min(part.end(), other.end()) - Math.max(part.start(), other.start()))
        .filter(length -> length > 0)
        .sum();
  }
}
