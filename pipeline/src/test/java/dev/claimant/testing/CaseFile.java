package dev.claimant.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Test cases as data: a case a line, its cells separated by {@code |} with spaces around it, and
 * lines that begin with {@code #} for the reader.
 *
 * @param path the file, beside the tests' classes
 * @param rows its cases, in order
 */
public record CaseFile(Path path, List<Row> rows) {
  static final Path FOLDER = Path.of("src/test/resources/dev/claimant");

  public CaseFile {
    rows = List.copyOf(rows);
  }

  /**
   * A case.
   *
   * @param file the name of the file
   * @param line its line in the file, from 1
   * @param cells the cells, without the spaces around them
   */
  public record Row(String file, int line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** A cell, counted from 0. */
    public String cell(int index) {
      if (index >= cells.size()) {
        throw new AssertionError(this + " has no cell " + (index + 1));
      }
      return cells.get(index);
    }

    @Override
    public String toString() {
      return file + ":" + line + " " + String.join(" | ", cells);
    }
  }

  /** Reads a file, which is named by its path under {@code dev/claimant}. */
  public static CaseFile of(String name) {
    Path path = FOLDER.resolve(name);
    List<Row> rows = new ArrayList<>();
    List<String> lines = lines(path);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(new Row(name, i + 1, cells(line)));
      }
    }
    return new CaseFile(path, rows);
  }

  private static List<String> cells(String line) {
    return Arrays.stream((line + " ").split(" \\| ?")).map(String::strip).toList();
  }

  static List<String> lines(Path path) {
    try {
      return Files.readAllLines(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
