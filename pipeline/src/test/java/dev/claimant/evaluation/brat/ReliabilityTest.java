package dev.claimant.evaluation.brat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class ReliabilityTest {
  private final Reliability reliability = new Reliability();

  @Test
  void errorIsTheMeanDistanceOfTheBins() {
    for (int i = 0; i < 10; i++) {
      reliability.add(0.85, i < 8);
    }
    for (int i = 0; i < 10; i++) {
      reliability.add(0.3, i < 6);
    }

    assertThat(reliability.error()).isCloseTo((0.05 + 0.3) / 2, offset(1e-9));
    assertThat(reliability.table())
        .isEqualTo(
            """
            confidence  found     mean   right
            0.3 to 0.4     10    0.300   0.600
            0.8 to 0.9     10    0.850   0.800
            expected calibration error 0.1750
            """);
  }

  @Test
  void certaintyLiesInTheLastBin() {
    reliability.add(1.0, true);
    reliability.add(0.0, false);

    assertThat(reliability.error()).isZero();
  }

  @Test
  void ofNothingThereIsNoTable() {
    assertThat(reliability.table()).isEmpty();
    assertThat(reliability.error()).isZero();
  }
}
