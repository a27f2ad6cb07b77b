package dev.claimant.evaluation;

/**
 * How much of what was found is right, and how much of what there was is found. The two can be
 * about different claims: those found as one kind, and those that are of it. Of nothing, the share
 * is 0.
 *
 * @param right how many found ones are right
 * @param found how many were found
 * @param met how many gold ones were found rightly
 * @param gold how many there are
 */
public record Share(int right, int found, int met, int gold) {
  public static final Share NONE = new Share(0, 0, 0, 0);

  public Share plus(Share other) {
    return new Share(right + other.right, found + other.found, met + other.met, gold + other.gold);
  }

  public double precision() {
    return of(right, found);
  }

  public double recall() {
    return of(met, gold);
  }

  /** The harmonic mean of the two. */
  public double f1() {
    return f1(precision(), recall());
  }

  /** The harmonic mean of a precision and a recall, which can both be percentages. */
  public static double f1(double precision, double recall) {
    double sum = precision + recall;
    return sum == 0 ? 0 : 2 * precision * recall / sum;
  }

  /** Whether there was nothing to find and nothing was found. */
  public boolean isEmpty() {
    return found == 0 && gold == 0;
  }

  private static double of(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** A gold one that was found rightly or not. */
  public static Share gold(boolean met) {
    return new Share(0, 0, met ? 1 : 0, 1);
  }

  /** A found one that is right or not. */
  public static Share predicted(boolean right) {
    return new Share(right ? 1 : 0, 1, 0, 0);
  }
}
