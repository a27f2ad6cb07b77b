package dev.claimant.ingest.warc;

import dev.claimant.ingest.Format;
import dev.claimant.ingest.FormatDetector;
import dev.claimant.ingest.bytes.DamagedInputException;
import dev.claimant.ingest.bytes.Gunzip;
import dev.claimant.ingest.bytes.PeekInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.netpreserve.jwarc.HttpParser;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * The file that a WARC record holds, as a browser would have it.
 *
 * @param headers of the HTTP response; the record's own where there is none
 * @param content its bytes, with all encodings undone that it has
 */
record JwarcPayload(MessageHeaders headers, PeekInputStream content) {
  /** As many of the first bytes as tell what they are. */
  private static final int HEAD = 1 << 12;

  private static final int OK = 200;

  private static final String CONTENT_TYPE = "Content-Type";
  private static final String CONTENT_ENCODING = "Content-Encoding";

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.text";

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\\s\"';]+)", Pattern.CASE_INSENSITIVE);

  /** The content encodings that can be undone, and those that are none. */
  private static final Set<String> KNOWN =
      Set.of("gzip", "x-gzip", "deflate", "identity", "none", "");

  /**
   * The payload of a record.
   *
   * @param headers the record's
   * @param block what follows them
   * @return empty if it is no response with a file, and no resource
   */
  static Optional<JwarcPayload> of(MessageHeaders headers, InputStream block) throws IOException {
    PeekInputStream in = new PeekInputStream(block);
    String type = headers.first("WARC-Type").orElse("");
    if (type.equals("resource")) {
      return Optional.of(new JwarcPayload(headers, Gunzip.layersOff(in)));
    } else if (!type.equals("response") || !mediaType(headers).equals("application/http")) {
      return Optional.empty();
    }
    HttpParser http = JwarcHeaders.http(in);
    return http.status() == OK
        ? Optional.of(new JwarcPayload(http.headers(), decode(http.headers(), in)))
        : Optional.empty();
  }

  /**
   * Undoes the encodings that a body has; what its headers say it has, a crawler can have undone.
   */
  private static PeekInputStream decode(MessageHeaders headers, PeekInputStream body)
      throws IOException {
    PeekInputStream content =
        headers.contains("Transfer-Encoding", "chunked")
            ? new PeekInputStream(Dechunk.of(body))
            : body;
    return headers.contains(CONTENT_ENCODING, "deflate") && isDeflated(content)
        ? new PeekInputStream(new InflaterInputStream(content))
        : Gunzip.layersOff(content);
  }

  /** Whether a body begins as zlib's format does, which HTTP calls deflate. */
  private static boolean isDeflated(PeekInputStream body) {
    ByteBuffer head = body.peek(2);
    return head.remaining() == 2 && (head.get(0) & 0x0F) == 8 && head.getShort(0) % 31 == 0;
  }

  /**
   * What the content is by its first bytes, or else by what its headers say; empty if it is no
   * document.
   *
   * @throws DamagedInputException if it would be one except for an encoding that cannot be undone
   */
  Optional<Format> format() throws IOException {
    ByteBuffer head = content.peek(HEAD);
    Format detected = FormatDetector.detect(head);
    if (detected != Format.TEXT) {
      return Optional.of(detected);
    }
    Optional<Format> said =
        switch (mediaType(headers)) {
          case "text/html", "application/xhtml+xml" -> Optional.of(Format.HTML);
          case "application/pdf" -> Optional.of(Format.PDF);
          case WORD, OPEN_DOCUMENT -> Optional.of(Format.OFFICE);
          case "text/plain", "" -> Optional.of(Format.TEXT);
          default -> Optional.empty();
        };
    if (said.isPresent() && FormatDetector.isBinary(head)) {
      for (String encoding : headers.all(CONTENT_ENCODING)) {
        if (!KNOWN.contains(encoding.strip().toLowerCase(Locale.ROOT))) {
          throw new DamagedInputException(
              "encoded as "
                  + encoding
                  + ", where only gzip and deflate can be undone: crawl it again");
        }
      }
      return said.filter(format -> format != Format.TEXT);
    }
    return said;
  }

  /** How the content encodes text, if its headers tell. */
  Optional<Charset> charset() {
    Matcher matcher = CHARSET.matcher(headers.first(CONTENT_TYPE).orElse(""));
    try {
      return matcher.find() ? Optional.of(Charset.forName(matcher.group(1))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      // A name that no charset has.
      return Optional.empty();
    }
  }

  private static String mediaType(MessageHeaders headers) {
    String type = headers.first(CONTENT_TYPE).orElse("").toLowerCase(Locale.ROOT);
    int parameters = type.indexOf(';');
    return (parameters < 0 ? type : type.substring(0, parameters)).strip();
  }
}
