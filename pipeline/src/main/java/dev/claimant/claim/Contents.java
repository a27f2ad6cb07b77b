package dev.claimant.claim;

import dev.claimant.document.Attribution;
import dev.claimant.document.Search;
import dev.claimant.document.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The parts of the contents of a document's attributions, to be found by what lies in them. */
final class Contents {
  /**
   * A part of a content.
   *
   * @param attribution the index of its attribution
   */
  record Part(Span span, int attribution) {}

  /** By span. */
  private final List<Part> parts = new ArrayList<>();

  /** The farthest end of each part and those before it. */
  private final int[] reach;

  Contents(List<Attribution> attributions) {
    for (int i = 0; i < attributions.size(); i++) {
      for (Span span : attributions.get(i).content()) {
        parts.add(new Part(span, i));
      }
    }
    parts.sort(Comparator.comparing(Part::span));
    reach = parts.stream().mapToInt(part -> part.span().end()).toArray();
    Arrays.parallelPrefix(reach, Math::max);
  }

  /** The parts that a span lies in, the last first. */
  List<Part> around(Span span) {
    List<Part> around = new ArrayList<>();
    int after = Search.first(parts, part -> part.span().start() > span.start());
    for (int i = after - 1; i >= 0 && reach[i] >= span.end(); i--) {
      if (parts.get(i).span().contains(span)) {
        around.add(parts.get(i));
      }
    }
    return around;
  }
}
