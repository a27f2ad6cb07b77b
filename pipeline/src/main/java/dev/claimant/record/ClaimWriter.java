package dev.claimant.record;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.claimant.record.ClaimRecord.DocumentPart;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes claim records, the same characters for the same records on any platform. The file is UTF-8
 * if the writer below is. Not thread-safe.
 */
public final class ClaimWriter implements AutoCloseable {
  private final Writer out;
  private final RecordEncoder records;

  private ClaimWriter(Writer out, RecordEncoder records) {
    this.out = out;
    this.records = records;
  }

  /** Begins a file or stream. */
  public ClaimWriter(Writer out, ClaimFormat format) {
    this(out, of(out, format, true));
  }

  /** Goes on with a file that has some records; an array cannot be. */
  public static ClaimWriter continuing(Writer out, ClaimFormat format) {
    return new ClaimWriter(out, of(out, format, false));
  }

  private static RecordEncoder of(Writer out, ClaimFormat format, boolean begins) {
    return switch (format.kind()) {
      case JSONL -> new Lines(out);
      case JSON -> new Array(out);
      case CSV -> new ClaimCsv(out, format.delimiter(), begins);
      case BRAT -> new BratStandoff(out);
      case WEBANNOTATION -> new WebAnnotations(out);
    };
  }

  /**
   * Writes the records of a document, in their order, and hands them on to the system.
   *
   * @param text the document's, to which the offsets of the records refer
   */
  public void write(DocumentPart document, String text, List<ClaimRecord> claims)
      throws IOException {
    records.begin();
    records.write(document, text, claims);
    out.flush();
  }

  /** Ends the file and closes the writer below. */
  @Override
  public void close() throws IOException {
    try (out) {
      records.begin();
      records.end();
    }
  }

  private record Lines(Writer out, ObjectWriter json) implements RecordEncoder {
    Lines(Writer out) {
      this(out, ClaimJson.MAPPER.writer());
    }

    @Override
    public void write(DocumentPart document, String text, List<ClaimRecord> records)
        throws IOException {
      for (ClaimRecord record : records) {
        out.write(json.writeValueAsString(record) + "\n");
      }
    }
  }

  private static final class Array implements RecordEncoder {
    private final Writer out;
    private final ObjectWriter json = ClaimJson.MAPPER.writer(indented());
    private boolean empty = true;

    Array(Writer out) {
      this.out = out;
    }

    @Override
    public void write(DocumentPart document, String text, List<ClaimRecord> records)
        throws IOException {
      for (ClaimRecord record : records) {
        out.write((empty ? "[\n" : ",\n") + json.writeValueAsString(record));
        empty = false;
      }
    }

    @Override
    public void end() throws IOException {
      out.write(empty ? "[]\n" : "\n]\n");
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
}
