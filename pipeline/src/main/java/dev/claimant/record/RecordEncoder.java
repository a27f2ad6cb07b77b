package dev.claimant.record;

import dev.claimant.record.ClaimRecord.DocumentPart;
import java.io.IOException;
import java.util.List;

/** Writes the records of a file in one format. */
interface RecordEncoder {
  /**
   * Writes the records of one document.
   *
   * @param text the document's, to which the records' offsets refer
   */
  void write(DocumentPart document, String text, List<ClaimRecord> records) throws IOException;

  /** Writes what comes before the first record, if anything does and it is not there yet. */
  default void begin() throws IOException {}

  /** Writes what comes after the last record. */
  default void end() throws IOException {}
}
