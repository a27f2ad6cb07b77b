package dev.claimant.record;

import dev.claimant.record.ClaimRecord.DocumentPart;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes claims as rows of text (RFC 4180), after a header. A cell of text that a spreadsheet would
 * take for a formula begins with an apostrophe, which spreadsheets do not show: what a document
 * says must not run in the reader's spreadsheet (OWASP, "CSV Injection").
 */
final class ClaimCsv implements RecordEncoder {
  /** The first characters of formulas, also in their full width. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private final CSVPrinter csv;
  private boolean begins;

  /**
   * @param begins whether a header is still to be written
   */
  ClaimCsv(Writer out, char delimiter, boolean begins) {
    this.begins = begins;
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    try {
      csv = new CSVPrinter(out, format);
    } catch (IOException e) {
      throw new IllegalStateException("a format without a header writes nothing yet", e);
    }
  }

  @Override
  public void begin() throws IOException {
    if (begins) {
      csv.printRecord(ClaimRow.columns().stream().map(ClaimRow.Column::name));
      begins = false;
    }
  }

  @Override
  public void write(DocumentPart document, String text, List<ClaimRecord> records)
      throws IOException {
    for (ClaimRecord record : records) {
      write(record);
    }
  }

  private void write(ClaimRecord record) throws IOException {
    List<Optional<String>> cells = ClaimRow.of(record).cells();
    for (int i = 0; i < cells.size(); i++) {
      boolean free = ClaimRow.columns().get(i).type().isText();
      csv.print(cells.get(i).map(cell -> free ? harmless(cell) : cell).orElse(""));
    }
    csv.println();
  }

  private static String harmless(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
