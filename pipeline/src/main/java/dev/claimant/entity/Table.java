package dev.claimant.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the word lists of this package: rows of tab-parted columns, {@code #} before a comment. */
final class Table {
  private Table() {}

  /** The rows of a resource, each filled up with empty columns to the number asked for. */
  static List<List<String>> rows(String resource, int columns) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines(resource)) {
      List<String> row = new ArrayList<>(Arrays.asList(line.split("\t", -1)));
      while (row.size() < columns) {
        row.add("");
      }
      rows.add(row);
    }
    return rows;
  }

  /** The parts of a column that holds a list. */
  static List<String> list(String column) {
    return column.isEmpty() ? List.of() : Arrays.asList(column.split("\\|"));
  }

  private static List<String> lines(String resource) {
    try (InputStream stream = Table.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
