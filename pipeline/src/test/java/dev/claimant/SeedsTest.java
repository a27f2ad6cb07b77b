package dev.claimant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.evaluation.Evaluation;
import dev.claimant.evaluation.Gold;
import dev.claimant.evaluation.GoldFile;
import dev.claimant.evaluation.Report;
import dev.claimant.sink.ClaimRecords;
import dev.claimant.testing.Models;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("models")
class SeedsTest {
  @Test
  void everyClaimOfTheSeedsIsFoundAndNothingElse() throws Exception {
    Evaluation evaluation = new Evaluation();
    for (Path file : GoldFile.find(Path.of("../seeds"))) {
      Gold gold = GoldFile.read(file);
      evaluation.add(gold, ClaimRecords.of(Models.PIPELINE.apply(gold.document())));
    }
    Report report = evaluation.report();
    assertThat(report.errors()).isEmpty();
    assertThat(report.f1()).isEqualTo(1.0);
  }
}
