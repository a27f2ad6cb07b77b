package dev.claimant.evaluation.brat;

import java.util.Locale;

/**
 * Whether confidences mean what they say: those found, in ten bins by their confidence, with how
 * many of each are right; after Guo and others (On Calibration of Modern Neural Networks, ICML
 * 2017). Not thread-safe.
 */
final class Reliability {
  private static final int BINS = 10;

  private final int[] found = new int[BINS];
  private final int[] right = new int[BINS];
  private final double[] sum = new double[BINS];

  /** Adds one that was found. */
  void add(double confidence, boolean isRight) {
    int bin = Math.min(BINS - 1, (int) (confidence * BINS));
    found[bin]++;
    right[bin] += isRight ? 1 : 0;
    sum[bin] += confidence;
  }

  /**
   * The mean distance, over all that were found, of a bin's mean confidence from its true share.
   */
  double error() {
    double distance = 0;
    int all = 0;
    for (int bin = 0; bin < BINS; bin++) {
      distance += Math.abs(sum[bin] - right[bin]);
      all += found[bin];
    }
    return all == 0 ? 0 : distance / all;
  }

  /** The bins that are not empty and the error, as aligned plain text; empty if all bins are. */
  String table() {
    StringBuilder out = new StringBuilder();
    for (int bin = 0; bin < BINS; bin++) {
      if (found[bin] > 0) {
        out.append(
            String.format(
                Locale.ROOT,
                "%.1f to %.1f %6d %8.3f %7.3f\n",
                (double) bin / BINS,
                (bin + 1.0) / BINS,
                found[bin],
                sum[bin] / found[bin],
                (double) right[bin] / found[bin]));
      }
    }
    return out.isEmpty()
        ? ""
        : "confidence  found     mean   right\n"
            + out
            + String.format(Locale.ROOT, "expected calibration error %.4f\n", error());
  }
}
