package dev.claimant.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Makes inputs of any kind in memory, and reads them. */
public final class TestInputs {
  public static final int MAX_BYTES = 1 << 16;

  private TestInputs() {}

  public static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  public static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Gives the next byte of a stream, or -1. */
  @FunctionalInterface
  public interface NextByte {
    int get() throws IOException;
  }

  /** A stream that gives one byte at a time. */
  public static InputStream stream(NextByte next) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return next.get();
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int b = next.get();
        target[offset] = (byte) b;
        return b < 0 ? -1 : 1;
      }
    };
  }

  /** The number of a record as the UUID that names it. */
  public static String uuid(int number) {
    return String.format("00000000-0000-4000-8000-%012d", number);
  }

  /** A record of a WARC file. */
  public static byte[] record(String type, int number, String fields, byte[] block) {
    String header =
        "WARC/1.1\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:"
            + uuid(number)
            + ">\r\nWARC-Date: 2024-11-20T10:00:00Z\r\n"
            + fields
            + "Content-Length: "
            + block.length
            + "\r\n\r\n";
    return concat(bytes(header), block, bytes("\r\n\r\n"));
  }

  /** A record of a page that a server gave. */
  public static byte[] response(int number, String httpFields, byte[] body) {
    return record(
        "response",
        number,
        "WARC-Target-URI: https://news.example/"
            + number
            + "\r\n"
            + "Content-Type: application/http; msgtype=response\r\n",
        concat(bytes("HTTP/1.1 200 OK\r\n" + httpFields + "\r\n"), body));
  }

  public static byte[] page(int number) {
    return bytes("<!DOCTYPE html><p>The crane number " + number + " came down.");
  }

  public static byte[] pageResponse(int number) {
    return response(number, "Content-Type: text/html; charset=utf-8\r\n", page(number));
  }

  public static List<Item> read(byte[] input) {
    return read(new ByteArrayInputStream(input));
  }

  public static List<Item> read(String input) {
    return read(bytes(input));
  }

  public static List<Item> read(InputStream input) {
    List<Item> items = new ArrayList<>();
    try (DocumentStream documents = DocumentStream.open("in", "in.file", input, MAX_BYTES)) {
      documents.forEachRemaining(items::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return items;
  }

  /** The only document of a file, read. */
  public static DocumentReader.Reading reading(String name, byte[] file) throws DocumentException {
    try (DocumentStream documents =
        DocumentStream.open("in", name, new ByteArrayInputStream(file), MAX_BYTES)) {
      Item item = documents.next();
      if (documents.hasNext()) {
        throw new AssertionError(name + " has more than one document");
      }
      if (item instanceof BadItem bad) {
        throw bad.problem();
      }
      return new DocumentReader(UTF_8, text -> "eng").read((RawDocument) item);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An item in one line: {@code in/2 | HTML | <p>…}, or {@code in/2 | MALFORMED | not JSON…} if it
   * is bad.
   */
  public static String shown(Item item) {
    return item instanceof RawDocument document
        ? document.id() + " | " + document.format() + " | " + new String(document.bytes(), UTF_8)
        : item.id()
            + " | "
            + ((BadItem) item).problem().reason()
            + " | "
            + ((BadItem) item).problem().getMessage();
  }

  public static List<String> shown(byte[] input) {
    return read(input).stream().map(TestInputs::shown).toList();
  }

  /** The documents among the items of an input. */
  public static List<String> documents(byte[] input) {
    return read(input).stream()
        .filter(RawDocument.class::isInstance)
        .map(TestInputs::shown)
        .toList();
  }
}
