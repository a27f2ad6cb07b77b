package dev.claimant.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.claimant.document.Bound;
import dev.claimant.document.QuantityKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void figuresAgreeWithinTheirBounds() {
    assertThat(
            Spread.agreeing(
                List.of(
                    count("10000", Bound.ABOUT),
                    count("9000", Bound.AT_LEAST),
                    count("10500", Bound.EXACT),
                    count("11000", Bound.AT_MOST))))
        .isEqualTo(4);
    assertThat(Spread.agreeing(List.of(count("12", Bound.EXACT), count("13", Bound.EXACT))))
        .isEqualTo(1);
    assertThat(Spread.agreeing(List.of(count("12", Bound.MORE_THAN), count("9", Bound.LESS_THAN))))
        .isEqualTo(1);
  }

  @Test
  void measuresAgreeWhenRounded() {
    assertThat(Spread.agreeing(List.of(percent("4.1"), percent("4.13")))).isEqualTo(2);
    assertThat(Spread.agreeing(List.of(percent("4.1"), percent("4.2")))).isEqualTo(1);
    assertThat(Spread.agreeing(List.of(percent("20"), percent("24")))).isEqualTo(1);
  }

  @Test
  void spansTheLowestToTheHighest() {
    assertThat(Spread.of(List.of(count("12", Bound.AT_LEAST), count("17", Bound.EXACT))))
        .isEqualTo(new Range(12, 17));
  }

  @Test
  void anOutlierIsFarFromTheMedian() {
    List<Figure> figures =
        Stream.of("100", "104", "98", "101", "900").map(n -> count(n, Bound.EXACT)).toList();
    assertThat(Spread.outliers(figures)).containsExactly(figures.get(4));
  }

  @Test
  void noOutlierIsAmongFewNorOneWhoseBoundAllowsTheMedian() {
    assertThat(
            Spread.outliers(
                Stream.of("100", "101", "900").map(n -> count(n, Bound.EXACT)).toList()))
        .isEmpty();
    assertThat(
            Spread.outliers(
                Stream.of("100", "100", "101", "4").map(n -> count(n, Bound.AT_LEAST)).toList()))
        .isEmpty();
    assertThat(
            Spread.outliers(
                Stream.of("100", "100", "100", "104").map(n -> count(n, Bound.EXACT)).toList()))
        .isEmpty();
    assertThat(
            Spread.outliers(
                Stream.of("0", "100", "101", "102").map(n -> count(n, Bound.EXACT)).toList()))
        .isEmpty();
  }

  @Test
  void aRangeHasAnOrder() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Range(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Range(Double.NaN, 1));
  }

  private static Figure count(String number, Bound bound) {
    return figure(new Claim("9 cats", "9 cats").count(number, "cat").bound(bound));
  }

  private static Figure percent(String number) {
    return figure(new Claim("9 %", "9 %").quantity(number, QuantityKind.PERCENTAGE, "percent"));
  }

  private static Figure figure(Claim claim) {
    return new Figure(
        List.of(claim.figure()),
        Optional.empty(),
        Optional.empty(),
        Bounds.stated(claim.figure().quantity().orElseThrow()),
        Bounds.allowed(claim.figure().quantity().orElseThrow()));
  }
}
