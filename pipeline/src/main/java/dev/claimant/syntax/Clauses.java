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

  /** The index of the first word of the clause that continues to a place. */
  public static int start(Words words, int index) {
    int first = index;
    while (index - first < LONGEST && !breaks(words, first - 1)) {
      first--;
    }
    return first;
  }

  /** The place after the last word of the clause that begins before an index. */
  public static int end(Words words, int index) {
    int end = index;
    while (end - index < LONGEST && !breaks(words, end)) {
      end++;
    }
    return end;
  }

  /** Whether a clause ends or begins with the word at an index, or the sentence does. */
  public static boolean breaks(Words words, int index) {
    return BREAKS.contains(words.at(index).lower());
  }
}
