package dev.claimant.sink;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes claim records as JSON, the same bytes for the same records. Not thread-safe. */
public final class ClaimWriter implements AutoCloseable {
  /** How records follow one another. */
  public enum Format {
    /** One record a line, each line ended by LF. */
    JSONL,
    /** One array, indented. */
    JSON
  }

  private final Writer out;

  public ClaimWriter(Writer out, Format format) {
    this.out = out;
  }

  public void write(List<ClaimRecord> records) throws IOException {
    if (records.isEmpty()) {
      return;
    }
    throw new UnsupportedOperationException();
  }

  /** Ends the array and closes the writer below. */
  @Override
  public void close() throws IOException {
    out.close();
  }
}
