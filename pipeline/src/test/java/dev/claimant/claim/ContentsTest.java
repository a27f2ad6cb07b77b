package dev.claimant.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.claim.Contents.Part;
import dev.claimant.document.Attribution;
import dev.claimant.document.AttributionType;
import dev.claimant.document.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ContentsTest {
  private static final Span OUTER = new Span(0, 50);
  private static final Span INNER = new Span(10, 30);
  private static final Span LATER = new Span(60, 70);

  private static final Contents CONTENTS =
      new Contents(List.of(attribution(INNER, LATER), attribution(OUTER)));

  private static Attribution attribution(Span... content) {
    return new Attribution(
        AttributionType.INDIRECT,
        List.of(),
        List.of(),
        List.of(content),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty());
  }

  @Test
  void findsAllPartsAroundASpanTheLastFirst() {
    assertThat(CONTENTS.around(new Span(10, 20)))
        .containsExactly(new Part(INNER, 0), new Part(OUTER, 1));
    assertThat(CONTENTS.around(new Span(60, 70))).containsExactly(new Part(LATER, 0));
  }

  @Test
  void findsAnEarlyPartThatReachesPastLaterOnes() {
    assertThat(CONTENTS.around(new Span(35, 40))).containsExactly(new Part(OUTER, 1));
  }

  @Test
  void aSpanThatLeavesAPartIsNotInIt() {
    assertThat(CONTENTS.around(new Span(25, 35))).containsExactly(new Part(OUTER, 1));
    assertThat(CONTENTS.around(new Span(45, 55))).isEmpty();
    assertThat(CONTENTS.around(new Span(50, 60))).isEmpty();
  }
}
