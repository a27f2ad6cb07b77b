package dev.claimant.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A short text with some of what the whole pipeline must find in it; an object on a line of a
 * {@code .jsonl} file. What a case does not name is not judged.
 *
 * @param place the file and line of the case
 * @param text the text to read
 * @param expected what must be found: objects with the fields that {@link CaseJudge} names
 * @param notQuantities words that no quantity may overlap
 * @param absent words that may be in no content of a statement
 * @param miss why the case is wrong today, if it is
 */
public record TextCase(
    String place,
    String text,
    List<JsonNode> expected,
    List<String> notQuantities,
    List<String> absent,
    Optional<String> miss) {
  private static final JsonMapper JSON = new JsonMapper();

  public TextCase {
    expected = List.copyOf(expected);
    notQuantities = List.copyOf(notQuantities);
    absent = List.copyOf(absent);
  }

  /** The cases of all files of a folder, which is named by its path under {@code dev/claimant}. */
  public static List<TextCase> of(String folder) {
    try (Stream<Path> files = Files.list(CaseFile.FOLDER.resolve(folder))) {
      return files.sorted().flatMap(file -> read(file).stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<TextCase> read(Path file) {
    List<TextCase> cases = new ArrayList<>();
    List<String> lines = CaseFile.lines(file);
    for (int i = 0; i < lines.size(); i++) {
      cases.add(read(file.getFileName() + ":" + (i + 1), lines.get(i)));
    }
    return cases;
  }

  private static TextCase read(String place, String line) {
    JsonNode row;
    try {
      row = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError(place + " is no JSON", e);
    }
    return new TextCase(
        place,
        row.path("text").textValue(),
        items(row, "expected").toList(),
        words(row, "not_quantities"),
        words(row, "absent"),
        Optional.ofNullable(row.path("miss").textValue()));
  }

  private static List<String> words(JsonNode row, String name) {
    return items(row, name).map(JsonNode::textValue).toList();
  }

  private static Stream<JsonNode> items(JsonNode row, String name) {
    return StreamSupport.stream(row.path(name).spliterator(), false);
  }

  @Override
  public String toString() {
    return place + " " + text.replace('\n', '⏎');
  }
}
