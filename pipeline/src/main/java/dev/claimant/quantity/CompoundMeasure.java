package dev.claimant.quantity;

import dev.claimant.document.QuantityKind;
import dev.claimant.measure.Conversion;
import dev.claimant.measure.NumberReader;
import dev.claimant.measure.Numeral;
import dev.claimant.measure.Numeral.Form;
import dev.claimant.measure.UnitOfMeasure;
import dev.claimant.measure.Units;
import dev.claimant.support.PlainNumbers;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.WordRange;
import dev.claimant.syntax.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Reads on after the unit of an amount whose rest is in a smaller unit: "five years and six
 * months", "6 ft 2 in", "3 lb 4 oz".
 */
final class CompoundMeasure {
  /** The places after the point that the whole is rounded to. */
  private static final int PLACES = 6;

  private final NumberReader numbers;
  private final Units units;

  CompoundMeasure(NumberReader numbers, Units units) {
    this.numbers = numbers;
    this.units = units;
  }

  /** The whole amount, in the larger unit; any other amount as it is. */
  Amount readOn(Words words, Amount amount) {
    boolean large =
        (amount.has(QuantityKind.DURATION) || amount.has(QuantityKind.MEASURE))
            && amount.high().isEmpty()
            && amount.from().isWhole()
            && amount.value().signum() > 0
            && !words.at(amount.start() - 1).is("between");
    return large ? whole(words, amount).orElse(amount) : amount;
  }

  private Optional<Amount> whole(Words words, Amount amount) {
    boolean and = words.at(amount.end()).is("and");
    return numbers
        .read(words, and ? amount.end() + 1 : amount.end())
        .filter(rest -> words.at(rest.start()).isTime() == words.at(amount.start()).isTime())
        .filter(rest -> rest.high().isEmpty() && rest.value().signum() > 0)
        .flatMap(
            rest ->
                units
                    .at(words, rest.end())
                    .filter(unit -> !and || !words.at(unit.end()).isNoun())
                    .flatMap(unit -> sum(amount, rest, unit)));
  }

  private static Optional<Amount> sum(Amount amount, Numeral rest, Match<UnitOfMeasure> unit) {
    return part(amount.unit().orElseThrow().value(), unit.value(), rest.value())
        .filter(part -> part.compareTo(BigDecimal.ONE) < 0)
        .map(part -> PlainNumbers.of(amount.value().add(part)))
        .map(value -> new Numeral(amount.from().range(), value, BigDecimal.ONE, Form.WORDS))
        .map(
            number ->
                new Amount(
                    new WordRange(amount.start(), unit.end()),
                    number,
                    number,
                    number.value(),
                    Optional.empty(),
                    amount.unit()));
  }

  /** An amount in a smaller unit, as a part of one in a larger unit of the same dimension. */
  private static Optional<BigDecimal> part(
      UnitOfMeasure larger, UnitOfMeasure smaller, BigDecimal value) {
    Optional<Conversion> base = larger.base();
    return smaller
        .base()
        .filter(other -> base.filter(of -> of.unit().equals(other.unit())).isPresent())
        .map(
            other ->
                other
                    .ofDifference()
                    .of(value)
                    .divide(
                        base.orElseThrow().ofDifference().of(BigDecimal.ONE),
                        PLACES,
                        RoundingMode.HALF_UP));
  }
}
