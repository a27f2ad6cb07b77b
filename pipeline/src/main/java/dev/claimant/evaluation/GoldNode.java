package dev.claimant.evaluation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.claimant.support.JsonProblems;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A value in a gold file, which knows its line for the sake of errors.
 *
 * @param file the file
 * @param line the line that it begins on, from 1
 * @param value a {@code String}, {@code BigDecimal}, {@code List} or {@code Map} of nodes; the
 *     parser's token for true, false and null
 */
public record GoldNode(Path file, int line, Object value) {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** A short exponent can stand for more digits than memory holds. */
  private static final int MOST_DIGITS = 1000;

  public static GoldNode parse(Path file, byte[] bytes) throws IOException, GoldFormatException {
    try (JsonParser parser = JSON.createParser(bytes)) {
      if (parser.nextToken() == null) {
        throw new GoldFormatException(file + ":1: the file is empty");
      }
      GoldNode node = parse(file, parser);
      if (parser.nextToken() != null) {
        throw new GoldFormatException(file + ":" + line(parser) + ": something follows the end");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new GoldFormatException(
          file + ":" + e.getLocation().getLineNr() + ": not JSON: " + JsonProblems.describe(e));
    }
  }

  private static GoldNode parse(Path file, JsonParser parser) throws IOException {
    int line = line(parser);
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, GoldNode> fields = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        fields.put(name, parse(file, parser));
      }
      return new GoldNode(file, line, fields);
    } else if (token == JsonToken.START_ARRAY) {
      List<GoldNode> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(parse(file, parser));
      }
      return new GoldNode(file, line, items);
    } else if (token.isNumeric()) {
      return new GoldNode(file, line, parser.getDecimalValue());
    }
    return new GoldNode(file, line, token == JsonToken.VALUE_STRING ? parser.getText() : token);
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  public GoldFormatException error(String problem) {
    return new GoldFormatException(file + ":" + line + ": " + problem);
  }

  /** The fields of an object, which may have no others than those named. */
  public GoldFields object(String what, String... allowed) throws GoldFormatException {
    GoldFields fields = fields(what);
    for (Map.Entry<String, GoldNode> entry : fields.map().entrySet()) {
      if (!Arrays.asList(allowed).contains(entry.getKey())) {
        throw entry
            .getValue()
            .error(
                "unknown field \""
                    + entry.getKey()
                    + "\": "
                    + what
                    + " can have "
                    + String.join(", ", allowed));
      }
    }
    return fields;
  }

  /** The fields of an object, whatever they are. */
  public GoldFields fields(String what) throws GoldFormatException {
    if (!(value instanceof Map<?, ?> map)) {
      throw error(what + " must be an object");
    }
    Map<String, GoldNode> fields = new LinkedHashMap<>();
    map.forEach((name, field) -> fields.put((String) name, (GoldNode) field));
    return new GoldFields(this, what, fields);
  }

  /** One field of a claim, whatever others it has. */
  public GoldNode field(String name) throws GoldFormatException {
    if (value instanceof Map<?, ?> map && map.get(name) instanceof GoldNode field) {
      return field;
    }
    throw error("a claim must be an object with the field \"" + name + "\"");
  }

  public List<GoldNode> array(String what) throws GoldFormatException {
    if (!(value instanceof List<?> list)) {
      throw error(what + " must be an array");
    }
    return list.stream().map(GoldNode.class::cast).toList();
  }

  /** Whether it is neither null nor a blank string. */
  public boolean isGiven() {
    return value != JsonToken.VALUE_NULL && !(value instanceof String string && string.isBlank());
  }

  public String string(String what) throws GoldFormatException {
    if (value instanceof String string && !string.isBlank()) {
      return string;
    }
    throw error(what + " must be a string that is not blank");
  }

  /** The value with the label that this string is. */
  public <T> T oneOf(String what, T[] values, Function<T, String> label)
      throws GoldFormatException {
    String string = string(what);
    for (T value : values) {
      if (label.apply(value).equals(string)) {
        return value;
      }
    }
    String labels = Arrays.stream(values).map(label).collect(Collectors.joining(", "));
    throw error(what + " must be one of " + labels + ", not " + string);
  }

  /** Checks that a flag, which is left out where it is false, is true. */
  public void isTrue(String what) throws GoldFormatException {
    if (value != JsonToken.VALUE_TRUE) {
      throw error(what + " must be true, or left out");
    }
  }

  public BigDecimal number(String what) throws GoldFormatException {
    if (value instanceof BigDecimal number && Math.abs((long) number.scale()) <= MOST_DIGITS) {
      return number;
    }
    throw error(what + " must be a number");
  }

  /** A whole number from 1 to {@code size}, counted from 0. */
  public int index(String what, int size) throws GoldFormatException {
    if (value instanceof BigDecimal number) {
      for (int i = 0; i < size; i++) {
        if (number.compareTo(BigDecimal.valueOf(i + 1L)) == 0) {
          return i;
        }
      }
    }
    throw error(what + " must be a whole number from 1 to " + size);
  }
}
