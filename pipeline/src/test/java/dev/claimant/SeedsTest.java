package dev.claimant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.evaluation.Evaluation;
import dev.claimant.evaluation.EvaluationReport;
import dev.claimant.record.ConfidenceFilter;
import dev.claimant.record.RecordBuilder;
import dev.claimant.testing.Models;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("models")
class SeedsTest {
  @Test
  void everyClaimOfTheSeedsIsFoundAndNothingElseSaveOneCue() throws Exception {
    EvaluationReport report =
        Evaluation.ofClaims(
                Path.of("../seeds"),
                (text, read) ->
                    ConfidenceFilter.atLeast(
                        RecordBuilder.of(Models.PIPELINE.apply(read)), ConfidenceFilter.USUAL))
            .report();
    // A known miss: PolNeAR takes "expressing grave concern over" for the cue in one case of three.
    assertThat(report.errors().lines().filter(line -> line.matches("  (wrong|false|missed) .*")))
        .containsExactly(
            "  wrong statement “grave concern over the deployment of DPRK troops to Ukraine”");
  }
}
