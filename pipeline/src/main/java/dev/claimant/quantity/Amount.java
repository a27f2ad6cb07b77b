package dev.claimant.quantity;

import dev.claimant.document.QuantityKind;
import dev.claimant.measure.Numeral;
import dev.claimant.measure.UnitOfMeasure;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.WordRange;
import dev.claimant.syntax.Words;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number or range with the unit of measure that it touches, if it touches one.
 *
 * @param range the words of the number and of its currency or unit
 * @param from the number, the lower end of a range
 * @param to the same number, or the upper end of a range
 * @param value the value, the lower one of a range
 * @param high the upper value of a range
 * @param unit the unit and where it stands
 */
public record Amount(
    WordRange range,
    Numeral from,
    Numeral to,
    BigDecimal value,
    Optional<BigDecimal> high,
    Optional<Match<UnitOfMeasure>> unit) {

  public int start() {
    return range.start();
  }

  public int end() {
    return range.end();
  }

  /** The index of the last word. */
  public int last() {
    return range.last();
  }

  /** Whether a time expression has its first or last word: the 50 of "20 and 50 years ago". */
  boolean isInTime(Words words) {
    return words.at(start()).isTime() || words.at(last()).isTime();
  }

  /** The same amount below zero, with its sign at an index. */
  Amount negated(int sign) {
    Numeral number =
        new Numeral(new WordRange(sign, from.end()), value.negate(), from.scale(), from.form());
    return new Amount(
        new WordRange(sign, end()), number, number, number.value(), Optional.empty(), unit);
  }

  boolean isRange() {
    return from.start() != to.start();
  }

  boolean has(QuantityKind kind) {
    return unit.isPresent() && unit.get().value().is(kind);
  }

  boolean hasCurrencyBefore() {
    return unit.isPresent() && unit.get().last() < from.last();
  }

  /** Whether it is in cents, pence or the like. */
  boolean isSmallChange() {
    return unit.isPresent() && isSmallChange(unit.get().value());
  }

  static boolean isSmallChange(UnitOfMeasure unit) {
    return unit.is(QuantityKind.MONEY) && (unit.base().isPresent() || unit.name().equals("cent"));
  }

  boolean isIn(String unitName) {
    return unit.isPresent() && unit.get().value().name().equals(unitName);
  }
}
