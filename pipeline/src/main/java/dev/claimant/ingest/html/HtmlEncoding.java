package dev.claimant.ingest.html;

import dev.claimant.ingest.bytes.ByteOrderMark;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the bytes of a web page encode its text.
 *
 * @param mark how many bytes at the start are a byte-order mark
 */
record HtmlEncoding(Charset charset, int mark) {
  private record Start(String bytes, Charset charset) {}

  /** How a page without a byte-order mark begins in an encoding that no page can declare. */
  private static final List<Start> OPENING_TAGS =
      List.of(
          new Start("\0<", StandardCharsets.UTF_16BE), new Start("<\0", StandardCharsets.UTF_16LE));

  private static final Pattern DECLARED =
      Pattern.compile(
          "<(?:meta|\\?xml)\\b[^>]*?\\b(?:charset|encoding)\\s*=\\s*[\"']?([a-z0-9][\\w.:-]*)",
          Pattern.CASE_INSENSITIVE);

  /** How far into a page it may declare its encoding: browsers look at less. */
  private static final int HEAD = 8192;

  /**
   * The encoding of a page: that of its byte-order mark, else the one that is known, else the one
   * that the page declares, else the fallback.
   */
  static HtmlEncoding of(byte[] bytes, Optional<Charset> known, Charset fallback) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    return ByteOrderMark.of(ByteBuffer.wrap(bytes))
        .map(mark -> new HtmlEncoding(mark.charset(), mark.length()))
        .or(() -> known.map(HtmlEncoding::withoutMark))
        .or(() -> opening(head))
        .or(() -> declared(head).map(HtmlEncoding::withoutMark))
        .orElse(withoutMark(fallback));
  }

  private static Optional<HtmlEncoding> opening(String head) {
    return OPENING_TAGS.stream()
        .filter(start -> head.startsWith(start.bytes))
        .map(start -> new HtmlEncoding(start.charset, 0))
        .findFirst();
  }

  private static Optional<Charset> declared(String head) {
    Matcher matcher = DECLARED.matcher(head);
    while (matcher.find()) {
      if (Charset.isSupported(matcher.group(1))) {
        Charset charset = Charset.forName(matcher.group(1));
        // Whoever could read the declaration as ASCII cannot believe that.
        return Optional.of(
            charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
                ? StandardCharsets.UTF_8
                : charset);
      }
    }
    return Optional.empty();
  }

  /** As browsers have it, which read the many pages right that only say they are in Latin-1. */
  private static HtmlEncoding withoutMark(Charset charset) {
    boolean latin1 =
        charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
    return new HtmlEncoding(latin1 ? Charset.forName("windows-1252") : charset, 0);
  }
}
