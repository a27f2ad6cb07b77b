package dev.claimant.sink;

import java.io.IOException;
import java.util.OptionalLong;

/** Where the records of many documents go. Used by one thread. */
public interface ClaimSink extends AutoCloseable {
  /**
   * Writes the records of a document, all or none.
   *
   * @throws OutputClosedException if no later document can be written either
   * @throws IOException if this document's records cannot be written
   */
  void write(ExtractedDocument document) throws IOException;

  /** Whether the records that were written of a document earlier are still there. */
  boolean has(String id);

  /** How many bytes there are of the records, if they are all in one file. */
  OptionalLong length();

  /** Gives the output its name: all that it is to hold is there. */
  void complete() throws IOException;

  @Override
  void close() throws IOException;
}
