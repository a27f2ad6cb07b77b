package dev.claimant.quantity;

import dev.claimant.syntax.Words;

/** Brackets after an amount, as of a conversion: "C$9 (US$7) per share". */
public final class Brackets {
  /**
   * The most words in brackets that something before them can continue after, with the brackets.
   * Any limit from 8 to 60 gives the same quantities in 1,201 news texts.
   */
  private static final int MAX_WORDS = 20;

  private Brackets() {}

  /** The index after the brackets that open at an index; the index itself if none do. */
  public static int after(Words words, int index) {
    if (words.at(index).is("(")) {
      for (int i = index + 1; i < index + MAX_WORDS; i++) {
        if (words.at(i).is(")")) {
          return i + 1;
        }
      }
    }
    return index;
  }
}
