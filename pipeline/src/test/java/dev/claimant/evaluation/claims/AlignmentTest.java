package dev.claimant.evaluation.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Span;
import dev.claimant.record.ClaimKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  @Test
  void claimsThatShareNothingAreNoPair() {
    JudgedClaim gold = claim(0, 5);
    JudgedClaim predicted = claim(5, 9);

    assertThat(Alignment.of(List.of(gold), List.of(predicted)))
        .containsExactly(
            new ClaimPair(Optional.of(gold), Optional.empty()),
            new ClaimPair(Optional.empty(), Optional.of(predicted)));
  }

  @Test
  void theMostTextIsShared() {
    JudgedClaim first = claim(0, 10);
    JudgedClaim second = claim(10, 20);
    JudgedClaim early = claim(0, 2);
    JudgedClaim long_ = claim(1, 19);

    // Each for itself, the long one shares most with either; together, it must be the second's.
    assertThat(Alignment.of(List.of(first, second), List.of(long_, early)))
        .containsExactly(pair(first, early), pair(second, long_));
  }

  @Test
  void theSameSpanIsPreferredToAWiderOne() {
    JudgedClaim gold = claim(4, 8);
    JudgedClaim wide = claim(0, 20);
    JudgedClaim same = claim(4, 8);

    assertThat(Alignment.of(List.of(gold), List.of(wide, same))).contains(pair(gold, same));
  }

  @Test
  void aGapInAContentIsNotShared() {
    JudgedClaim gold = claim(new Span(0, 10), new Span(20, 30));
    JudgedClaim inGap = claim(10, 20);

    assertThat(Alignment.of(List.of(gold), List.of(inGap))).hasSize(2);
    assertThat(gold.overlap(claim(5, 25))).isEqualTo(10);
  }

  private static ClaimPair pair(JudgedClaim gold, JudgedClaim predicted) {
    return new ClaimPair(Optional.of(gold), Optional.of(predicted));
  }

  private static JudgedClaim claim(int start, int end) {
    return claim(new Span(start, end));
  }

  private static JudgedClaim claim(Span... spans) {
    return new JudgedClaim(ClaimKind.STATEMENT, List.of(spans), Map.of());
  }
}
