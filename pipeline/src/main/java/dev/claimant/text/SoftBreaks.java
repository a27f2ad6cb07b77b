package dev.claimant.text;

import dev.claimant.document.Span;
import dev.claimant.support.WordList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The line breaks that only keep lines short, and mean no more than a blank. In a hard-wrapped text
 * all single ones are: those of a text whose breaks stand where one word more would have made the
 * line too long, and mostly amid a sentence. Elsewhere one is soft where the words on both sides of
 * it show that the sentence goes on: "a loss of $5⏎million", "the⏎United States". So are those
 * before a capital in a block of lines whose other breaks are mostly soft: "President Joe⏎Biden".
 */
final class SoftBreaks {
  /** No hard-wrapped text is wider. */
  private static final int WIDEST = 120;

  /** The share of single line breaks in a hard-wrapped text that stand where the line is full. */
  private static final double FULL = 0.8;

  /** The share of them that stand before a word in lower case, as most words are. */
  private static final double AMID_SENTENCE = 0.5;

  /** The most words of a name that ends a line after a quotation: "“It is safe,” Joe⏎Barton". */
  private static final int LONGEST_NAME = 3;

  private static final String SENTENCE_END = ".!?:;…";
  private static final String CLOSING = "\"'”’»)]";

  /** Words that no line ends with unless its sentence goes on. */
  private static final Set<String> UNFINISHED =
      Set.copyOf(WordList.words(SoftBreaks.class, "unfinished.txt"));

  private final String text;
  private final List<Span> lines;

  /** The lines that a soft break stands before. */
  private final BitSet soft = new BitSet();

  private SoftBreaks(String text, List<Span> lines) {
    this.text = text;
    this.lines = lines;
  }

  /**
   * The soft line breaks of a text.
   *
   * @param lines all lines in order, without the white space around them
   */
  static SoftBreaks of(String text, List<Span> lines) {
    SoftBreaks breaks = new SoftBreaks(text, lines);
    if (breaks.isWrapped()) {
      breaks.soft.set(1, Math.max(1, lines.size()));
    } else {
      breaks.readBlocks();
    }
    return breaks;
  }

  /** Whether the break before a line is soft; the break next to a blank line never counts. */
  boolean isBefore(int line) {
    return soft.get(line);
  }

  private boolean isWrapped() {
    int width = width(0, lines.size());
    if (width > WIDEST) {
      return false;
    }
    int breaks = 0;
    int full = 0;
    int amidSentence = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i - 1).isEmpty() && !lines.get(i).isEmpty()) {
        breaks++;
        full += isFull(i - 1, width) ? 1 : 0;
        amidSentence += Character.isLowerCase(first(i)) ? 1 : 0;
      }
    }
    return breaks > 0 && full >= FULL * breaks && amidSentence >= AMID_SENTENCE * breaks;
  }

  private int width(int start, int end) {
    return lines.subList(start, end).stream().mapToInt(Span::length).max().orElse(0);
  }

  /** Whether the first word of the next line would have made a line too long. */
  private boolean isFull(int line, int width) {
    return lines.get(line).length() + 1 + firstWord(line + 1).length() > width;
  }

  /** Reads the lines between blank ones, block by block. */
  private void readBlocks() {
    int start = 0;
    for (int i = 0; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).isEmpty()) {
        readBlock(start, i);
        start = i + 1;
      }
    }
  }

  private void readBlock(int start, int end) {
    // A block that begins in lower case is a list in lower case.
    boolean list = start < end && isLowerCase(start);
    int amidSentence = 0;
    for (int i = start + 1; i < end; i++) {
      if (goesOn(i - 1, list)) {
        soft.set(i);
        amidSentence += isLowerCase(i) ? 1 : 0;
      }
    }
    int breaks = end - start - 1;
    if (amidSentence > 0 && amidSentence >= AMID_SENTENCE * breaks) {
      int width = width(start, end);
      for (int i = start + 1; i < end; i++) {
        // The first line can be a headline.
        if (!endsSentence(i - 1) && !isRow(i) && (i - 1 > start || isFull(start, width))) {
          soft.set(i);
        }
      }
    }
  }

  /** Whether the sentence that a line ends in goes on in the next one. */
  private boolean goesOn(int line, boolean list) {
    if (endsSentence(line) || isRow(line) || isRow(line + 1)) {
      return false;
    }
    boolean lower = isLowerCase(line + 1);
    return (lower && !list)
        || ((lower || Character.isLetterOrDigit(first(line + 1)))
            && (UNFINISHED.contains(lastWord(line)) || endsWithSpeaker(line)));
  }

  /** Whether a line ends with a full stop or the like, maybe with a closing mark after it. */
  private boolean endsSentence(int line) {
    int last = lines.get(line).end() - 1;
    while (last > lines.get(line).start() && CLOSING.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return SENTENCE_END.indexOf(text.charAt(last)) >= 0 && !UNFINISHED.contains(lastWord(line));
  }

  /** Whether a line is a row of a table, an item of a list, or begins with a label. */
  private boolean isRow(int line) {
    String row = lines.get(line).of(text);
    return row.contains("  ")
        || row.indexOf('\t') >= 0
        || firstWord(line).endsWith(":")
        || !(Character.isLetterOrDigit(first(line))
            || QuotationMarks.isMark(first(line))
            || "($€£¥".indexOf(first(line)) >= 0);
  }

  /** Whether a line begins with a word in lower case; "iPhone" is none. */
  private boolean isLowerCase(int line) {
    String word = firstWord(line);
    return Character.isLowerCase(word.charAt(0))
        && (word.length() == 1 || !Character.isUpperCase(word.charAt(1)));
  }

  /**
   * Whether a line ends with a quotation's comma and the beginning of a name, "... safe,” Joe", or
   * with that of a name that a comma in the next line ends: "the mayor, Ann⏎Lee, said".
   */
  private boolean endsWithSpeaker(int line) {
    String[] words = lines.get(line).of(text).split("\\s+");
    for (int i = words.length - 1; i >= 0 && i >= words.length - 1 - LONGEST_NAME; i--) {
      String word = words[i];
      int length = word.length();
      if (length > 1 && CLOSING.indexOf(word.charAt(length - 1)) >= 0) {
        return i < words.length - 1 && ",?!".indexOf(word.charAt(length - 2)) >= 0;
      }
      if (word.endsWith(",") || !Character.isUpperCase(word.charAt(0))) {
        return word.endsWith(",") && i < words.length - 1 && firstWord(line + 1).endsWith(",");
      }
    }
    return false;
  }

  private char first(int line) {
    return text.charAt(lines.get(line).start());
  }

  private String firstWord(int line) {
    int end = lines.get(line).start();
    while (end < lines.get(line).end() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(lines.get(line).start(), end);
  }

  private String lastWord(int line) {
    int start = lines.get(line).end();
    while (start > lines.get(line).start() && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, lines.get(line).end());
  }
}
