package dev.claimant.time;

import dev.claimant.document.Tag;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import dev.claimant.time.TimeResolver.Direction;
import java.util.Optional;

/**
 * Tells which way from the document's date an unplaced date lies: "said on Friday", "will vote on
 * Friday".
 */
final class Tenses {
  /** How many words a verb can be away from a date. */
  private static final int REACH = 12;

  private final TimeWords vocabulary;

  Tenses(TimeWords vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** By "last" or "next" before a date, else by the nearest verb before it, else by the next. */
  Direction direction(Words words, int index) {
    Word before = words.at(index - 1);
    if (before.is("last") || before.is("previous") || before.is("past")) {
      return Direction.BEFORE;
    }
    if (before.is("next") || before.is("coming")) {
      return Direction.AFTER;
    }
    if (before.is("since")) {
      return Direction.UP_TO;
    }
    Optional<Direction> tense = Optional.empty();
    for (int i = index - 1; i >= index - REACH && tense.isEmpty(); i--) {
      tense = tense(words, i);
    }
    for (int i = index + 1; i <= index + REACH && tense.isEmpty(); i++) {
      tense = tense(words, i);
    }
    return tense.orElse(Direction.UP_TO);
  }

  private Optional<Direction> tense(Words words, int index) {
    Word word = words.at(index);
    if (word.tag() == Tag.VBD || word.is("has") || word.is("have")) {
      return Optional.of(Direction.UP_TO);
    }
    return word.tag() == Tag.MD || vocabulary.isSchedule(words, index)
        ? Optional.of(Direction.FROM)
        : Optional.empty();
  }
}
