package dev.claimant.batch;

import dev.claimant.sink.ClaimRecord;
import java.io.IOException;
import java.util.List;

/** Where the records of many documents go. */
public interface ClaimOutput extends AutoCloseable {
  /**
   * Writes the records of a document, all or none; the list can be empty.
   *
   * @param id the document's id, different for each
   * @throws OutputClosedException if no later document can be written either
   * @throws IOException if this document's records cannot be written
   */
  void write(String id, List<ClaimRecord> records) throws IOException;

  @Override
  void close() throws IOException;
}
