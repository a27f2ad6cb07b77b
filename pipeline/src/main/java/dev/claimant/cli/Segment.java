package dev.claimant.cli;

import dev.claimant.document.Span;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of text in which no mark begins or ends.
 *
 * @param span where it stands, in UTF-16 units
 * @param marks the marks that cover it, the shortest first
 */
record Segment(Span span, List<Mark> marks) {
  Segment {
    marks =
        marks.stream()
            .sorted(
                Comparator.comparingInt((Mark mark) -> mark.span().length())
                    .thenComparing(Mark::claim))
            .toList();
  }

  /** How many marks of a part cover it. */
  long depth(Part part) {
    return marks.stream().filter(mark -> mark.part() == part).count();
  }

  boolean begins(Mark mark) {
    return mark.span().start() == span.start();
  }

  boolean ends(Mark mark) {
    return mark.span().end() == span.end();
  }
}
