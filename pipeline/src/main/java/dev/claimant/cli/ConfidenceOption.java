package dev.claimant.cli;

import picocli.CommandLine.Option;

/** The option of commands that leave out doubtful claims. */
final class ConfidenceOption {
  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      converter = Converters.Share.class,
      defaultValue = "0",
      description =
          "Drop claims with a confidence below X, between 0 and 1, and the quantities in such"
              + " statements. Default: ${DEFAULT-VALUE}, which drops none.")
  double least;
}
