package dev.claimant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.evaluation.Evaluation;
import dev.claimant.evaluation.EvaluationReport;
import dev.claimant.pipeline.Pipeline;
import dev.claimant.record.RecordBuilder;
import dev.claimant.testing.Models;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("models")
class SeedsTest {
  @ParameterizedTest
  @EnumSource
  void everyClaimOfTheSeedsIsFoundAndNothingElse(AttributionMethod method) throws Exception {
    Pipeline pipeline = Models.pipeline(method);
    EvaluationReport report =
        Evaluation.ofClaims(
                Path.of("../seeds"), (text, read) -> RecordBuilder.of(pipeline.apply(read)))
            .report();
    assertThat(report.errors()).isEmpty();
    assertThat(report.f1()).isEqualTo(1.0);
  }
}
