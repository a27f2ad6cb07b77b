package dev.claimant.quantity;

import dev.claimant.pipeline.WordFile;
import java.util.Arrays;
import java.util.List;

/** The word lists beside this package's classes: a row a line, cells parted by "|". */
final class Resource {
  private Resource() {}

  /** The rows of a list, without its comments and blank lines. */
  static List<List<String>> rows(String name) {
    return WordFile.rows(Resource.class, name).stream()
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .toList();
  }

  /** The items of a cell, parted by commas. */
  static List<String> items(String cell) {
    return Arrays.stream(cell.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
