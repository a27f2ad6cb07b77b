package dev.claimant.record;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes claim records as JSON, the same characters for the same records on any platform. The JSON
 * is UTF-8 if the writer below is. Not thread-safe.
 */
public final class ClaimWriter implements AutoCloseable {
  /** How records follow one another. */
  public enum Format {
    /** One record a line, each line ended by LF. */
    JSONL,
    /** One array, indented. */
    JSON
  }

  private final Writer out;
  private final Format format;
  private final ObjectWriter json;
  private boolean empty = true;

  public ClaimWriter(Writer out, Format format) {
    this.out = out;
    this.format = format;
    json = format == Format.JSON ? ClaimJson.MAPPER.writer(indented()) : ClaimJson.MAPPER.writer();
  }

  /** Writes whole records, in their order, and hands them on to the system. */
  public void write(List<ClaimRecord> records) throws IOException {
    for (ClaimRecord record : records) {
      String text = json.writeValueAsString(record);
      if (format == Format.JSON) {
        out.write((empty ? "[\n" : ",\n") + text);
      } else {
        out.write(text + "\n");
      }
      empty = false;
    }
    out.flush();
  }

  /** Ends the array and closes the writer below. */
  @Override
  public void close() throws IOException {
    try (out) {
      if (format == Format.JSON) {
        out.write(empty ? "[]\n" : "\n]\n");
      }
    }
  }

  /** Jackson's own takes the platform's line break. */
  private static DefaultPrettyPrinter indented() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
        .withObjectIndenter(lines)
        .withArrayIndenter(lines);
  }
}
