package dev.claimant.syntax;

/**
 * Consecutive words of one sentence, at least one, as a half-open range of their indices.
 *
 * @param start the index of the first word, from 0
 * @param end the index after the last word
 */
public record WordRange(int start, int end) {
  public WordRange {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a range of words: [" + start + ", " + end + ")");
    }
  }

  /** The range of one word. */
  public static WordRange of(int word) {
    return new WordRange(word, word + 1);
  }

  /** The index of the last word. */
  public int last() {
    return end - 1;
  }

  /** The number of words. */
  public int length() {
    return end - start;
  }
}
