package dev.claimant.ingest.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Sets the pages of a PDF file, as large as a letter: 612 points wide and 792 high. */
final class Pdf {
  private static final float LEFT = 72;
  private static final float TOP = 72;
  private static final float LEADING = 1.2f;

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private PDPage page = new PDPage();
  private float left = LEFT;
  private float y = TOP;
  private float size = 11;

  Pdf() {
    FontMappers.set(new PdfBoxFonts());
    font = new PDType1Font(FontName.TIMES_ROMAN);
  }

  /** A file with a form that draws another one twice, which does so too, and so on. */
  static byte[] drawnAgain(int times) throws IOException {
    Pdf pdf = new Pdf().page();
    PDResources resources = new PDResources();
    pdf.page.setResources(resources);
    for (int i = 0; i < times; i++) {
      PDFormXObject form = new PDFormXObject(pdf.document);
      resources.put(COSName.getPDFName("Again"), form);
      resources = new PDResources();
      form.setResources(resources);
      form.setBBox(new PDRectangle(9, 9));
      try (OutputStream out = form.getStream().createOutputStream()) {
        out.write("/Again Do /Again Do".getBytes(StandardCharsets.US_ASCII));
      }
    }
    try (PDPageContentStream out = new PDPageContentStream(pdf.document, pdf.page)) {
      out.drawForm((PDFormXObject) pdf.page.getResources().getXObject(COSName.getPDFName("Again")));
    }
    return pdf.bytes();
  }

  /** Goes to the top of a new page. */
  Pdf page() {
    page = new PDPage();
    document.addPage(page);
    return column(LEFT);
  }

  /** Goes to the top of a column of the page. */
  Pdf column(float from) {
    left = from;
    return at(TOP);
  }

  /** Goes to a height of the page. */
  Pdf at(float height) {
    y = height;
    return this;
  }

  /** Writes larger or smaller from here on. */
  Pdf size(float points) {
    size = points;
    return this;
  }

  /** Leaves room before a paragraph. */
  Pdf gap() {
    y += size;
    return this;
  }

  /** Writes lines one below the other; white space at the start of one indents it. */
  Pdf lines(String... lines) {
    try (PDPageContentStream out =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
      for (String line : lines) {
        float indent = (line.length() - line.stripLeading().length()) * size / 2;
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset(left + indent, page.getMediaBox().getHeight() - y);
        out.showText(line.strip());
        out.endText();
        y += size * LEADING;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Says what the document is called and who wrote it. */
  Pdf info(String title, String author) {
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setAuthor(author);
    return this;
  }

  Pdf password(String password) throws IOException {
    document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
    return this;
  }

  byte[] bytes() throws IOException {
    try (document;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.save(out);
      return out.toByteArray();
    }
  }
}
