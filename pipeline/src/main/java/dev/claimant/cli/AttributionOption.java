package dev.claimant.cli;

import dev.claimant.AttributionMethod;
import picocli.CommandLine.Option;

/** The option of commands that run the pipeline. */
final class AttributionOption {
  @Option(
      names = "--attribution",
      paramLabel = "METHOD",
      defaultValue = "model",
      description =
          "How statements are found: model (trained network) or rules (cue words and syntax; needs"
              + " no native library). Default: ${DEFAULT-VALUE}.")
  AttributionMethod method = AttributionMethod.MODEL;
}
