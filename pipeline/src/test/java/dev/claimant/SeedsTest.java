package dev.claimant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.evaluation.EvaluationReport;
import dev.claimant.evaluation.claims.ClaimEvaluation;
import dev.claimant.evaluation.claims.Gold;
import dev.claimant.evaluation.claims.GoldFile;
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
    ClaimEvaluation evaluation = new ClaimEvaluation();
    for (Path file : GoldFile.find(Path.of("../seeds"))) {
      Gold gold = GoldFile.read(file);
      evaluation.add(gold, RecordBuilder.of(pipeline.apply(gold.document())));
    }
    EvaluationReport report = evaluation.report();
    assertThat(report.errors()).isEmpty();
    assertThat(report.f1()).isEqualTo(1.0);
  }
}
