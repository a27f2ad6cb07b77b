package dev.claimant.sink;

import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.DocumentPart;
import java.util.List;

/**
 * What a document came to.
 *
 * @param document what its records say of it; its id differs from all others'
 * @param text its text, to which the offsets of its records refer
 * @param isExtracted whether that was extracted from something else, as a web page
 * @param claims can be empty
 */
public record ExtractedDocument(
    DocumentPart document, String text, boolean isExtracted, List<ClaimRecord> claims) {
  public ExtractedDocument {
    claims = List.copyOf(claims);
  }

  /** The document's id. */
  public String id() {
    return document.id();
  }
}
