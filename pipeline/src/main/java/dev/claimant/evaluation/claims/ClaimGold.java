package dev.claimant.evaluation.claims;

import dev.claimant.document.Document;
import java.nio.file.Path;
import java.util.List;

/**
 * The claims that a person found in a document.
 *
 * @param file the gold file
 * @param document the document it is about, as read, without layers; its id is the text file's name
 *     without its extension
 * @param claims the claims in the order of the file
 */
public record ClaimGold(Path file, Document document, List<JudgedClaim> claims) {
  public ClaimGold {
    claims = List.copyOf(claims);
  }
}
