package dev.claimant.record;

import java.io.IOException;

/** Writes the records of a file in one format. */
interface RecordEncoder {
  void write(ClaimRecord record) throws IOException;

  /** Writes what comes before the first record, if anything does and it is not there yet. */
  default void begin() throws IOException {}

  /** Writes what comes after the last record. */
  default void end() throws IOException {}
}
