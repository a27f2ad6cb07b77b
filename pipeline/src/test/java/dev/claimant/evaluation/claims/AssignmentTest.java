package dev.claimant.evaluation.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssignmentTest {
  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noAssignmentWeighsMore(long seed) {
    Random random = new Random(seed);
    long[][] weights = new long[random.nextInt(6)][random.nextInt(6)];
    for (long[] row : weights) {
      // Many zeros and ties, and now and then a weight as large as long documents give.
      Arrays.setAll(row, i -> random.nextInt(4) * (long) random.nextInt(3));
      Arrays.setAll(row, i -> random.nextInt(9) == 0 ? row[i] << 40 : row[i]);
    }
    int[] assigned = Assignment.best(weights);

    assertThat(Arrays.stream(assigned).filter(column -> column >= 0)).doesNotHaveDuplicates();
    long total = 0;
    for (int row = 0; row < weights.length; row++) {
      if (assigned[row] >= 0) {
        assertThat(weights[row][assigned[row]]).isPositive();
        total += weights[row][assigned[row]];
      }
    }
    assertThat(total).isEqualTo(bruteForce(weights, 0, 0));
  }

  /** The greatest weight of rows from {@code row} on, with the columns in {@code taken} gone. */
  private static long bruteForce(long[][] weights, int row, int taken) {
    if (row == weights.length) {
      return 0;
    }
    long best = bruteForce(weights, row + 1, taken);
    for (int column = 0; column < weights[row].length; column++) {
      if ((taken & 1 << column) == 0) {
        best =
            Math.max(
                best, weights[row][column] + bruteForce(weights, row + 1, taken | 1 << column));
      }
    }
    return best;
  }

  @Test
  void nothingIsAssignedToNothing() {
    assertThat(Assignment.best(new long[0][0])).isEmpty();
    assertThat(Assignment.best(new long[2][0])).containsExactly(-1, -1);
    assertThat(Assignment.best(new long[2][3])).containsExactly(-1, -1);
  }

  @Test
  void theGreedyChoiceIsNotTaken() {
    assertThat(Assignment.best(new long[][] {{9, 8}, {8, 1}})).containsExactly(1, 0);
  }
}
