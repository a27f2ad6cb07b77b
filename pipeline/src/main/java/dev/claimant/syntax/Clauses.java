package dev.claimant.syntax;

import java.util.Set;

/** Tells clauses apart by their marks and the words that open them. */
public final class Clauses {
  private static final Set<String> BREAKS =
      Set.of(
          "",
          ",",
          ";",
          ":",
          "(",
          ")",
          "–",
          "—",
          "--",
          "who",
          "which",
          "that",
          "because",
          "if",
          "when",
          "while",
          "although",
          "though",
          "whereas",
          "after",
          "before",
          "as",
          "since",
          "until",
          "where",
          "whether",
          "but",
          ".",
          "?",
          "!");

  /** The longest way to a clause's end: sentences can be as long as a document. */
  public static final int LONGEST = 30;

  private Clauses() {}

  /** The place of the first word of the clause that goes on to a place. */
  public static int start(Words words, int place) {
    int first = place;
    while (place - first < LONGEST && !breaks(words, first - 1)) {
      first--;
    }
    return first;
  }

  /** The place behind the last word of the clause that begins before a place. */
  public static int end(Words words, int place) {
    int end = place;
    while (end - place < LONGEST && !breaks(words, end)) {
      end++;
    }
    return end;
  }

  /** Whether a clause ends or begins with the word at a place, or the sentence does. */
  public static boolean breaks(Words words, int place) {
    return BREAKS.contains(words.at(place).lower());
  }
}
