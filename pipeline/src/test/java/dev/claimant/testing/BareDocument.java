package dev.claimant.testing;

import dev.claimant.record.ClaimRecord.DocumentPart;
import java.util.Map;
import java.util.Optional;

/** The document of a record in tests where nothing hangs on it. */
public final class BareDocument {
  private BareDocument() {}

  /** A document of which nothing else is known. */
  public static DocumentPart part(String id, String sha256) {
    Optional<String> unknown = Optional.empty();
    return new DocumentPart(id, sha256, unknown, unknown, unknown, unknown, unknown, Map.of());
  }
}
