package dev.claimant.view;

import dev.claimant.document.Span;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of text in which no mark begins or ends.
 *
 * @param span where it stands, in UTF-16 units
 * @param marks the marks that cover it, the shortest first
 */
record TextSegment(Span span, List<HighlightMark> marks) {
  TextSegment {
    marks =
        marks.stream()
            .sorted(
                Comparator.comparingInt((HighlightMark mark) -> mark.span().length())
                    .thenComparing(HighlightMark::claim))
            .toList();
  }

  /** How many marks of a part cover it. */
  long depth(RecordPart part) {
    return marks.stream().filter(mark -> mark.part() == part).count();
  }

  boolean begins(HighlightMark mark) {
    return mark.span().start() == span.start();
  }

  boolean ends(HighlightMark mark) {
    return mark.span().end() == span.end();
  }
}
