package dev.claimant.evaluation.brat;

import dev.claimant.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the quotations of a text for the relation metric, paragraph by paragraph; a paragraph is a
 * line. Double marks count, single ones do not. The metric has its own finder, which repeats some
 * of {@code text} on purpose: a change to how quotations are found in documents must not change the
 * measure.
 */
final class MetricQuotations {
  private static final String OPENING = "“„«‟";
  private static final String CLOSING = "”»";
  private static final String BEFORE_OPENING = "([{-–—/‘'";
  private static final String AFTER_CLOSING = ")]}-–—/.,;:!?’'";

  private static final int NONE = -1;

  private final int[] text;
  private final List<Span> found = new ArrayList<>();

  /** Whether the paragraph before ended inside a quotation. */
  private boolean carried;

  private MetricQuotations(int[] text) {
    this.text = text;
  }

  /** What stands inside the marks, in code points, if a letter or digit does. */
  static List<Span> find(int[] text) {
    MetricQuotations finder = new MetricQuotations(text);
    int start = 0;
    for (int end = 0; end <= text.length; end++) {
      if (end == text.length || text[end] == '\n') {
        finder.paragraph(start, end);
        start = end + 1;
      }
    }
    return finder.found.stream().filter(finder::hasLetters).toList();
  }

  private boolean hasLetters(Span span) {
    return IntStream.range(span.start(), span.end())
        .anyMatch(i -> RelationText.isLetterOrDigit(text[i]));
  }

  private void paragraph(int start, int end) {
    if (IntStream.range(start, end).allMatch(i -> RelationText.isSpace(text[i]))) {
      return;
    }
    int open = NONE;
    int depth = 0;
    boolean closed = false;
    int width;
    for (int i = start; i < end; i += width) {
      boolean curly = OPENING.indexOf(text[i]) >= 0;
      boolean doubled = isDoubled(i, end);
      width = doubled ? 2 : 1;
      if (curly || ((text[i] == '"' || doubled) && opens(i, width, start, end, open))) {
        open = depth == 0 ? i : open;
        depth++;
      } else if (CLOSING.indexOf(text[i]) >= 0 || text[i] == '"' || doubled) {
        int close = i + width - 1;
        if (depth == 1) {
          found.add(new Span(open + 1, close));
          open = NONE;
          closed = true;
        } else if (depth == 0 && carried && !closed) {
          found.add(new Span(start, close));
        }
        depth = Math.max(0, depth - 1);
      }
    }
    carried = depth > 0;
    if (carried) {
      // A quotation of several paragraphs leaves the marks of all but the last open.
      found.add(new Span(open + 1, end));
    }
  }

  /** Whether a mark is typed as two single ones: ``…''. */
  private boolean isDoubled(int at, int end) {
    return (text[at] == '`' || text[at] == '\'') && at + 1 < end && text[at + 1] == text[at];
  }

  /**
   * Whether a mark that does not show its side opens.
   *
   * @param open where the mark stands that is open, if one is
   */
  private boolean opens(int at, int width, int start, int end, int open) {
    if (open != NONE && OPENING.indexOf(text[open]) < 0) {
      // Straight marks do not nest: one that looks like a second opening one is badly spaced.
      return false;
    }
    int following = at + width;
    boolean before = at == start || isSpaceOr(BEFORE_OPENING, text[at - 1]);
    boolean after = following >= end || isSpaceOr(AFTER_CLOSING, text[following]);
    return text[at] == '`' || (before == after ? open == NONE : before);
  }

  private static boolean isSpaceOr(String characters, int c) {
    return RelationText.isSpace(c) || characters.indexOf(c) >= 0;
  }
}
