package dev.claimant.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the word lists that people curate. A list is a UTF-8 resource with one row a line; a line
 * that begins with {@code #} is a comment. The cells of a row are separated by {@code |}, the items
 * of a cell by commas:
 *
 * <pre>{@code
 * # Verbs that state a rise. Compiled by hand for this project.
 * up | verb | rise, increase, climb
 * }</pre>
 *
 * Every error is an {@link IllegalStateException} that names the file and the line: the lists ship
 * with the program.
 */
public final class WordList {
  private WordList() {}

  /**
   * One row of a list.
   *
   * @param file the name of the list's file
   * @param line the row's line in the file, from 1
   * @param cells the cells, without the white space around them
   */
  public record Row(String file, int line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** A cell by its index; empty if the row ends before it. */
    public String cell(int index) {
      return index < cells.size() ? cells.get(index) : "";
    }

    /** The items of a cell, in order; none if the cell is empty. */
    public List<String> items(int index) {
      return Arrays.stream(cell(index).split(",", -1))
          .map(String::strip)
          .filter(item -> !item.isEmpty())
          .toList();
    }

    /** The constant of an enum that a text names in lower case, with hyphens for underscores. */
    public <E extends Enum<E>> E choice(String text, Class<E> type) {
      for (E constant : type.getEnumConstants()) {
        if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
          return constant;
        }
      }
      throw error("\"" + text + "\" is none of " + Arrays.toString(type.getEnumConstants()));
    }

    /** Adds an entry to a map that must not have its key yet. */
    public <K, V> void add(Map<K, V> map, K key, V value) {
      check(map.putIfAbsent(key, value) == null, key);
    }

    /** Fails unless a word of this row was new to the list. */
    public void check(boolean isNew, Object word) {
      if (!isNew) {
        throw error("\"" + word + "\" stands in the list already");
      }
    }

    /** An error in this row. */
    public IllegalStateException error(String problem) {
      return new IllegalStateException(file + ", line " + line + ": " + problem);
    }
  }

  /**
   * The rows of a list, in order.
   *
   * @param owner a class in the package that the file belongs to
   * @param columns the largest number of cells that a row can have; if it is 1, a bar is part of
   *     the cell
   * @throws IllegalStateException if there is no such file, or a row has too many cells or repeats
   *     another
   */
  public static List<Row> rows(Class<?> owner, String file, int columns) {
    List<Row> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int number = 0;
    for (String line : lines(owner, file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] parts = columns == 1 ? new String[] {line} : line.split("\\|", -1);
      List<String> cells = Arrays.stream(parts).map(String::strip).toList();
      Row row = new Row(file, number, cells);
      if (cells.size() > columns) {
        throw row.error(cells.size() + " cells, and a row has " + columns + " at most");
      }
      row.check(seen.add(line), line);
      rows.add(row);
    }
    return rows;
  }

  /** The words of a list that has one word a line, in order. */
  public static List<String> words(Class<?> owner, String file) {
    return rows(owner, file, 1).stream().map(row -> row.cell(0)).toList();
  }

  /**
   * The words of one of several lists in a file, whose rows are a name and its words.
   *
   * @throws IllegalArgumentException if the file has no list of this name
   */
  public static Set<String> named(Class<?> owner, String file, String name) {
    for (Row row : rows(owner, file, 2)) {
      if (row.cell(0).equals(name)) {
        return Set.copyOf(row.items(1));
      }
    }
    throw new IllegalArgumentException("no such word list: " + name);
  }

  private static List<String> lines(Class<?> owner, String file) {
    try (InputStream stream = owner.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks its own file " + file);
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
