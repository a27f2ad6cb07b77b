package dev.claimant.evaluation.claims;

/**
 * How often something was found.
 *
 * @param right found where it should be
 * @param wrong found where it should not be, or another than it should be
 * @param missed not found where it should be, or found as another
 */
record Score(int right, int wrong, int missed) {
  static final Score NONE = new Score(0, 0, 0);

  Score plus(Score other) {
    return new Score(right + other.right, wrong + other.wrong, missed + other.missed);
  }

  boolean isEmpty() {
    return right + wrong + missed == 0;
  }

  /** The share of what was found that is right: 1 if there was nothing to find or to be found. */
  double precision() {
    return share(right, right + wrong);
  }

  /** The share of what there was that was found: 1 if there was nothing to find or to be found. */
  double recall() {
    return share(right, right + missed);
  }

  /** The harmonic mean of the two. */
  double f1() {
    return share(2 * right, 2 * right + wrong + missed);
  }

  private double share(int part, int whole) {
    if (whole == 0) {
      return isEmpty() ? 1 : 0;
    }
    return (double) part / whole;
  }
}
