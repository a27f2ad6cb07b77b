package dev.claimant.sink;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.CharConversionException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads claim records that {@link ClaimWriter} wrote. */
public final class ClaimReader {
  private ClaimReader() {}

  /**
   * The records of a file of JSON lines or of one JSON array; none if the file is empty.
   *
   * @throws IOException if the file cannot be read
   * @throws ClaimFormatException if it holds anything but claim records
   */
  public static List<ClaimRecord> read(Path file) throws IOException, ClaimFormatException {
    try (JsonParser parser = ClaimJson.MAPPER.createParser(Files.newInputStream(file))) {
      return read(parser);
    } catch (JsonProcessingException e) {
      throw new ClaimFormatException(file + place(e.getLocation()) + ": " + problem(e));
    } catch (CharConversionException e) {
      throw new ClaimFormatException(file + ": not UTF-8: " + e.getMessage());
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
      records.add(ClaimJson.MAPPER.readValue(parser, ClaimRecord.class));
      token = parser.nextToken();
    }
    if (array && parser.nextToken() != null) {
      throw new JsonMappingException(parser, "something stands behind the end of the array");
    }
    return records;
  }

  private static String place(JsonLocation at) {
    return at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
  }

  private static String problem(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "unknown field \"" + path(unknown) + "\": leave it out";
    }
    if (e instanceof ValueInstantiationException && e.getCause() != null) {
      return e.getCause().getMessage();
    }
    if (e instanceof MismatchedInputException mismatch) {
      return mismatch(mismatch);
    }
    return e instanceof JsonMappingException
        ? e.getOriginalMessage()
        : "not JSON: " + e.getOriginalMessage();
  }

  private static String mismatch(MismatchedInputException e) {
    boolean atEnd =
        e.getProcessor() instanceof JsonParser parser
            && parser.currentToken() == JsonToken.END_OBJECT;
    if (atEnd) {
      return "the field \"" + path(e) + "\" is missing";
    }
    String expected = kind(e.getTargetType());
    return e.getPath().isEmpty()
        ? "a claim record is " + expected
        : "the field \"" + path(e) + "\" must be " + expected;
  }

  private static String kind(Class<?> type) {
    if (type == int.class) {
      return "a whole number";
    } else if (type == BigDecimal.class) {
      return "a number";
    } else if (type == String.class) {
      return "a string";
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
