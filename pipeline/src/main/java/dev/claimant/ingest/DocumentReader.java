package dev.claimant.ingest;

import dev.claimant.document.Document;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Turns the bytes of a text file into a document. Safe for use by many threads. */
public final class DocumentReader {
  private final Charset charset;

  /**
   * @param charset how the bytes encode the text
   */
  public DocumentReader(Charset charset) {
    this.charset = charset;
  }

  public DocumentReader() {
    this(StandardCharsets.UTF_8);
  }

  /**
   * A document and what its reader should know about it.
   *
   * @param warnings what is odd about the text, a sentence each; can be empty
   */
  public record Reading(Document document, List<String> warnings) {}

  /**
   * Reads a document.
   *
   * @param id the document's name
   * @param bytes the whole file
   * @param date when it was published, if known
   * @throws DocumentException if the bytes are no English text
   */
  public Reading read(String id, byte[] bytes, Optional<LocalDate> date) throws DocumentException {
    String text = new String(bytes, charset);
    Document document = Document.of(id, sha256(bytes), date, text, Paragraphs.of(text));
    return new Reading(document, List.of());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
