package dev.claimant.measure;

import dev.claimant.support.PlainNumbers;
import dev.claimant.syntax.WordRange;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number in words or figures.
 *
 * @param range its words
 * @param value the number; the lower end of what "tens of thousands" spans
 * @param high the upper end of what a vague plural spans
 * @param scale what its last words multiply the rest by: a million in "3.5 million", else 1
 * @param form how it is written
 */
public record Numeral(
    WordRange range, BigDecimal value, Optional<BigDecimal> high, BigDecimal scale, Form form) {
  /** How a number is written. */
  public enum Form {
    /** Figures alone, with no word or sign. */
    FIGURES,
    /** Figures and words, or words alone. */
    WORDS,
    /** A fraction: "two-thirds", "half", "one in five". */
    FRACTION,
    /** A vague plural: "dozens", "hundreds of thousands". */
    PLURAL
  }

  public Numeral(WordRange range, BigDecimal value, BigDecimal scale, Form form) {
    this(range, PlainNumbers.of(value), Optional.empty(), scale, form);
  }

  public int start() {
    return range.start();
  }

  public int end() {
    return range.end();
  }

  /** The index of its last word. */
  public int last() {
    return range.last();
  }

  public boolean isOne() {
    return value.compareTo(BigDecimal.ONE) == 0;
  }

  public boolean isWhole() {
    return value.scale() <= 0;
  }

  /** A whole number from 0 below a limit. */
  public boolean isBelow(int limit) {
    return isWhole() && value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(limit)) < 0;
  }
}
