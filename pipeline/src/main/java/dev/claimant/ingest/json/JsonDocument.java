package dev.claimant.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.claimant.document.Metadata;
import dev.claimant.ingest.BadItem;
import dev.claimant.ingest.Described;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentException.Reason;
import dev.claimant.ingest.Format;
import dev.claimant.ingest.Item;
import dev.claimant.ingest.RawDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document as a JSON object:
 *
 * <pre>{@code
 * {"id": "a-17", "text": "The crane came down.", "title": "Crane gone", "date": "2024-11-20",
 *  "url": "https://news.example/17", "byline": "A. Smith", "section": {"name": "Harbour"}}
 * }</pre>
 *
 * Only the text must be there. A field that is null, or blank where a string is meant, counts as
 * left out; {@code author} can stand for {@code byline}; whatever else there is goes with the
 * document as it is.
 */
public final class JsonDocument {
  /**
   * Objects may be as deep as anybody's, and not so deep that they could not be written within
   * others; what bounds the length of strings is that of the document.
   */
  static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(200)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  /** What Jackson says of itself in an error. */
  private static final Pattern JACKSONS_OWN =
      Pattern.compile(" \\(start marker at .*|, from `[^`]*`", Pattern.DOTALL);

  private static final Pattern DATE =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:[T ]\\d\\d:\\d\\d.*)?");

  /** Half of a character beyond U+FFFF without the other half, which UTF-8 cannot encode. */
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  /** As much of a wrong value as an error shows. */
  private static final int SHOWN = 40;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Map<String, @Nullable Object> fields;

  private JsonDocument(Map<String, @Nullable Object> fields) {
    this.fields = fields;
  }

  /**
   * Reads a document.
   *
   * @param id its id, unless it has one of its own
   */
  public static Item read(String id, String name, byte[] json) {
    try {
      return item(id, name, parse(json));
    } catch (DocumentException e) {
      return new BadItem(id, name, e);
    }
  }

  /** The document that an object's fields are. */
  static Item item(String id, String name, Map<String, @Nullable Object> fields) {
    JsonDocument document = new JsonDocument(fields);
    String known = id;
    try {
      known = document.id().orElse(id);
      return new RawDocument(
          known,
          name,
          Format.TEXT,
          document.text().getBytes(StandardCharsets.UTF_8),
          Optional.of(StandardCharsets.UTF_8),
          document.metadata());
    } catch (DocumentException e) {
      return new BadItem(known, name, e);
    }
  }

  /**
   * Reads an object that says of a document what is not in it: all the same fields but the text.
   *
   * @throws DocumentException if it is no such object
   */
  public static Described describe(byte[] json) throws DocumentException {
    JsonDocument document = new JsonDocument(parse(json));
    if (document.fields.containsKey("text")) {
      throw malformed("it has a \"text\"", "leave it out: the text is the document's own");
    }
    return new Described(document.id(), document.metadata());
  }

  static boolean isObject(byte[] json) {
    try {
      parse(json);
      return true;
    } catch (DocumentException e) {
      return false;
    }
  }

  private static Map<String, @Nullable Object> parse(byte[] json) throws DocumentException {
    CharBuffer text = decode(json);
    try (JsonParser parser = JSON.createParser(text.array(), text.position(), text.remaining())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw malformed("no JSON object", "write each document as one object in one line");
      }
      Map<String, @Nullable Object> fields = object(parser);
      if (parser.nextToken() != null) {
        throw malformed("more than one JSON value", "write each document in a line of its own");
      }
      return fields;
    } catch (JsonProcessingException e) {
      throw malformed(problem(e), "write each document as one object in one line");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with JSON that cannot be parsed. */
  static String problem(JsonProcessingException e) {
    return "not JSON: " + JACKSONS_OWN.matcher(e.getOriginalMessage()).replaceAll("");
  }

  private static CharBuffer decode(byte[] json) throws DocumentException {
    ByteBuffer in = ByteBuffer.wrap(json);
    CharBuffer out = CharBuffer.allocate(json.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (result.isError()) {
      throw new DocumentException(
          Reason.ENCODING,
          String.format(
              Locale.ROOT,
              "not UTF-8, as JSON must be: the byte 0x%02X at offset %d encodes no character;"
                  + " convert it to UTF-8",
              json[in.position()],
              in.position()));
    }
    out.flip();
    return out.hasRemaining() && out.get(0) == BYTE_ORDER_MARK ? out.position(1) : out;
  }

  /** The fields of the object that a parser is at the start of, up to its end. */
  static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      object.put(name, value(parser));
    }
    return object;
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> Collections.unmodifiableMap(object(parser));
      case START_ARRAY -> {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(parser));
        }
        yield Collections.unmodifiableList(array);
      }
      case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
      case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> wellFormed(parser.getText());
    };
  }

  /** A string as UTF-8 can encode it, with as many characters. */
  private static String wellFormed(String string) {
    return LONE_SURROGATE.matcher(string).replaceAll("\uFFFD");
  }

  private Optional<String> id() throws DocumentException {
    Object id = fields.get("id");
    if (id instanceof Number number) {
      fields.remove("id");
      return Optional.of(number.toString());
    }
    return string("id", "a string or a number");
  }

  private String text() throws DocumentException {
    Object text = fields.remove("text");
    if (text instanceof String string) {
      return string;
    }
    throw malformed(
        text == null ? "it has no \"text\"" : "its \"text\" is no string: " + shown(text),
        "give the document's text as a string");
  }

  private Metadata metadata() throws DocumentException {
    if (!fields.containsKey("byline") && fields.get("author") instanceof String author) {
      fields.remove("author");
      fields.put("byline", author);
    }
    Optional<LocalDate> date = date();
    Optional<String> title = string("title", "a string");
    Optional<String> byline = string("byline", "a string");
    Optional<String> url = string("url", "a string");
    fields.values().removeIf(Objects::isNull);
    return new Metadata(date, title, byline, url, fields);
  }

  private Optional<LocalDate> date() throws DocumentException {
    String expected = "a date like \"2024-11-20\"";
    Optional<String> date = string("date", expected);
    if (date.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = DATE.matcher(date.get().strip());
    try {
      if (matcher.matches()) {
        return Optional.of(LocalDate.parse(matcher.group(1)));
      }
    } catch (DateTimeException e) {
      // Such as 2024-13-45.
    }
    throw wrong("date", date.get(), expected);
  }

  /** Takes out a string that can be left out. */
  private Optional<String> string(String name, String expected) throws DocumentException {
    Object value = fields.remove(name);
    if (value == null) {
      return Optional.empty();
    } else if (value instanceof String string) {
      return Optional.of(string).filter(given -> !given.isBlank());
    }
    throw wrong(name, value, expected);
  }

  private static DocumentException wrong(String name, Object value, String expected) {
    return malformed(
        "its \"" + name + "\" is wrong: " + shown(value), "give " + expected + ", or leave it out");
  }

  private static String shown(Object value) {
    String text = value.toString();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  static DocumentException malformed(String problem, String remedy) {
    return new DocumentException(Reason.MALFORMED, problem + "; " + remedy);
  }
}
