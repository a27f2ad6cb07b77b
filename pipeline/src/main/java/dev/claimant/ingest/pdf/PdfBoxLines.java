package dev.claimant.ingest.pdf;

import dev.claimant.ingest.bytes.Limits;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Collects the lines of a PDF file and where they stand, in the order in which they are drawn. */
final class PdfBoxLines extends PDFTextStripper {
  /**
   * More than the longest text needs, letter by letter. A small file can ask for years, by what it
   * draws again and again.
   */
  private static final int MAX_OPERATIONS = 5_000_000;

  // PDFBox has one mapper for all that it reads.
  static {
    FontMappers.set(new PdfBoxFonts());
  }

  private final List<PageLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable TextPosition first;
  private @Nullable TextPosition last;
  private int length;
  private int operations;

  private PdfBoxLines() {}

  /** The lines, or so many of them that the text is too long. */
  static List<PageLine> of(PDDocument document) throws IOException {
    PdfBoxLines stripper = new PdfBoxLines();
    stripper.writeText(document, Writer.nullWriter());
    // PDFBox continues after some of the exceptions that are thrown amid a page.
    stripper.checkOperations();
    return stripper.lines;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    operations++;
    checkOperations();
    super.processOperator(operator, operands);
  }

  private void checkOperations() throws IOException {
    if (operations > MAX_OPERATIONS) {
      throw new IOException("it draws without end");
    }
  }

  @Override
  protected void writeString(String word, List<TextPosition> letters) {
    if (!letters.isEmpty()) {
      first = first == null ? letters.get(0) : first;
      last = letters.get(letters.size() - 1);
      text.append(word);
    }
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    String line = text.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
    if (first != null && last != null && !line.isEmpty()) {
      lines.add(
          new PageLine(
              line,
              getCurrentPageNo() - 1,
              first.getXDirAdj(),
              last.getXDirAdj() + last.getWidthDirAdj(),
              first.getYDirAdj(),
              first.getFontSizeInPt()));
      length += line.length();
    }
    text.setLength(0);
    first = null;
  }

  @Override
  protected void writePageEnd() {
    writeLineSeparator();
    if (length > Limits.MAX_LENGTH) {
      setEndPage(getCurrentPageNo());
    }
  }
}
