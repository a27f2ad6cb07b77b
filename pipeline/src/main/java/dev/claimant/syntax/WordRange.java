package dev.claimant.syntax;

/**
 * Tokens of one sentence in a row.
 *
 * @param first the number of the first, from 0
 * @param last the number of the last, included
 */
public record WordRange(int first, int last) {
  public WordRange {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("not a range of tokens: " + first + " to " + last);
    }
  }

  public boolean contains(int token) {
    return first <= token && token <= last;
  }

  public boolean overlaps(WordRange other) {
    return first <= other.last && other.first <= last;
  }
}
