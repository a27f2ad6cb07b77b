package dev.claimant.support;

import java.math.BigDecimal;

/** The plain form of numbers: without an exponent and without zeros after the decimal places. */
public final class PlainNumbers {
  private PlainNumbers() {}

  /** 10000 for 1E+4, 1 for 1.0, 0.5 for 0.50. */
  public static BigDecimal of(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The digits of the plain form, however small the number is: 0.0000000001. */
  public static String text(BigDecimal number) {
    return of(number).toPlainString();
  }
}
