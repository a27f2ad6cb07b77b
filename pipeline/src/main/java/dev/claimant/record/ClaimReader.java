package dev.claimant.record;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.claimant.support.JsonProblems;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads claim records that {@link ClaimWriter} wrote as JSON. */
public final class ClaimReader {
  private ClaimReader() {}

  /**
   * The records of a file of JSON lines or of one JSON array; none if the file is empty.
   *
   * @throws IOException if the file cannot be read
   * @throws ClaimFormatException if it holds anything but claim records
   */
  public static List<ClaimRecord> read(Path file) throws IOException, ClaimFormatException {
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = ClaimJson.MAPPER.createParser(in)) {
      return read(file, parser);
    } catch (CharConversionException e) {
      throw new ClaimFormatException(file + ": not UTF-8: " + e.getMessage());
    }
  }

  private static List<ClaimRecord> read(Path file, JsonParser parser)
      throws IOException, ClaimFormatException {
    try {
      return read(parser);
    } catch (JsonProcessingException e) {
      throw new ClaimFormatException(file + place(e.getLocation()) + ": " + problem(e, parser));
    }
  }

  private static List<ClaimRecord> read(JsonParser parser) throws IOException {
    List<ClaimRecord> records = new ArrayList<>();
    JsonToken token = parser.nextToken();
    boolean array = token == JsonToken.START_ARRAY;
    if (array) {
      token = parser.nextToken();
    }
    while (token != null && token != JsonToken.END_ARRAY) {
      if (token != JsonToken.START_OBJECT) {
        throw new JsonMappingException(parser, "a claim record must be an object");
      }
      records.add(ClaimJson.MAPPER.readValue(parser, ClaimRecord.class));
      token = parser.nextToken();
    }
    if (array && parser.nextToken() != null) {
      throw new JsonMappingException(parser, "something follows the end of the array");
    }
    return records;
  }

  private static String place(JsonLocation at) {
    return at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
  }

  private static String problem(JsonProcessingException e, JsonParser parser) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "unknown field \"" + path(unknown) + "\": leave it out";
    } else if (e instanceof ValueInstantiationException && e.getCause() != null) {
      return String.valueOf(e.getCause().getMessage());
    } else if (e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
      return "the field \"" + path(wrong) + "\" must be " + label(wrong);
    } else if (e instanceof MismatchedInputException mismatch) {
      // What a record lacks is noticed at its end.
      return parser.currentToken() == JsonToken.END_OBJECT
          ? "the field \"" + path(mismatch) + "\" is missing"
          : "the field \"" + path(mismatch) + "\" must be " + kind(mismatch.getTargetType());
    }
    boolean isJson = e.getClass() == JsonMappingException.class && e.getCause() == null;
    return (isJson ? "" : "not JSON: ") + JsonProblems.describe(e);
  }

  /** What a field must be that can have some labels only: "up" or "down", not "left". */
  private static String label(InvalidFormatException wrong) {
    List<String> labels =
        Stream.of(wrong.getTargetType().getEnumConstants())
            .map(label -> ClaimJson.MAPPER.valueToTree(label).toString())
            .toList();
    int last = labels.size() - 1;
    return String.join(", ", labels.subList(0, last))
        + " or "
        + labels.get(last)
        + ", not "
        + ClaimJson.MAPPER.valueToTree(wrong.getValue());
  }

  private static String kind(Class<?> type) {
    if (type == int.class || type == OptionalInt.class) {
      return "a whole number";
    } else if (type == BigDecimal.class) {
      return "a number";
    } else if (type == String.class) {
      return "a string";
    } else if (type == Boolean.class) {
      return "true";
    }
    return List.class.isAssignableFrom(type) ? "an array" : "an object";
  }

  /** The field that an error is about: {@code quantity.concept[0].start}. */
  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }
}
