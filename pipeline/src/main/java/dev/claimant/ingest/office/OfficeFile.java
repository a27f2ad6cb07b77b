package dev.claimant.ingest.office;

import dev.claimant.document.Metadata;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentException.Reason;
import dev.claimant.ingest.Extraction;
import dev.claimant.ingest.FileProperties;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;

/**
 * Reads documents of Word (DOCX) and of OpenDocument (ODT): ZIP archives with XML in them. The text
 * is what stands in the paragraphs and tables; without notes, comments, headers, tables of contents
 * and what was deleted while changes were tracked. When a file was made is not when it was
 * published, so it has no date.
 */
public final class OfficeFile {
  /** What all of a file may unpack to, in bytes: with pictures, and far from what a bomb does. */
  private static final long MOST_UNPACKED = 1L << 28;

  /** What a part that is read may unpack to: with markup, many times the longest text. */
  private static final int LONGEST_PART = 1 << 26;

  private static final int MOST_PARTS = 10_000;

  private static final String WORD_TEXT = "word/document\\d*\\.xml";

  /** The parts that are read. */
  private static final Pattern READ =
      Pattern.compile(
          WORD_TEXT + "|(?:docProps/core|content|meta|META-INF/manifest)\\.xml|mimetype");

  /** How far from its end a ZIP archive may have its last record. */
  private static final int TAIL = 1 << 16;

  private static final String LAST_RECORD = "PK\5\6";

  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.text";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private OfficeFile() {}

  /** Reads a file that begins as a ZIP archive does. */
  public static Extraction read(byte[] bytes) throws DocumentException {
    int tail = Math.max(0, bytes.length - TAIL);
    if (!new String(bytes, tail, bytes.length - tail, StandardCharsets.ISO_8859_1)
        .contains(LAST_RECORD)) {
      throw malformed("ends too soon: get it again from where it comes from");
    }
    OfficeFile file = new OfficeFile();
    try {
      file.unpack(bytes);
      return file.extraction();
    } catch (IOException | IllegalArgumentException e) {
      // The latter if a part's name is in no encoding.
      throw malformed("is damaged: " + e.getMessage());
    } catch (XMLStreamException e) {
      throw malformed("is damaged: its XML is malformed");
    }
  }

  private void unpack(byte[] bytes) throws IOException, DocumentException {
    long unpacked = 0;
    byte[] passedOver = new byte[1 << 16];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int count = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (READ.matcher(entry.getName()).matches()) {
          byte[] part = zip.readNBytes(LONGEST_PART + 1);
          unpacked += part.length;
          if (part.length > LONGEST_PART) {
            throw tooLong();
          }
          parts.putIfAbsent(entry.getName(), part);
        }
        for (int read = zip.read(passedOver); read >= 0; read = zip.read(passedOver)) {
          unpacked += read;
          if (unpacked > MOST_UNPACKED) {
            throw tooLong();
          }
        }
        if (++count > MOST_PARTS) {
          throw tooLong();
        }
      }
    }
  }

  private Extraction extraction() throws DocumentException, XMLStreamException {
    Optional<byte[]> word =
        parts.entrySet().stream()
            .filter(part -> part.getKey().matches(WORD_TEXT))
            .map(Map.Entry::getValue)
            .findFirst();
    if (word.isPresent()) {
      return extraction(OfficeText.ofWord(word.get()), part("docProps/core.xml"));
    } else if (string(part("mimetype")).startsWith(OPEN_DOCUMENT)
        && parts.containsKey("content.xml")) {
      if (string(part("META-INF/manifest.xml")).contains("encryption-data")) {
        throw malformed("is encrypted: save it without a password");
      }
      return extraction(OfficeText.ofOpenDocument(part("content.xml")), part("meta.xml"));
    }
    throw new DocumentException(
        Reason.BINARY,
        "not text but a ZIP archive or an Office document of another kind: convert it to plain text"
            + " first");
  }

  private static Extraction extraction(String text, byte[] properties) throws DocumentException {
    if (text.isEmpty()) {
      throw new DocumentException(Reason.EMPTY, "no text in the Office file");
    }
    return new Extraction(text, metadata(properties), List.of(), List.of());
  }

  private static Metadata metadata(byte[] properties) {
    try {
      Map<String, String> values = OfficeText.properties(properties);
      return FileProperties.metadata(
          Optional.ofNullable(values.get("title")),
          Optional.ofNullable(values.get("initial-creator"))
              .or(() -> Optional.ofNullable(values.get("creator"))));
    } catch (XMLStreamException e) {
      return Metadata.NONE;
    }
  }

  /** The bytes of a part; none if it is not there. */
  private byte[] part(String name) {
    return parts.getOrDefault(name, new byte[0]);
  }

  private static String string(byte[] part) {
    return new String(part, StandardCharsets.UTF_8);
  }

  private static DocumentException malformed(String problem) {
    return new DocumentException(Reason.MALFORMED, "the Office file " + problem);
  }

  private static DocumentException tooLong() {
    return new DocumentException(
        Reason.TOO_LONG,
        String.format(
            Locale.ROOT,
            "the Office file unpacks to more than a document has (%,d bytes in all, %,d of text with"
                + " its markup, %,d parts): save its text alone",
            MOST_UNPACKED,
            LONGEST_PART,
            MOST_PARTS));
  }
}
