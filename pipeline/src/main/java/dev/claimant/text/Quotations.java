package dev.claimant.text;

import dev.claimant.document.Quotation;
import dev.claimant.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the quotations of a text: “ ” „ ‟ « » {@code ``} {@code ''} and the straight mark; single
 * marks only where no apostrophe can be meant. A quotation within another belongs to it. One that
 * its paragraph leaves open continues in the next if that one opens with a mark again, or closes
 * one that it did not open; else it ends with its paragraph. Takes linear time.
 */
public final class Quotations {
  private static final String BEFORE_OPENING = "([{-–—/‘'";
  private static final String AFTER_CLOSING = ")]}-–—/.,;:!?’'";
  private static final String SENTENCE_MARKS = ".,!?…";

  private enum Direction {
    OPENS,
    CLOSES,
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
    for (Span paragraph : paragraphs) {
      quotations.read(paragraph);
    }
    quotations.close();
    return quotations.found;
  }

  /** Whether a closing mark ends a quotation, and not just the paragraph that leaves it open. */
  public static boolean isClosed(String text, Quotation quotation) {
    return QuotationMarks.canClose(text.charAt(quotation.end() - 1));
  }

  private void read(Span paragraph) {
    List<Mark> marks = marks(paragraph);
    int start = -1;
    int depth = 0;
    boolean straight = false;
    if (!open.isEmpty()) {
      boolean reopened = !marks.isEmpty() && opensParagraph(marks.get(0), paragraph);
      boolean closed = !marks.isEmpty() && marks.get(0).direction == Direction.CLOSES;
      if (closed) {
        start = paragraph.start();
        depth = 1;
      } else if (!reopened) {
        close();
      }
    }
    for (Mark mark : marks) {
      boolean opens = mark.direction == Direction.OPENS;
      // Straight marks do not nest: a second one that seems to open is a closing one badly spaced.
      if ((start >= 0 && opens && straight && mark.straight)
          || mark.direction == Direction.EITHER) {
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

  private List<Mark> marks(Span paragraph) {
    List<Mark> marks = new ArrayList<>();
    int singleUntil = -1;
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      char c = text.charAt(i);
      boolean doubled =
          (c == '`' || c == '\'') && i + 1 < paragraph.end() && text.charAt(i + 1) == c;
      if (QuotationMarks.OPENING.indexOf(c) >= 0) {
        marks.add(new Mark(new Span(i, i + 1), Direction.OPENS, false));
      } else if (QuotationMarks.CLOSING.indexOf(c) >= 0) {
        marks.add(new Mark(new Span(i, i + 1), Direction.CLOSES, false));
      } else if (c == '"' || doubled) {
        Span span = new Span(i, i + (doubled ? 2 : 1));
        marks.add(new Mark(span, c == '`' ? Direction.OPENS : direction(span, paragraph), true));
        i = span.end() - 1;
      } else if (c == '‘' || c == '\'') {
        Optional<Integer> end = i > singleUntil ? closingSingle(i, paragraph) : Optional.empty();
        if (end.isPresent()) {
          marks.add(new Mark(new Span(i, i + 1), Direction.OPENS, false));
          singleUntil = end.get();
        }
      }
      if (i == singleUntil) {
        marks.add(new Mark(new Span(i, i + 1), Direction.CLOSES, false));
      }
    }
    return marks;
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
    boolean straight = text.charAt(start) == '\'';
    Optional<Integer> candidate = Optional.empty();
    for (int i = start + 1; i < paragraph.end(); i++) {
      char c = text.charAt(i);
      if (c == text.charAt(start) && canOpen(i, paragraph)) {
        break;
      }
      if (straight && c == '\'' && i + 1 < paragraph.end() && text.charAt(i + 1) == '\'') {
        i++;
        continue;
      }
      boolean closing = c == (straight ? '\'' : '’');
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
