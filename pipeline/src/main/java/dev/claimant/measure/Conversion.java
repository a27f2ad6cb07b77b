package dev.claimant.measure;

import dev.claimant.support.PlainNumbers;
import java.math.BigDecimal;

/**
 * How many of a base unit make one of another unit: a quotient, since a ninth or a 3600th has no
 * end as a decimal number.
 *
 * @param zero the value, in the other unit, that is zero in the base unit: -273.15 for degrees
 *     Celsius
 * @param unit the base unit's name
 */
public record Conversion(BigDecimal over, BigDecimal under, BigDecimal zero, String unit) {

  /** Reads "5/9 kelvin from -459.67". */
  static Conversion parse(String text) {
    String[] parts = text.split(" ", 2);
    String[] factor = parts[0].split("/");
    String[] unit = parts[1].split(" from ");
    return new Conversion(
        new BigDecimal(factor[0]),
        factor.length > 1 ? new BigDecimal(factor[1]) : BigDecimal.ONE,
        unit.length > 1 ? new BigDecimal(unit[1]) : BigDecimal.ZERO,
        unit[0]);
  }

  /** The conversion of an amount per something that does not convert: "pound per person". */
  Conversion per(String thing) {
    return new Conversion(over, under, BigDecimal.ZERO, unit + " per " + thing);
  }

  /** The conversion of an amount per so many of a unit that converts too: "litre per 100 km". */
  Conversion per(BigDecimal count, Conversion other) {
    return new Conversion(
            over.multiply(other.under), under.multiply(other.over).multiply(count), zero, unit)
        .per(other.unit);
  }

  /** The conversion of a difference: 5 degrees Celsius more are 5 kelvins more. */
  public Conversion ofDifference() {
    return new Conversion(over, under, BigDecimal.ZERO, unit);
  }

  public BigDecimal of(BigDecimal value) {
    BigDecimal product = value.subtract(zero).multiply(over);
    return under.compareTo(BigDecimal.ONE) == 0
        ? PlainNumbers.of(product)
        : Figures.ratio(product, under);
  }
}
