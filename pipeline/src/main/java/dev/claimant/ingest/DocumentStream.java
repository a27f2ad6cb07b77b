package dev.claimant.ingest;

import dev.claimant.document.Metadata;
import dev.claimant.ingest.bytes.DamagedInputException;
import dev.claimant.ingest.bytes.Gunzip;
import dev.claimant.ingest.bytes.Limits;
import dev.claimant.ingest.bytes.PeekInputStream;
import dev.claimant.ingest.html.JsoupFeed;
import dev.claimant.ingest.json.JsonArray;
import dev.claimant.ingest.json.JsonDocument;
import dev.claimant.ingest.json.JsonInput;
import dev.claimant.ingest.json.JsonLines;
import dev.claimant.ingest.mail.Mbox;
import dev.claimant.ingest.warc.JwarcRecords;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The documents of one input, one after the other. What the input is, its first bytes tell and not
 * its name: JSON Lines or an array, a WARC file, a feed, a box of mail, or one document of any
 * {@link Format}; any of them also packed by gzip.
 *
 * <p>Nothing is read before the first document is asked for, and no more than one document is kept,
 * however much the input holds. What cannot be had is a {@link BadItem} in its place, never an
 * exception.
 */
public final class DocumentStream implements Iterator<Item>, Closeable {
  private final String id;
  private final String name;
  private final int maxBytes;
  private InputStream in;
  private Container container = this::first;
  private Optional<Item> next = Optional.empty();

  private DocumentStream(String id, String name, InputStream in, int maxBytes) {
    this.id = id;
    this.name = name;
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /**
   * Opens an input.
   *
   * @param id the id of the document that it is; if it holds many, theirs begin with it, unless
   *     they have ids of their own
   * @param name what to call it to the user: a path
   * @param in closed by {@link #close}
   * @param maxBytes the most that a document can have, unpacked
   */
  public static DocumentStream open(String id, String name, InputStream in, int maxBytes) {
    return new DocumentStream(id, name, in, maxBytes);
  }

  @Override
  public boolean hasNext() {
    if (next.isEmpty()) {
      try {
        next = container.next();
      } catch (IOException e) {
        container = Optional::empty;
        next = Optional.of(new BadItem(id, name, Limits.problem(e)));
      }
    }
    return next.isPresent();
  }

  @Override
  public Item next() {
    if (!hasNext()) {
      throw new NoSuchElementException(name + " has no more documents");
    }
    Item item = next.orElseThrow();
    next = Optional.empty();
    return item;
  }

  @Override
  public void close() throws IOException {
    container = Optional::empty;
    next = Optional.empty();
    in.close();
  }

  /** Finds out what the input is, and gives the first that it holds. */
  private Optional<Item> first() throws IOException {
    PeekInputStream unpacked = Gunzip.layersOff(new PeekInputStream(in));
    in = unpacked;
    String head = head(unpacked);
    boolean isJson = JsonInput.begins(head);
    if (JwarcRecords.begin(head)) {
      container = new JwarcRecords(id, name, unpacked, maxBytes);
    } else if (Mbox.begins(head)) {
      container = new Mbox(id, name, unpacked, maxBytes);
    } else if (isJson && JsonInput.isArray(head)) {
      container = new JsonArray(id, name, unpacked, maxBytes);
    } else if (isJson && JsonInput.isLines(unpacked, maxBytes)) {
      container = new JsonLines(id, name, unpacked, maxBytes);
    } else if (JsoupFeed.begins(FormatDetector.text(unpacked.peek(Limits.HEAD)))) {
      container = feed(unpacked);
    } else {
      container = Optional::empty;
      return Optional.of(document(unpacked, isJson));
    }
    return container.next();
  }

  private Container feed(PeekInputStream unpacked) throws IOException {
    try {
      return new JsoupFeed(id, name, Limits.readAll(unpacked, maxBytes));
    } catch (DocumentException e) {
      Iterator<Item> bad = List.<Item>of(new BadItem(id, name, e)).iterator();
      return () -> bad.hasNext() ? Optional.of(bad.next()) : Optional.empty();
    }
  }

  private Item document(PeekInputStream unpacked, boolean isJson) throws IOException {
    Format format = FormatDetector.detect(unpacked.peek(Limits.HEAD), name);
    try {
      byte[] bytes = Limits.readAll(unpacked, maxBytes);
      return isJson
          ? JsonDocument.read(id, name, bytes)
          : new RawDocument(id, name, format, bytes, Optional.empty(), Metadata.NONE);
    } catch (DocumentException e) {
      return new BadItem(id, name, e);
    } catch (DamagedInputException e) {
      // Its first record may be all that is damaged of a WARC file.
      while (unpacked.resume()) {
        if (JwarcRecords.begin(head(unpacked))) {
          container = new JwarcRecords(id, name, unpacked, maxBytes);
          break;
        }
      }
      return new BadItem(id, name, Limits.problem(e));
    }
  }

  private static String head(PeekInputStream in) {
    return StandardCharsets.ISO_8859_1.decode(in.peek(Limits.HEAD)).toString();
  }
}
