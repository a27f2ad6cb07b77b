package dev.claimant.cli;

import dev.claimant.record.ConfidenceFilter;
import picocli.CommandLine.Option;

/** The option of commands that leave out doubtful claims, also of those in other modules. */
public final class ConfidenceOption {
  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      converter = Converters.Share.class,
      defaultValue = "" + ConfidenceFilter.USUAL,
      description =
          "Drop claims with a confidence below X, between 0 and 1. Default: ${DEFAULT-VALUE}; 0 keeps"
              + " all.")
  double least;

  /** The least confidence, from 0 to 1. */
  public double least() {
    return least;
  }
}
