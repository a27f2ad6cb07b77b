package dev.claimant.support;

import java.util.Arrays;
import java.util.List;

/** The word lists beside this package's classes: a row a line, cells parted by "|". */
public final class Resource {
  private Resource() {}

  /** The rows of a list, without its comments and blank lines. */
  public static List<List<String>> rows(Class<?> beside, String name) {
    return WordList.rows(beside, name, 20).stream().map(WordList.Row::cells).toList();
  }

  /** The items of a cell, parted by commas. */
  public static List<String> items(String cell) {
    return Arrays.stream(cell.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
