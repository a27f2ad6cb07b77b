package dev.claimant.measure;

import dev.claimant.document.QuantityKind;
import java.util.Optional;

/**
 * A unit of measure, time, money or proportion.
 *
 * @param name its one name, singular
 * @param dimension what is measured in it, by CLDR's names: "length", "currency"
 * @param base how it converts to the base unit of its dimension
 * @param per what a number in it is per, where the unit itself says so: hour for "mph"
 */
public record UnitOfMeasure(
    String name,
    QuantityKind kind,
    Optional<String> dimension,
    Optional<Conversion> base,
    Optional<String> per) {

  public boolean is(QuantityKind other) {
    return kind == other;
  }
}
