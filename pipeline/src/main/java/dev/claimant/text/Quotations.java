package dev.claimant.text;

import dev.claimant.document.Quotation;
import dev.claimant.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the quotations of a text: “ ” „ “ ” ” « » » « ‹ › › ‹ 「 」 『 』 {@code ``} {@code ''} and the
 * straight mark; single marks only where no apostrophe can be meant. A quotation within another
 * belongs to it. One that its paragraph leaves open continues in the next if that one opens with a
 * mark again, or if the next paragraph with a mark, one of the next few, closes one that it did not
 * open; else it ends with its paragraph. Where paragraphs were joined, a sentence that opens with
 * the mark again continues it too. Takes linear time.
 */
public final class Quotations {
  private static final String BEFORE_OPENING = "([{-–—/‘'";
  private static final String AFTER_CLOSING = ")]}-–—/.,;:!?’'";
  private static final String SENTENCE_MARKS = ".,!?…";
  private static final String SINGLE_OPENING = "‘'‚`’";

  /** Those that are apostrophes or backticks too, so that only a mark after a stop closes them. */
  private static final String STRAIGHT_SINGLE = "'`’";

  /** The largest number of paragraphs without a mark within a quotation. */
  private static final int MOST_UNMARKED = 6;

  private enum Direction {
    OPENS,
    CLOSES,
    /** Closes a quotation, or opens one if none is open: ” in Swedish. */
    CLOSES_FIRST,
    EITHER
  }

  /** A quotation mark: where, and which way it points. */
  private record Mark(Span span, Direction direction, boolean straight) {}

  private final String text;
  private final List<Quotation> found = new ArrayList<>();
  private List<Span> open = List.of();

  private Quotations(String text) {
    this.text = text;
  }

  /** The quotations of a text in order, none overlapping another, each with a letter or digit. */
  public static List<Quotation> find(String text, List<Span> paragraphs) {
    Quotations quotations = new Quotations(text);
    for (int i = 0; i < paragraphs.size(); i++) {
      quotations.read(paragraphs, i);
    }
    quotations.close();
    return quotations.found;
  }

  /** Whether a quotation ends where it should, and not with the paragraph that leaves it open. */
  public static boolean isClosed(String text, Quotation quotation) {
    return quotation.form() != Quotation.Form.MARKED
        || QuotationMarks.isMark(text.charAt(quotation.end() - 1));
  }

  private void read(List<Span> paragraphs, int number) {
    Span paragraph = paragraphs.get(number);
    List<Mark> marks = marks(paragraphs, number);
    int start = -1;
    int depth = 0;
    boolean straight = false;
    if (!open.isEmpty()) {
      boolean reopened = !marks.isEmpty() && opensParagraph(marks.get(0), paragraph);
      boolean closed = !marks.isEmpty() && isClosing(marks.get(0)) && !reopened;
      if (marks.isEmpty() && closesLater(paragraphs, number)) {
        add(paragraph);
        return;
      }
      if (closed) {
        start = paragraph.start();
        depth = 1;
      } else if (!reopened) {
        close();
      }
    }
    for (Mark mark : marks) {
      if (start >= 0 && reopens(mark, start)) {
        continue;
      }
      boolean opens = mark.direction == Direction.OPENS;
      // Straight marks do not nest: a second one that seems to open is a closing one badly spaced.
      if ((start >= 0 && opens && straight && mark.straight)
          || mark.direction == Direction.EITHER
          || mark.direction == Direction.CLOSES_FIRST) {
        opens = start < 0;
      }
      if (opens && start < 0) {
        start = mark.span.start();
        depth = 1;
        straight = mark.straight;
      } else if (opens) {
        depth++;
      } else if (start >= 0 && --depth == 0) {
        add(new Span(start, mark.span.end()));
        close();
        start = -1;
      }
    }
    if (start >= 0) {
      add(new Span(start, paragraph.end()));
    }
  }

  /** Whether a mark before a sentence is the one that opened the quotation, once more. */
  private boolean reopens(Mark mark, int start) {
    int at = mark.span.start();
    return mark.direction == Direction.OPENS
        && text.charAt(at) == text.charAt(start)
        && at - 2 > start
        && Character.isWhitespace(text.charAt(at - 1))
        && SENTENCE_MARKS.indexOf(text.charAt(at - 2)) >= 0
        && Character.isUpperCase(text.charAt(mark.span.end()));
  }

  /** Whether the next paragraph with a mark, after some without, begins within the quotation. */
  private boolean closesLater(List<Span> paragraphs, int number) {
    int last = Math.min(paragraphs.size(), number + MOST_UNMARKED);
    for (int i = number + 1; i < last; i++) {
      List<Mark> marks = marks(paragraphs, i);
      if (!marks.isEmpty()) {
        return isClosing(marks.get(0)) && !opensParagraph(marks.get(0), paragraphs.get(i));
      }
    }
    return false;
  }

  private static boolean isClosing(Mark mark) {
    return mark.direction == Direction.CLOSES || mark.direction == Direction.CLOSES_FIRST;
  }

  private void add(Span part) {
    List<Span> parts = new ArrayList<>(open);
    parts.add(part);
    open = parts;
  }

  private void close() {
    boolean hasWord =
        open.stream().anyMatch(part -> part.of(text).chars().anyMatch(Character::isLetterOrDigit));
    if (hasWord) {
      found.add(new Quotation(open));
    }
    open = List.of();
  }

  private static boolean opensParagraph(Mark mark, Span paragraph) {
    return mark.direction != Direction.CLOSES && mark.span.start() == paragraph.start();
  }

  private List<Mark> marks(List<Span> paragraphs, int number) {
    Span paragraph = paragraphs.get(number);
    List<Mark> marks = new ArrayList<>();
    int singleUntil = -1;
    boolean low = false;
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      char c = text.charAt(i);
      boolean doubled =
          (c == '`' || c == '\'') && i + 1 < paragraph.end() && text.charAt(i + 1) == c;
      Span one = new Span(i, i + 1);
      if (low && c == '“' && !canOpen(i, paragraph)) {
        marks.add(new Mark(one, Direction.CLOSES, false));
        low = false;
      } else if (c == '”' && canOpen(i, paragraph)) {
        marks.add(new Mark(one, Direction.CLOSES_FIRST, false));
      } else if (isReversed(i, paragraph)) {
        boolean opens = QuotationMarks.CLOSING.indexOf(c) >= 0;
        marks.add(new Mark(one, opens ? Direction.OPENS : Direction.CLOSES, false));
      } else if (QuotationMarks.OPENING.indexOf(c) >= 0) {
        marks.add(new Mark(one, Direction.OPENS, false));
        low = low || c == '„';
      } else if (QuotationMarks.CLOSING.indexOf(c) >= 0) {
        marks.add(new Mark(one, Direction.CLOSES, false));
      } else if (c == '"' || c == '＂' || doubled) {
        Span span = new Span(i, i + (doubled ? 2 : 1));
        marks.add(new Mark(span, c == '`' ? Direction.OPENS : direction(span, paragraph), true));
        i = span.end() - 1;
      } else if (SINGLE_OPENING.indexOf(c) >= 0) {
        Optional<Integer> end = i > singleUntil ? closingSingle(i, paragraph) : Optional.empty();
        if (end.isPresent()) {
          marks.add(new Mark(one, Direction.OPENS, false));
          singleUntil = end.get();
        } else if (i == paragraph.start() && isReopenedAfter(paragraphs, number)) {
          marks.add(new Mark(one, Direction.OPENS, false));
        }
      }
      if (i == singleUntil) {
        marks.add(new Mark(new Span(i, i + 1), Direction.CLOSES, false));
      }
    }
    return marks;
  }

  /** Whether a guillemet points inwards, as in German and Danish: »so«. */
  private boolean isReversed(int i, Span paragraph) {
    char c = text.charAt(i);
    if (c == '»' || c == '›') {
      return canOpen(i, paragraph);
    }
    boolean spaceAfter = i + 1 == paragraph.end() || !Character.isLetterOrDigit(text.charAt(i + 1));
    return (c == '«' || c == '‹')
        && spaceAfter
        && i > paragraph.start()
        && !Character.isWhitespace(text.charAt(i - 1));
  }

  /** Whether a single mark without its other half opens a paragraph and also the next. */
  private boolean isReopenedAfter(List<Span> paragraphs, int number) {
    Span paragraph = paragraphs.get(number);
    if (number + 1 >= paragraphs.size() || !canOpen(paragraph.start(), paragraph)) {
      return false;
    }
    Span next = paragraphs.get(number + 1);
    return text.charAt(next.start()) == text.charAt(paragraph.start())
        && canOpen(next.start(), next);
  }

  private Direction direction(Span mark, Span paragraph) {
    char before = mark.start() > paragraph.start() ? text.charAt(mark.start() - 1) : ' ';
    char behind = mark.end() < paragraph.end() ? text.charAt(mark.end()) : ' ';
    boolean canOpen = Character.isWhitespace(before) || BEFORE_OPENING.indexOf(before) >= 0;
    boolean canClose = Character.isWhitespace(behind) || AFTER_CLOSING.indexOf(behind) >= 0;
    if (canOpen == canClose) {
      return Direction.EITHER;
    }
    return canOpen ? Direction.OPENS : Direction.CLOSES;
  }

  /**
   * Where the quotation ends that a single mark opens, if it is one: at the first mark behind a
   * full stop or comma, which no possessive has. A typographic opening mark may also end at the
   * first mark that no letter follows.
   */
  private Optional<Integer> closingSingle(int start, Span paragraph) {
    if (!canOpen(start, paragraph)) {
      return Optional.empty();
    }
    char opening = text.charAt(start);
    boolean straight = STRAIGHT_SINGLE.indexOf(opening) >= 0;
    String marks = opening == '‚' ? "‘’" : opening == '‘' ? "’" : opening == '’' ? "’" : "'";
    Optional<Integer> candidate = Optional.empty();
    for (int i = start + 1; i < paragraph.end(); i++) {
      char c = text.charAt(i);
      if (c == text.charAt(start) && canOpen(i, paragraph)) {
        break;
      }
      if (opening == '\'' && c == '\'' && i + 1 < paragraph.end() && text.charAt(i + 1) == '\'') {
        i++;
        continue;
      }
      boolean closing = marks.indexOf(c) >= 0;
      if (closing && (i + 1 == paragraph.end() || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
        if (SENTENCE_MARKS.indexOf(text.charAt(i - 1)) >= 0) {
          return Optional.of(i);
        }
        if (!straight && candidate.isEmpty()) {
          candidate = Optional.of(i);
        }
      }
    }
    return candidate;
  }

  private boolean canOpen(int mark, Span paragraph) {
    char before = mark > paragraph.start() ? text.charAt(mark - 1) : ' ';
    return (Character.isWhitespace(before)
            || BEFORE_OPENING.indexOf(before) >= 0
            || before == '“'
            || before == '"')
        && mark + 1 < paragraph.end()
        && Character.isLetterOrDigit(text.charAt(mark + 1));
  }
}
