package dev.claimant.ingest;

import dev.claimant.ingest.DocumentException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Knows the first bytes of files that people take for text, so that the error can name them. */
final class FileSignatures {
  private record Signature(String bytes, String name) {}

  private static final List<Signature> KNOWN =
      List.of(
          new Signature("%PDF-", "a PDF file"),
          new Signature("PK\u0003\u0004", "a ZIP archive or an Office document"),
          new Signature("\u001F\u008B", "a gzip file"),
          new Signature("{\\rtf", "an RTF document"),
          new Signature("\u00D0\u00CF\u0011\u00E0", "an old Office document"),
          new Signature("\u0089PNG", "a PNG picture"),
          new Signature("\u00FF\u00D8\u00FF", "a JPEG picture"));

  private FileSignatures() {}

  /**
   * @throws DocumentException if the bytes begin as such a file does
   */
  static void reject(byte[] bytes) throws DocumentException {
    String start = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
    for (Signature signature : KNOWN) {
      if (start.startsWith(signature.bytes)) {
        throw new DocumentException(
            Reason.BINARY, "not text but " + signature.name + ": convert it to plain text first");
      }
    }
  }
}
