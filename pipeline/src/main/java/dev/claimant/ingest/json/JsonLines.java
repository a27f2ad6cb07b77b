package dev.claimant.ingest.json;

import dev.claimant.ingest.BadItem;
import dev.claimant.ingest.Container;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.Item;
import dev.claimant.ingest.bytes.Limits;
import dev.claimant.ingest.bytes.LineReader;
import dev.claimant.ingest.bytes.LineReader.Line;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The documents of JSON Lines: a {@link JsonDocument} in each line that is not blank. A document
 * without an id of its own is called by its line's number: {@code news/12}.
 */
public final class JsonLines implements Container {
  private final String id;
  private final String name;
  private final LineReader lines;
  private final int maxBytes;
  private boolean ended;

  public JsonLines(String id, String name, InputStream in, int maxBytes) {
    this.id = id;
    this.name = name;
    this.lines = new LineReader(in, maxBytes);
    this.maxBytes = maxBytes;
  }

  @Override
  public Optional<Item> next() {
    while (!ended) {
      try {
        Optional<Line> line = lines.next();
        ended = line.isEmpty();
        if (!ended && line.get().isTooLong()) {
          return Optional.of(bad(Limits.tooLong(maxBytes)));
        } else if (!ended && !isBlank(line.get().bytes())) {
          return Optional.of(JsonDocument.read(lineId(), lineName(), line.get().bytes()));
        }
      } catch (IOException e) {
        ended = true;
        return Optional.of(bad(Limits.problem(e)));
      }
    }
    return Optional.empty();
  }

  /** Whether a line has nothing but white space, and a byte-order mark perhaps. */
  private static boolean isBlank(byte[] line) {
    String text = new String(line, StandardCharsets.ISO_8859_1);
    return (text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text).isBlank();
  }

  private BadItem bad(DocumentException problem) {
    return new BadItem(lineId(), lineName(), problem);
  }

  private String lineId() {
    return id + "/" + lines.number();
  }

  private String lineName() {
    return name + ", line " + lines.number();
  }
}
