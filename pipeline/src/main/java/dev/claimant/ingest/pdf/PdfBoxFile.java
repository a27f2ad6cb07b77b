package dev.claimant.ingest.pdf;

import dev.claimant.document.Metadata;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentException.Reason;
import dev.claimant.ingest.Extraction;
import dev.claimant.ingest.FileProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads PDF files with PDFBox. When a file was made is not when it was published, so it has no
 * date.
 */
public final class PdfBoxFile {
  /** How far from its end a file may have its end mark. */
  private static final int TAIL = 2048;

  private PdfBoxFile() {}

  /** Reads a file. */
  public static Extraction read(byte[] bytes) throws DocumentException {
    int tail = Math.max(0, bytes.length - TAIL);
    if (!new String(bytes, tail, bytes.length - tail, StandardCharsets.ISO_8859_1)
        .contains("%%EOF")) {
      throw new DocumentException(
          Reason.MALFORMED, "the PDF file ends too soon: get it again from where it comes from");
    }
    List<PageLine> lines;
    int pages;
    Metadata metadata;
    try (PDDocument document = Loader.loadPDF(bytes)) {
      lines = PdfBoxLines.of(document);
      pages = document.getNumberOfPages();
      PDDocumentInformation info = document.getDocumentInformation();
      metadata =
          FileProperties.metadata(
              Optional.ofNullable(info.getTitle()), Optional.ofNullable(info.getAuthor()));
    } catch (InvalidPasswordException e) {
      throw new DocumentException(
          Reason.MALFORMED, "the PDF file is encrypted: save it without a password");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // PDFBox mends what it can of a damaged file and trips over the rest in many ways.
      boolean told = e instanceof IOException && e.getMessage() != null;
      throw new DocumentException(
          Reason.MALFORMED,
          "the PDF file is damaged: " + (told ? e.getMessage() : e.getClass().getSimpleName()));
    }
    if (lines.isEmpty()) {
      throw new DocumentException(
          Reason.EMPTY, "no text in the PDF file: scanned pages need OCR first");
    }
    Extraction text = PageLayout.text(lines, pages);
    return new Extraction(text.text(), metadata, text.pages(), List.of());
  }
}
