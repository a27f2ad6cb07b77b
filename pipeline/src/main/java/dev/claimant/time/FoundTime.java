package dev.claimant.time;

import java.util.Optional;

/**
 * A time expression found in a sentence. Positions are word indices.
 *
 * @param first the first word
 * @param last the last word
 * @param value the TIMEX value; empty if the text does not tell it
 */
record FoundTime(int first, int last, Optional<String> value) {
  FoundTime(int first, int last, String value) {
    this(first, last, Optional.of(value));
  }

  /** The same time with the words from {@code index} on before it. */
  FoundTime from(int index) {
    return new FoundTime(index, last, value);
  }
}
