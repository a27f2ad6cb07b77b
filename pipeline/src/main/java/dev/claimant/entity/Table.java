package dev.claimant.entity;

import dev.claimant.support.WordList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the word lists of this package: rows of tab-parted columns, {@code #} before a comment. */
final class Table {
  private Table() {}

  /** The rows of a resource, each filled up with empty columns to the number asked for. */
  static List<List<String>> rows(String resource, int columns) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : WordList.rows(Table.class, resource)) {
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
}
