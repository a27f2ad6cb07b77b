package dev.claimant.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.claimant.ingest.BadItem;
import dev.claimant.ingest.Container;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentException.Reason;
import dev.claimant.ingest.Item;
import dev.claimant.ingest.bytes.ByteOrderMark;
import dev.claimant.ingest.bytes.Limits;
import dev.claimant.ingest.bytes.PeekInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The documents of a JSON array: each of its objects is a {@link JsonDocument}. A document without
 * an id of its own is called by its number: {@code news/12}. After something that is no JSON,
 * nothing more can be had.
 */
public final class JsonArray implements Container {
  private final String id;
  private final String name;
  private final int maxBytes;
  private final Allowance bytes;
  private final JsonParser parser;
  private long number;
  private boolean ended;

  /**
   * @param in an input that {@link JsonInput#isArray} is true of
   * @param maxBytes the most that a document can have
   */
  public JsonArray(String id, String name, PeekInputStream in, int maxBytes) throws IOException {
    this.id = id;
    this.name = name;
    this.maxBytes = maxBytes;
    Optional<ByteOrderMark> mark = ByteOrderMark.of(in.peek(Limits.HEAD));
    in.skipNBytes(mark.map(ByteOrderMark::length).orElse(0));
    bytes = new Allowance(in);
    // A decoder that is given as such reports what it cannot decode.
    parser =
        JsonDocument.JSON.createParser(
            new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
  }

  @Override
  public Optional<Item> next() {
    if (ended) {
      return Optional.empty();
    }
    number++;
    bytes.left = maxBytes + (long) Limits.HEAD;
    try {
      if (number == 1) {
        parser.nextToken();
      }
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_OBJECT) {
        return Optional.of(JsonDocument.item(itemId(), itemName(), JsonDocument.object(parser)));
      } else if (token != JsonToken.END_ARRAY) {
        parser.skipChildren();
        return Optional.of(
            bad(JsonDocument.malformed("no JSON object", "write each document as an object")));
      }
      ended = true;
      return end();
    } catch (JsonProcessingException e) {
      return last(JsonDocument.malformed(JsonDocument.problem(e), "what follows is not read"));
    } catch (CharacterCodingException e) {
      return last(
          new DocumentException(
              Reason.ENCODING,
              "not UTF-8, as JSON must be; what follows is not read: convert it to UTF-8"));
    } catch (IOException e) {
      return last(bytes.left < 0 ? Limits.tooLong(maxBytes) : Limits.problem(e));
    }
  }

  /** What is wrong with the array as a whole, if anything is. */
  private Optional<Item> end() throws IOException {
    if (parser.nextToken() != null) {
      return last(JsonDocument.malformed("more than one JSON value", "write one array"));
    }
    return number > 1
        ? Optional.empty()
        : Optional.of(
            new BadItem(id, name, new DocumentException(Reason.EMPTY, "the JSON array is empty")));
  }

  private Optional<Item> last(DocumentException problem) {
    ended = true;
    return Optional.of(bad(problem));
  }

  private BadItem bad(DocumentException problem) {
    return new BadItem(itemId(), itemName(), problem);
  }

  private String itemId() {
    return id + "/" + number;
  }

  private String itemName() {
    return name + ", object " + number;
  }

  /** Bytes of which only so many can be read before more are allowed. */
  private static final class Allowance extends FilterInputStream {
    private long left = Limits.HEAD;

    Allowance(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      left -= Math.max(0, count);
      if (left < 0) {
        throw new IOException("too long");
      }
      return count;
    }
  }
}
