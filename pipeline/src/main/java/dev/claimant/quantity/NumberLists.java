package dev.claimant.quantity;

import dev.claimant.document.Tag;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;

/** Finds where lists of bare numbers begin and end: "19, 20 and 23". */
final class NumberLists {
  private static final int LONGEST = 30;

  private NumberLists() {}

  /** The index of the first number of the list that the one at an index is in. */
  static int start(Words words, int index) {
    int first = index;
    while (index - first < LONGEST) {
      int joint = words.at(first - 1).tag() == Tag.CC ? first - 1 : first;
      int before = words.at(joint - 1).is(",") ? joint - 2 : joint - 1;
      if (before == first - 1 || !isPlain(words.at(before))) {
        return first;
      }
      first = before;
    }
    return first;
  }

  /** The index after the last number of the list that the number before an index is in. */
  static int end(Words words, int end) {
    int after = end;
    while (after - end < LONGEST) {
      int joint = words.at(after).is(",") ? after + 1 : after;
      int next = words.at(joint).tag() == Tag.CC ? joint + 1 : joint;
      if (next == after || !isPlain(words.at(next))) {
        return after;
      }
      after = next + 1;
    }
    return after;
  }

  private static boolean isPlain(Word word) {
    return word.tag() == Tag.CD && !word.isTime();
  }
}
