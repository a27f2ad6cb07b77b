package dev.claimant.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schema (draft 2020-12) of a claim record. */
public final class ClaimSchema {
  private ClaimSchema() {}

  /** The schema, as JSON text that ends with a line break. */
  public static String json() {
    try (InputStream in =
        Objects.requireNonNull(ClaimSchema.class.getResourceAsStream("claim.schema.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
