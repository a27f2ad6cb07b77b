package dev.claimant.sink;

/** The JSON Schema (draft 2020-12) of a claim record. */
public final class ClaimSchema {
  private ClaimSchema() {}

  /** The schema, as JSON text that ends with a line break. */
  public static String json() {
    return "";
  }
}
