package dev.claimant.ingest.warc;

import dev.claimant.document.Metadata;
import dev.claimant.ingest.BadItem;
import dev.claimant.ingest.Container;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentException.Reason;
import dev.claimant.ingest.Format;
import dev.claimant.ingest.Item;
import dev.claimant.ingest.RawDocument;
import dev.claimant.ingest.bytes.DamagedInputException;
import dev.claimant.ingest.bytes.Limits;
import dev.claimant.ingest.bytes.PeekInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * The web pages, texts and PDF files in a WARC file: those that servers gave with status 200, and
 * resources. A damaged record costs itself; jwarc's own reader ends where one is damaged, so that
 * only its parsers of headers are used here.
 */
public final class JwarcRecords implements Container {
  private static final Pattern START = Pattern.compile("WARC/\\d\\.\\d+\\r?\\n");

  /** How much is searched at once for the start of the next record. */
  private static final int WINDOW = 1 << 16;

  /** As much as tells that a record begins. */
  static final int HEAD = 32;

  /** What a record is called whose header tells no id. */
  private static final String NUMBERED = "record-";

  private static final Pattern ID = Pattern.compile("<?(?:urn:uuid:)?(.+?)>?");
  private static final Pattern URL = Pattern.compile("<?(.+?)>?");
  private static final Pattern LENGTH = Pattern.compile("(\\d{1,18})");

  private final String id;
  private final String name;
  private final PeekInputStream in;
  private final int maxBytes;
  private long number;
  private boolean ended;

  public JwarcRecords(String id, String name, PeekInputStream in, int maxBytes) {
    this.id = id;
    this.name = name;
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /**
   * Whether an input is a WARC file.
   *
   * @param head its first bytes, a character for each
   */
  public static boolean begin(String head) {
    return START.matcher(head).lookingAt();
  }

  @Override
  public Optional<Item> next() throws IOException {
    while (!ended) {
      Optional<Item> item = record();
      if (item.isPresent()) {
        return item;
      }
    }
    return Optional.empty();
  }

  /** Reads a record; empty if it holds no document, or there is none. */
  private Optional<Item> record() throws IOException {
    number++;
    String record = NUMBERED + number;
    try {
      while (isAtLineBreak()) {
        in.skipNBytes(1);
      }
      if (in.isAtEnd()) {
        ended = true;
        return Optional.empty();
      }
      MessageHeaders headers = JwarcHeaders.warc(in);
      record = value(headers, "WARC-Record-ID", ID).orElse(record);
      RecordBlock block = new RecordBlock(in, length(headers), maxBytes);
      Optional<Item> item = item(record, headers, block);
      if (block.left() > Limits.MOST_SKIPPED && in.isUnpacked()) {
        throw new DamagedInputException(
            String.format(
                Locale.ROOT, "passed over, for it would go on for %,d bytes", block.left()));
      }
      block.skipRest();
      skipTrailer();
      return item;
    } catch (DamagedInputException e) {
      ended = !recover();
      String loss = ended ? "; no record after it can be read" : "";
      return Optional.of(bad(record, e.getMessage() + loss));
    }
  }

  private static long length(MessageHeaders headers) throws DamagedInputException {
    return Long.parseLong(
        value(headers, "Content-Length", LENGTH)
            .orElseThrow(
                () -> new DamagedInputException("its header tells no length: get the file again")));
  }

  /** The document in a record; a bad one if only the block is bad, and the record is whole. */
  private Optional<Item> item(String record, MessageHeaders headers, RecordBlock block) {
    try {
      Optional<JwarcPayload> payload = JwarcPayload.of(headers, block);
      return payload.isEmpty() ? Optional.empty() : item(record, headers, payload.get());
    } catch (DamagedInputException e) {
      return Optional.of(bad(record, e.getMessage()));
    } catch (IOException e) {
      // From the inflater; one from the file will come again when the rest is passed over.
      return Optional.of(bad(record, "damaged content (" + e.getMessage() + "): crawl it again"));
    }
  }

  private Optional<Item> item(String record, MessageHeaders headers, JwarcPayload payload)
      throws IOException {
    try (PeekInputStream content = payload.content()) {
      Optional<Format> format = payload.format();
      if (format.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new RawDocument(
              id + "/" + record,
              name(record),
              format.get(),
              Limits.readAll(content, maxBytes),
              payload.charset(),
              metadata(headers)));
    } catch (DocumentException e) {
      return Optional.of(new BadItem(id + "/" + record, name(record), e));
    }
  }

  private static Metadata metadata(MessageHeaders headers) {
    Map<String, Object> crawled = new LinkedHashMap<>();
    headers.first("WARC-Date").ifPresent(date -> crawled.put("crawled", date));
    return new Metadata(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        value(headers, "WARC-Target-URI", URL),
        crawled);
  }

  /** The first value of a header field, as the pattern's group has it. */
  private static Optional<String> value(MessageHeaders headers, String field, Pattern pattern) {
    Matcher matcher = pattern.matcher(headers.first(field).orElse("").strip());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /**
   * Reads the two line breaks that end a record: after them the checksum of its gzip data is right.
   */
  private void skipTrailer() throws IOException {
    int breaks = 0;
    while (breaks < 4 && isAtLineBreak()) {
      in.skipNBytes(1);
      breaks++;
    }
    if (breaks == 0 && !in.isAtEnd() && !isAtRecord()) {
      throw new DamagedInputException(
          "its length is not the one in its header: get the file again");
    }
  }

  private boolean isAtLineBreak() throws IOException {
    if (in.isAtEnd()) {
      return false;
    }
    byte next = in.peek(1).get(0);
    return next == '\r' || next == '\n';
  }

  private boolean isAtRecord() {
    return begin(latin1(in.peek(HEAD)));
  }

  /**
   * Goes on at the next record after damage: one that follows not too far after, or one that is in
   * another member of gzip data.
   *
   * @return whether there is one
   */
  private boolean recover() throws IOException {
    long searched = 0;
    do {
      try {
        while (!in.isAtEnd()) {
          ByteBuffer window = in.peek(WINDOW);
          int record = recordIn(window);
          if (record >= 0) {
            in.skipNBytes(record);
            return true;
          }
          int passed = Math.max(1, window.limit() - HEAD);
          in.skipNBytes(passed);
          searched += passed;
          if (searched > Limits.MOST_SKIPPED) {
            break;
          }
        }
      } catch (DamagedInputException e) {
        // Its member ends here.
      }
    } while (in.resume());
    return false;
  }

  /** Where a record begins, at the start of a line; -1 if none does. */
  private static int recordIn(ByteBuffer window) {
    for (int i = 0; i < window.limit(); i++) {
      if (window.get(i) == 'W'
          && (i == 0 || window.get(i - 1) == '\n')
          && begin(latin1(window.slice(i, Math.min(HEAD, window.limit() - i))))) {
        return i;
      }
    }
    return -1;
  }

  private BadItem bad(String record, @Nullable String problem) {
    return new BadItem(
        id + "/" + record,
        name(record),
        new DocumentException(Reason.MALFORMED, String.valueOf(problem)));
  }

  private String name(String record) {
    return name + ": " + (record.startsWith(NUMBERED) ? "" : "record ") + record;
  }

  private static String latin1(ByteBuffer bytes) {
    return StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString();
  }
}
