package dev.claimant.ingest;

import dev.claimant.document.Document;
import dev.claimant.document.Layout;
import dev.claimant.document.Metadata;
import dev.claimant.ingest.DocumentException.Reason;
import dev.claimant.ingest.bytes.Limits;
import dev.claimant.ingest.html.JsoupPage;
import dev.claimant.ingest.mail.Mime4jMessage;
import dev.claimant.ingest.markdown.CommonmarkText;
import dev.claimant.ingest.office.OfficeFile;
import dev.claimant.ingest.pdf.PdfBoxFile;
import dev.claimant.text.LayoutReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns the bytes of a text, a web page, a PDF file or another {@link Format} into a document. A
 * plain text is what the bytes encode, line breaks as they stand, without a byte-order mark; of a
 * web page the text is its article, of a PDF file that of its pages. Safe for use by many threads.
 */
public final class DocumentReader {
  private final Charset charset;
  private final LanguageDetector detector;

  /**
   * @param charset how bytes encode text, where neither they nor where they come from tells
   * @param detector what tells English from other languages
   */
  public DocumentReader(Charset charset, LanguageDetector detector) {
    this.charset = charset;
    this.detector = detector;
  }

  /** A reader of UTF-8 that turns away what is not English. */
  public DocumentReader() {
    this(StandardCharsets.UTF_8, new OpenNlpLanguageDetector());
  }

  /**
   * A document and what its reader should know about it.
   *
   * @param warnings what is odd about the text, a sentence each; can be empty
   */
  public record Reading(Document document, List<String> warnings) {
    public Reading {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Reads a plain text.
   *
   * @param id the document's name
   * @param bytes the whole file
   * @param date when it was published, if known
   * @throws DocumentException if the bytes are no text in this encoding, blank, too long, or not
   *     English
   */
  public Reading read(String id, byte[] bytes, Optional<LocalDate> date) throws DocumentException {
    return read(new RawDocument(id, id, Format.TEXT, bytes, Optional.empty(), Metadata.of(date)));
  }

  /**
   * Reads a document. What is known of it goes before what it says of itself.
   *
   * @throws DocumentException if the bytes are not what their format says, or hold no text, too
   *     much, or one that is not English
   */
  public Reading read(RawDocument raw) throws DocumentException {
    Extraction extraction = extraction(raw);
    String text = extraction.text();
    if (text.length() > Limits.MAX_LENGTH) {
      throw new DocumentException(
          Reason.TOO_LONG,
          String.format(
              Locale.ROOT,
              "the text is %,d characters long, and %,d is the most: split it into documents",
              text.length(),
              Limits.MAX_LENGTH));
    }
    List<String> warnings = new ArrayList<>(extraction.warnings());
    warnings.addAll(controls(text));
    Layout layout = LayoutReader.read(text, extraction.pages());
    if (layout.paragraphs().isEmpty()) {
      throw new DocumentException(
          Reason.EMPTY,
          text.isEmpty() ? "the document is empty" : "the document is blank: only white space");
    }
    String language = detector.language(text.substring(layout.paragraphs().get(0).start()));
    if (!language.equals("eng")) {
      throw new DocumentException(
          Reason.LANGUAGE,
          "the text is not English (it looks like "
              + name(language)
              + "); Claimant reads English only");
    }
    warnings.addAll(OpenQuotations.warnings(text, layout.quotations()));
    Document document =
        Document.of(raw.id(), raw.sha256(), raw.metadata().or(extraction.metadata()), text, layout);
    return new Reading(document, warnings);
  }

  private Extraction extraction(RawDocument raw) throws DocumentException {
    return switch (raw.format()) {
      case TEXT -> plain(decode(raw));
      case HTML -> JsoupPage.read(raw.bytes(), raw.charset(), charset);
      case FRAGMENT -> JsoupPage.fragment(raw.bytes(), raw.charset().orElse(charset));
      case MARKDOWN -> CommonmarkText.read(decode(raw));
      case SUBTITLES -> Extraction.of(Subtitles.text(decode(raw)));
      case MAIL -> Mime4jMessage.read(raw.bytes(), raw.charset().orElse(charset));
      case OFFICE -> OfficeFile.read(raw.bytes());
      case PDF -> PdfBoxFile.read(raw.bytes());
    };
  }

  private String decode(RawDocument raw) throws DocumentException {
    return PlainText.decode(raw.bytes(), raw.charset().orElse(charset));
  }

  private static Extraction plain(String text) {
    return new Extraction(text, Metadata.NONE, List.of(), MarkupSigns.warnings(text));
  }

  /** The English name of a language, or its code where Java knows no name. */
  private static String name(String iso639Part3) {
    return Arrays.stream(Locale.getISOLanguages())
        .map(Locale::forLanguageTag)
        .filter(locale -> locale.getISO3Language().equals(iso639Part3))
        .map(locale -> locale.getDisplayLanguage(Locale.ENGLISH))
        .findFirst()
        .orElse(iso639Part3);
  }

  /** A warning of control characters in a text, if it has any. */
  private static List<String> controls(String text) throws DocumentException {
    int count = 0;
    int first = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new DocumentException(
            Reason.BINARY,
            "not text: character "
                + i
                + " is a zero byte; give a text file, UTF-16 with a byte-order mark");
      }
      if (Character.isISOControl(c) && !Character.isWhitespace(c) && c != '\u0085') {
        first = count == 0 ? i : first;
        count++;
      }
    }
    if (count > Limits.MAX_CONTROLS * text.length()) {
      throw new DocumentException(
          Reason.BINARY,
          "not text: "
              + count
              + " of "
              + text.length()
              + " characters are control characters; give a text file");
    }
    return count == 0
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "%d control character%s, the first U+%04X at character %d",
                count,
                count == 1 ? "" : "s",
                (int) text.charAt(first),
                first));
  }
}
