package dev.claimant.entity;

import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import java.util.Set;

/** The short word lists of this package, by their names in {@code words.txt}. */
final class WordLists {
  private WordLists() {}

  /** The words of a list, in lower case. */
  static Set<String> get(String name) {
    for (Row row : WordList.rows(WordLists.class, "words.txt", 2)) {
      if (row.cell(0).equals(name)) {
        return Set.copyOf(row.items(1));
      }
    }
    throw new IllegalArgumentException("no such word list: " + name);
  }
}
