package dev.claimant.batch;

import dev.claimant.sink.ClaimRecord;
import java.util.List;
import java.util.Optional;

/**
 * What a document came to.
 *
 * @param id the document's id, different for each
 * @param text its text, if that was extracted from something else, as a web page
 * @param claims can be empty
 */
public record Extracted(String id, Optional<String> text, List<ClaimRecord> claims) {
  public Extracted {
    claims = List.copyOf(claims);
  }
}
