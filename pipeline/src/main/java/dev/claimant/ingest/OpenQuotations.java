package dev.claimant.ingest;

import dev.claimant.document.Span;
import java.util.ArrayList;
import java.util.List;

/** Warns of quotation marks that are opened and never closed. */
final class OpenQuotations {
  private OpenQuotations() {}

  /**
   * A warning for each paragraph with such a mark. A curly quotation may stay open at the end of a
   * paragraph if the next one opens with the mark again.
   */
  static List<String> warnings(String text, List<Span> paragraphs) {
    List<String> warnings = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      boolean goesOn =
          i + 1 < paragraphs.size() && isOpening(text.charAt(paragraphs.get(i + 1).start()));
      int open = goesOn ? -1 : open(text, paragraphs.get(i));
      if (open >= 0) {
        warnings.add(
            "the quotation mark "
                + text.charAt(open)
                + " in line "
                + Paragraphs.line(text, open)
                + " is never closed; its quotation is taken to end with the paragraph");
      }
    }
    return warnings;
  }

  private static boolean isOpening(char c) {
    return c == '“' || c == '"' || c == '«';
  }

  /** The offset of the last opening mark in a paragraph that is not closed there, or -1. */
  private static int open(String text, Span paragraph) {
    int open = -1;
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      char c = text.charAt(i);
      if (c == '“' || c == '«' || (c == '"' && open < 0 && !isInches(text, i))) {
        open = i;
      } else if (c == '”' || c == '»' || (c == '"' && open >= 0)) {
        open = -1;
      }
    }
    return open;
  }

  /** Whether a straight mark follows a digit, as in 6'2". */
  private static boolean isInches(String text, int at) {
    return at > 0 && Character.isDigit(text.charAt(at - 1));
  }
}
