package dev.claimant.document;

/**
 * Half-open range {@code [start, end)} of a document's text, in UTF-16 units as Java counts them.
 * Records that leave the program count code points instead, and are converted at the edge only.
 *
 * @param start offset of the first unit, 0 or more
 * @param end offset after the last unit, never before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /** The span from the first of the two to the last, with whatever lies between. */
  public static Span covering(Span first, Span second) {
    return new Span(Math.min(first.start, second.start), Math.max(first.end, second.end));
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether the two share at least one unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** How many units the two share. */
  public int overlap(Span other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
  }

  /**
   * The stretch of {@code text} that this span marks.
   *
   * @throws IndexOutOfBoundsException if the span ends past the text
   */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** This span without the white space at its two ends. */
  public Span trim(String text) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }

  @Override
  public String toString() {
    return "[" + start + ", " + end + ")";
  }
}
