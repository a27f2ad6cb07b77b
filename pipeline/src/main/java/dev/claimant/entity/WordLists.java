package dev.claimant.entity;

import dev.claimant.support.WordList;
import java.util.Set;

/** The short word lists of this package, by their names in {@code words.txt}. */
final class WordLists {
  private WordLists() {}

  /** The words of a list, in lower case. */
  static Set<String> get(String name) {
    return WordList.named(WordLists.class, "words.txt", name);
  }
}
