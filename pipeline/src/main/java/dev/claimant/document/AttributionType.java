package dev.claimant.document;

import java.util.Locale;

/** How much of the content the text puts in quotation marks. */
public enum AttributionType {
  /** All of it. */
  DIRECT,
  /** None of it. */
  INDIRECT,
  /** Part of it. */
  MIXED;

  /** The name that records carry. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
