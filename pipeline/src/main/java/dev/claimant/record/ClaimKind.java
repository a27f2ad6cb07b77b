package dev.claimant.record;

import java.util.Locale;

/** What a claim record is about. */
public enum ClaimKind {
  /** A number claimed of something. */
  QUANTITY,
  /** Something said, believed or promised by a source. */
  STATEMENT;

  /** The name that records carry. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
