package dev.claimant.time;

import dev.claimant.syntax.WordRange;
import java.util.Optional;

/**
 * A time expression found in a sentence.
 *
 * @param range its words
 * @param value the TIMEX value; empty if the text does not tell it
 */
record FoundTime(WordRange range, Optional<String> value) {
  FoundTime(int start, int end, Optional<String> value) {
    this(new WordRange(start, end), value);
  }

  FoundTime(int start, int end, String value) {
    this(start, end, Optional.of(value));
  }

  int start() {
    return range.start();
  }

  int end() {
    return range.end();
  }

  /** The index of its last word. */
  int last() {
    return range.last();
  }

  /** The same time with the words from {@code index} on before it. */
  FoundTime from(int index) {
    return new FoundTime(index, end(), value);
  }
}
