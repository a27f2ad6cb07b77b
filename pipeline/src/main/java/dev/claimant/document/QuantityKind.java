package dev.claimant.document;

import java.util.Locale;

/** What sort of thing a number counts or measures. */
public enum QuantityKind {
  /** Of things or people: "50 nations". */
  COUNT,
  /** In a physical unit: "12 km", "30 °C". */
  MEASURE,
  MONEY,
  PERCENTAGE,
  /** A length of time: "more than a century". */
  DURATION,
  /** Years since birth. */
  AGE,
  /** A part or multiple of something: "two-thirds", "one in five", "3-to-1". */
  RATIO,
  /** A result of two sides: "won 5-2", "voted 27 to 14". */
  SCORE,
  /** A bare number: an index. */
  NUMBER;

  /** The name that records carry. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
