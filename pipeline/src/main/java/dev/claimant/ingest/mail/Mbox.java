package dev.claimant.ingest.mail;

import dev.claimant.document.Metadata;
import dev.claimant.ingest.BadItem;
import dev.claimant.ingest.Container;
import dev.claimant.ingest.Format;
import dev.claimant.ingest.Item;
import dev.claimant.ingest.RawDocument;
import dev.claimant.ingest.bytes.Limits;
import dev.claimant.ingest.bytes.LineReader;
import dev.claimant.ingest.bytes.LineReader.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The messages of a box of mail (mbox): each begins after a line like {@code From ann@news.example
 * Mon Jun 3 10:00:00 2024}. They are called by their numbers: {@code box/12}.
 */
public final class Mbox implements Container {
  private static final String LINE = "From \\S+ .*\\b\\d\\d:\\d\\d\\b.*\\b\\d{4}\\b.*";

  private static final Pattern BEGINNING = Pattern.compile(LINE + "\\R[A-Za-z-]+:");

  private static final Pattern FIRST = Pattern.compile(LINE);

  /** A line of a message that looks like a first line, or would without the mark. */
  private static final Pattern ESCAPED = Pattern.compile(">+From ");

  private final String id;
  private final String name;
  private final LineReader lines;
  private final int maxBytes;
  private long number;
  private boolean ended;

  public Mbox(String id, String name, InputStream in, int maxBytes) {
    this.id = id;
    this.name = name;
    this.lines = new LineReader(in, maxBytes);
    this.maxBytes = maxBytes;
  }

  /**
   * Whether an input is a box of mail.
   *
   * @param head its first bytes, a character for each
   */
  public static boolean begins(String head) {
    return BEGINNING.matcher(head).lookingAt();
  }

  @Override
  public Optional<Item> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    if (number == 0) {
      lines.next();
    }
    number++;
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    boolean isTooLong = false;
    boolean afterBlank = false;
    while (true) {
      Optional<Line> line = lines.next();
      if (line.isEmpty()) {
        ended = true;
        break;
      }
      byte[] bytes = line.get().bytes();
      String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
      if (afterBlank && FIRST.matcher(start.strip()).matches()) {
        break;
      }
      afterBlank = start.isBlank();
      isTooLong |= line.get().isTooLong() || message.size() + bytes.length > maxBytes;
      if (!isTooLong) {
        int from = ESCAPED.matcher(start).lookingAt() ? 1 : 0;
        message.write(bytes, from, bytes.length - from);
        message.write('\n');
      }
    }
    String itemId = id + "/" + number;
    String itemName = name + ", message " + number;
    return Optional.of(
        isTooLong
            ? new BadItem(itemId, itemName, Limits.tooLong(maxBytes))
            : new RawDocument(
                itemId,
                itemName,
                Format.MAIL,
                message.toByteArray(),
                Optional.empty(),
                Metadata.NONE));
  }
}
