package dev.claimant.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells from the first bytes of a document what it is, and where they do not, from its name. */
public final class FormatDetector {
  /** Readers of PDF look for its mark no further. */
  private static final int PDF_HEAD = 1024;

  /** A text that speaks of the mark has it within a line. */
  private static final Pattern PDF = Pattern.compile("(?<![ -~])%PDF-\\d");

  /** The tags that a browser takes a page for HTML by, of those that no text begins with. */
  private static final Pattern HTML_TAG =
      Pattern.compile(
          "<(?:!doctype\\s+html|html|head|body|title|meta|script|style|div|table|h1|p)[\\s/>]",
          Pattern.CASE_INSENSITIVE);

  private static final String ZIP = "PK\3\4";

  private static final Pattern MARKDOWN_NAME =
      Pattern.compile("\\.(?:md|markdown)(?:\\.gz)?$", Pattern.CASE_INSENSITIVE);

  /** What is in no text, by the MIME Sniffing Standard. */
  private static final Pattern BINARY = Pattern.compile("[\\x00-\\x08\\x0B\\x0E-\\x1A\\x1C-\\x1F]");

  private FormatDetector() {}

  /**
   * What a file is that begins with these bytes: of Markdown the signs can come late, so its name
   * counts too.
   */
  public static Format detect(ByteBuffer head, String name) {
    String text = text(head);
    Format page = detect(head);
    if (MailHeader.begins(text)) {
      // Of mail, it is the first thing; a PDF file can be attached.
      return Format.MAIL;
    } else if (page == Format.PDF) {
      return page;
    } else if (text.startsWith(ZIP)) {
      return Format.OFFICE;
    } else if (isBinary(head)) {
      return page;
    } else if (MARKDOWN_NAME.matcher(name).find()) {
      return Format.MARKDOWN;
    } else if (page == Format.HTML) {
      return page;
    } else if (Subtitles.begin(text)) {
      return Format.SUBTITLES;
    }
    return MarkdownSigns.areIn(text) ? Format.MARKDOWN : Format.TEXT;
  }

  /** What begins with these bytes as far as they tell of pages: text, unless it is HTML or PDF. */
  public static Format detect(ByteBuffer head) {
    if (PDF.matcher(latin1(head)).region(0, Math.min(head.remaining(), PDF_HEAD)).find()) {
      return Format.PDF;
    }
    return isHtml(text(head)) ? Format.HTML : Format.TEXT;
  }

  /** The text that bytes encode, as far as it is ASCII. */
  static String text(ByteBuffer head) {
    return charset(head).decode(head.duplicate()).toString();
  }

  /** Whether bytes are of no text, in whatever encoding. */
  public static boolean isBinary(ByteBuffer head) {
    return charset(head).equals(StandardCharsets.ISO_8859_1) && BINARY.matcher(latin1(head)).find();
  }

  /** Whether a tag comes first, except for white space, comments and declarations. */
  private static boolean isHtml(String head) {
    int start = 0;
    while (start < head.length()) {
      if (Character.isWhitespace(head.charAt(start)) || head.charAt(start) == '\uFEFF') {
        start++;
      } else if (head.startsWith("<!--", start)) {
        start = after("-->", head, start + 4);
      } else if (head.startsWith("<?", start)) {
        start = after(">", head, start);
      } else {
        return HTML_TAG.matcher(head).region(start, head.length()).lookingAt();
      }
    }
    return false;
  }

  private static int after(String mark, String text, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }

  /** How the bytes encode ASCII, as far as their order mark or a tag at the start tells. */
  private static Charset charset(ByteBuffer head) {
    int first = head.remaining() < 2 ? 0 : head.getShort(0) & 0xFFFF;
    return switch (first) {
      case 0xFEFF, '<' -> StandardCharsets.UTF_16BE;
      case 0xFFFE, '<' << 8 -> StandardCharsets.UTF_16LE;
      case 0xEFBB -> StandardCharsets.UTF_8;
      default -> StandardCharsets.ISO_8859_1;
    };
  }

  private static String latin1(ByteBuffer bytes) {
    return StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString();
  }
}
