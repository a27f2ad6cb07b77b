package dev.claimant.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Quantity;
import dev.claimant.testing.Described;
import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

/** What base units are good for; how units convert is in {@code measure/units.cases}. */
class MeasuresTest {
  @Test
  void miles100And161KilometresCompare() {
    Quantity.Amount miles = quantity("100 miles/NNS").normalized().orElseThrow();
    Quantity.Amount kilometres = quantity("161 km/NN").normalized().orElseThrow();
    assertThat(kilometres.unit()).isEqualTo(miles.unit());
    assertThat(kilometres.value().divide(miles.value(), MathContext.DECIMAL32))
        .isBetween(new BigDecimal("0.99"), new BigDecimal("1.01"));
  }

  private static Quantity quantity(String notation) {
    return Described.read(notation).quantities().get(0);
  }
}
