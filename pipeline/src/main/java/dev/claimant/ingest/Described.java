package dev.claimant.ingest;

import dev.claimant.document.Metadata;
import java.util.Optional;

/**
 * What is said of a document beside it.
 *
 * @param id its id, if it is to have another than its input's
 */
public record Described(Optional<String> id, Metadata metadata) {
  /** Nothing. */
  public static final Described AS_NOTHING = new Described(Optional.empty(), Metadata.NONE);
}
