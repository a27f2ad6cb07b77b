package dev.claimant.text;

import dev.claimant.document.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the paragraphs of a text. A blank line always ends one. A single line break ends one too,
 * unless the text is hard-wrapped: unless its breaks stand where one word more would have made the
 * line too long, and mostly amid a sentence.
 */
public final class Paragraphs {
  /** No hard-wrapped text is wider. */
  private static final int WIDEST = 120;

  /** The share of single line breaks in a hard-wrapped text that stand where the line is full. */
  private static final double FULL = 0.8;

  /** The share of them that stand before a word in lower case, as most words are. */
  private static final double AMID_SENTENCE = 0.5;

  private Paragraphs() {}

  /** The paragraphs of a text in order, without the white space around them. */
  public static List<Span> of(String text) {
    List<Span> lines = lines(text);
    boolean wrapped = isWrapped(text, lines);
    List<Span> paragraphs = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (Span line : lines) {
      Span content = line.trim(text);
      if (start >= 0 && (content.isEmpty() || !wrapped)) {
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

  private static boolean isWrapped(String text, List<Span> lines) {
    int width = 0;
    for (Span line : lines) {
      width = Math.max(width, line.trim(text).length());
    }
    if (width > WIDEST) {
      return false;
    }
    int breaks = 0;
    int full = 0;
    int amidSentence = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Span line = lines.get(i).trim(text);
      Span next = lines.get(i + 1).trim(text);
      if (!line.isEmpty() && !next.isEmpty()) {
        breaks++;
        if (line.length() + 1 + firstWord(text, next) > width) {
          full++;
        }
        if (Character.isLowerCase(text.charAt(next.start()))) {
          amidSentence++;
        }
      }
    }
    return breaks > 0 && full >= FULL * breaks && amidSentence >= AMID_SENTENCE * breaks;
  }

  private static int firstWord(String text, Span line) {
    int end = line.start();
    while (end < line.end() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end - line.start();
  }
}
