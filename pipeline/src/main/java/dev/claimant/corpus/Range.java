package dev.claimant.corpus;

/**
 * The numbers from one to another, both included.
 *
 * @param low the lowest; can be negative infinity
 * @param high the highest, not below the lowest; can be positive infinity
 */
public record Range(double low, double high) {
  public Range {
    if (!(low <= high)) {
      throw new IllegalArgumentException("not a range: " + low + " to " + high);
    }
  }
}
