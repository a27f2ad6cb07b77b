package dev.claimant.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.ScoredAttribution;
import dev.claimant.document.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class NestingTest {
  private static final String TEXT = "The Herald wrote that Roe denied he would sell. He left.";

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static final Nesting NESTING =
      new Nesting(
          List.of(
              new AttributionDraft(
                  List.of(span("The Herald")),
                  List.of(span("wrote")),
                  List.of(span("that Roe denied he would sell")),
                  Optional.empty(),
                  OptionalDouble.empty(),
                  List.of())));

  private static ScoredAttribution statement(String source, String cue, String... content) {
    return new ScoredAttribution(
        Optional.of(span(source)),
        span(cue),
        List.of(content).stream().map(NestingTest::span).toList(),
        0.5);
  }

  @Test
  void keepsAStatementWithinTheContentOfAnother() {
    ScoredAttribution inner = statement("Roe", "denied", "he would sell");

    assertThat(NESTING.within(inner)).contains(inner);
  }

  @Test
  void leavesOutWhatIsOutsideOfTheContent() {
    assertThat(NESTING.within(statement("The Herald", "denied", "he would sell", "He left")))
        .contains(
            new ScoredAttribution(
                Optional.empty(), span("denied"), List.of(span("he would sell")), 0.5));
  }

  @Test
  void dropsAStatementThatIsInNoContent() {
    assertThat(NESTING.within(statement("The Herald", "wrote", "he would sell"))).isEmpty();
    assertThat(NESTING.within(statement("Roe", "left", "he would sell"))).isEmpty();
    assertThat(NESTING.within(statement("Roe", "denied", "He left"))).isEmpty();
  }
}
