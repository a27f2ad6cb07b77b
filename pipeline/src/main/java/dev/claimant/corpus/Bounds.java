package dev.claimant.corpus;

import dev.claimant.document.QuantityKind;
import dev.claimant.record.ClaimRecord.QuantityPart;
import java.math.BigDecimal;

/** Which numbers a figure leaves room for. */
final class Bounds {
  /** How far the true number can be from one that "about" stands before, as a part of it. */
  private static final double ABOUT = 0.1;

  /** How far a rounded measure can be off at most, as a part of it: half of its last digit. */
  private static final double ROUNDING = 0.025;

  /** Less than one, so that 4.1 and 4.2 percent do not meet at 4.15. */
  private static final double HALF = 0.49;

  private Bounds() {}

  /** The number as it is stated, or both ends of a range, in the unit that figures share. */
  static Range stated(QuantityPart quantity) {
    double low =
        quantity.normalized().map(all -> all.value()).orElse(quantity.value()).doubleValue();
    double high =
        quantity
            .normalized()
            .map(all -> all.high())
            .orElse(quantity.high())
            .map(BigDecimal::doubleValue)
            .orElse(low);
    return new Range(low, high);
  }

  /** The numbers that would make it true. */
  static Range allowed(QuantityPart quantity) {
    Range stated = stated(quantity);
    double off =
        switch (quantity.bound()) {
          case ABOUT -> ABOUT * Math.abs(stated.low());
          case EXACT ->
              quantity.kind() == QuantityKind.COUNT ? 0 : rounding(quantity, stated.low());
          case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN -> 0;
        };
    return switch (quantity.bound()) {
      case AT_LEAST, MORE_THAN -> new Range(stated.low(), Double.POSITIVE_INFINITY);
      case AT_MOST, LESS_THAN -> new Range(Double.NEGATIVE_INFINITY, stated.high());
      case ABOUT, EXACT -> new Range(stated.low() - off, stated.high() + off);
    };
  }

  private static double rounding(QuantityPart quantity, double inSharedUnit) {
    BigDecimal value = quantity.value();
    if (value.signum() == 0) {
      return 0;
    }
    double part =
        HALF * Math.pow(10, -value.stripTrailingZeros().scale()) / Math.abs(value.doubleValue());
    return Math.min(part, ROUNDING) * Math.abs(inSharedUnit);
  }
}
