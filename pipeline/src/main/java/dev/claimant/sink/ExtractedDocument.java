package dev.claimant.sink;

import dev.claimant.record.ClaimRecord;
import java.util.List;
import java.util.Optional;

/**
 * What a document came to.
 *
 * @param id the document's id, different for each
 * @param text its text, if that was extracted from something else, as a web page
 * @param claims can be empty
 */
public record ExtractedDocument(String id, Optional<String> text, List<ClaimRecord> claims) {
  public ExtractedDocument {
    claims = List.copyOf(claims);
  }
}
