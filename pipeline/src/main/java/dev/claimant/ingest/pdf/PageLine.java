package dev.claimant.ingest.pdf;

/**
 * A line of a printed page. Lengths are in points; y grows downwards.
 *
 * @param text without white space at its ends
 * @param page from 0
 * @param left where it begins
 * @param right where it ends
 * @param y where its letters stand on
 * @param size of its font
 */
record PageLine(String text, int page, float left, float right, float y, float size) {

  /** Whether the fonts of two lines are of one size, nearly. */
  boolean isAsLargeAs(PageLine other) {
    return Math.abs(size - other.size) < 0.1 * size;
  }
}
