package dev.claimant.sink;

import dev.claimant.document.Document;
import java.util.List;

/** Turns the claims of a document into the records that leave the program. */
public final class ClaimRecords {
  private ClaimRecords() {}

  /** A document's claims as records, in the order of their spans. */
  public static List<ClaimRecord> of(Document document) {
    if (document.claims().isEmpty()) {
      return List.of();
    }
    throw new UnsupportedOperationException(document.id());
  }
}
