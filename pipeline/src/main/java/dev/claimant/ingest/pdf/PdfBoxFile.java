package dev.claimant.ingest.pdf;

import dev.claimant.document.Metadata;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentException.Reason;
import dev.claimant.ingest.Extraction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDF files with PDFBox. When a file was made is not when it was published, so it has no
 * date.
 */
public final class PdfBoxFile {
  /** A longer title or name is none: it would stand in each of the document's records. */
  private static final int LONGEST = 500;

  /** How far from its end a file may have its end mark. */
  private static final int TAIL = 2048;

  /** What programs put down as the title: a file's name, or that it has none. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)untitled.*|document\\W?\\d*|microsoft word.*|powerpoint presentation"
              + "|.*\\.(?:docx?|indd|odt|pdf|pptx?|qxd|rtf|tex|txt|xlsx?)");

  /** Two words: one alone is the name of an account. */
  private static final Pattern NAME = Pattern.compile("\\p{L}.*\\s.*\\p{L}.*");

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
      metadata = metadata(document.getDocumentInformation());
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

  private static Metadata metadata(PDDocumentInformation info) {
    return new Metadata(
        Optional.empty(),
        line(info.getTitle()).filter(title -> !NO_TITLE.matcher(title).matches()),
        line(info.getAuthor()).filter(author -> NAME.matcher(author).matches()),
        Optional.empty(),
        Map.of());
  }

  private static Optional<String> line(@Nullable String text) {
    return Optional.ofNullable(text)
        .map(all -> all.strip().replaceAll("\\s+", " "))
        .filter(line -> !line.isEmpty() && line.length() <= LONGEST);
  }
}
