package dev.claimant.entity;

import java.util.List;
import java.util.Set;

/** The short word lists of this package, by their names in {@code words.tsv}. */
public final class WordLists {
  private WordLists() {}

  /** The words of a list, in lower case. */
  public static Set<String> get(String name) {
    for (List<String> row : Table.rows("words.tsv", 2)) {
      if (row.get(0).equals(name)) {
        return Set.copyOf(Table.list(row.get(1)));
      }
    }
    throw new IllegalArgumentException("no such word list: " + name);
  }
}
