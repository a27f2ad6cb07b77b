package dev.claimant.text;

import dev.claimant.document.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the paragraphs of a text. A blank line always ends one. A single line break ends one too,
 * unless it is soft: {@link SoftBreaks} says which are.
 */
public final class Paragraphs {
  private Paragraphs() {}

  /** The paragraphs of a text in order, without the white space around them. */
  public static List<Span> of(String text) {
    List<Span> lines = lines(text);
    SoftBreaks breaks = SoftBreaks.of(text, lines.stream().map(line -> line.trim(text)).toList());
    List<Span> paragraphs = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (int i = 0; i < lines.size(); i++) {
      Span content = lines.get(i).trim(text);
      if (start >= 0 && (content.isEmpty() || !breaks.isBefore(i))) {
        paragraphs.add(new Span(start, end));
        start = -1;
      }
      if (!content.isEmpty()) {
        start = start < 0 ? content.start() : start;
        end = content.end();
      }
    }
    if (start >= 0) {
      paragraphs.add(new Span(start, end));
    }
    return paragraphs;
  }

  /** The number, from 1, of the line that an offset lies in. */
  public static int line(String text, int offset) {
    return lines(text.substring(0, offset)).size();
  }

  /** The lines, without their breaks: LF, CRLF, CR, and Unicode's line and paragraph separators. */
  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
        lines.add(new Span(start, i));
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    lines.add(new Span(start, text.length()));
    return lines;
  }
}
