package dev.claimant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.evaluation.Evaluation;
import dev.claimant.evaluation.Gold;
import dev.claimant.evaluation.GoldFile;
import dev.claimant.evaluation.Report;
import dev.claimant.pipeline.Pipeline;
import dev.claimant.sink.ClaimRecords;
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
    Evaluation evaluation = new Evaluation();
    for (Path file : GoldFile.find(Path.of("../seeds"))) {
      Gold gold = GoldFile.read(file);
      evaluation.add(gold, ClaimRecords.of(pipeline.apply(gold.document())));
    }
    Report report = evaluation.report();
    assertThat(report.errors()).isEmpty();
    assertThat(report.f1()).isEqualTo(1.0);
  }
}
