package dev.claimant.quantity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The word lists beside this package's classes: a row a line, cells parted by "|". */
final class Resource {
  private Resource() {}

  /** The rows of a list, without its comments and blank lines. */
  static List<List<String>> rows(String name) {
    InputStream stream = Resource.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("the program lacks its own file " + name);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The items of a cell, parted by commas. */
  static List<String> items(String cell) {
    return Arrays.stream(cell.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
