package dev.claimant.quantity;

import dev.claimant.document.QuantityKind;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A unit of measure, time, money or proportion.
 *
 * @param name its one name, singular
 * @param base how it converts to a smaller or base unit
 * @param per what a number in it is per, where the unit itself says so: hour for "mph"
 */
record UnitOfMeasure(
    String name, QuantityKind kind, Optional<Conversion> base, Optional<String> per) {
  /** How many of another unit make one. */
  record Conversion(BigDecimal factor, String unit) {}

  boolean is(QuantityKind other) {
    return kind == other;
  }
}
