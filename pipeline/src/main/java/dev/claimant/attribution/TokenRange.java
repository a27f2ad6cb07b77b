package dev.claimant.attribution;

/**
 * Tokens of one sentence in a row.
 *
 * @param first the number of the first, from 0
 * @param last the number of the last, included
 */
record TokenRange(int first, int last) {
  TokenRange {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("not a range of tokens: " + first + " to " + last);
    }
  }

  boolean contains(int token) {
    return first <= token && token <= last;
  }

  boolean overlaps(TokenRange other) {
    return first <= other.last && other.first <= last;
  }
}
