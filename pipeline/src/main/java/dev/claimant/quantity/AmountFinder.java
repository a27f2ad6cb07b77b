package dev.claimant.quantity;

import dev.claimant.measure.Bounds;
import dev.claimant.measure.Figures;
import dev.claimant.measure.Numeral;
import dev.claimant.measure.Numeral.Form;
import dev.claimant.measure.UnitOfMeasure;
import dev.claimant.measure.Units;
import dev.claimant.quantity.context.Multiples;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.WordRange;
import dev.claimant.syntax.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the numbers of a sentence, each with the unit that touches it. */
final class AmountFinder {
  private final RangeReader ranges;
  private final Units units;
  private final Bounds bounds;
  private final Multiples multiples;
  private final BareFractions fractions;
  private final Frequencies frequencies;

  AmountFinder(
      RangeReader ranges,
      Units units,
      Bounds bounds,
      Multiples multiples,
      BareFractions fractions) {
    this.fractions = fractions;
    this.ranges = ranges;
    this.units = units;
    this.bounds = bounds;
    this.multiples = multiples;
    this.frequencies = new Frequencies(units);
  }

  Amounts find(Words words) {
    List<Amount> found = new ArrayList<>();
    int next = 0;
    while (next < words.size()) {
      Optional<Amount> amount = amountAt(words, next);
      if (amount.isPresent()) {
        found.add(found.isEmpty() ? amount.get() : likeMillions(words, amount.get(), last(found)));
      }
      next = amount.filter(a -> !a.isInTime(words)).map(Amount::end).orElse(next + 1);
    }
    return new Amounts(found);
  }

  private static Amount last(List<Amount> amounts) {
    return amounts.get(amounts.size() - 1);
  }

  private Optional<Amount> amountAt(Words words, int index) {
    return words.at(index).isTime()
        ? ranges.read(words, index)
        : multiples
            .find(words, index)
            .or(() -> frequencies.find(words, index))
            .or(() -> fractions.find(words, index))
            .or(() -> ranges.read(words, index))
            .or(() -> article(words, index));
  }

  /** An amount in metres as one of millions: the second in "5.1m users, down from 8.8m". */
  private static Amount likeMillions(Words words, Amount amount, Amount before) {
    boolean metres = amount.isIn("metre") && words.at(amount.last()).is("m");
    if (!metres || amount.isRange() || !words.at(before.from().last()).is("m")) {
      return amount;
    }
    BigDecimal million = before.from().scale();
    Numeral number =
        new Numeral(
            new WordRange(amount.from().start(), amount.end()),
            amount.value().multiply(million),
            million,
            Form.WORDS);
    return new Amount(
        amount.range(), number, number, number.value(), Optional.empty(), Optional.empty());
  }

  /**
   * "More than a century", "an hour and a half": an article is a number only where it is bounded.
   */
  private Optional<Amount> article(Words words, int index) {
    Word word = words.at(index);
    if (!word.is("a") && !word.is("an")) {
      return Optional.empty();
    }
    Optional<Match<UnitOfMeasure>> unit = units.at(words, index + 1);
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    int next = unit.get().end();
    Word following = words.at(next);
    if (Figures.startsNumber(following.text())) {
      // "A $4bn plan".
      return Optional.empty();
    }
    boolean half =
        following.is("and") && words.at(next + 1).is("a") && words.at(next + 2).is("half");
    boolean bounded =
        bounds.before(words, index).isPresent() && !following.isNoun() && !following.is("earlier");
    if (!half && !bounded) {
      return Optional.empty();
    }
    BigDecimal value = half ? new BigDecimal("1.5") : BigDecimal.ONE;
    Numeral number = new Numeral(WordRange.of(index), value, BigDecimal.ONE, Form.WORDS);
    WordRange range = new WordRange(index, half ? next + 3 : next);
    return Optional.of(new Amount(range, number, number, value, Optional.empty(), unit));
  }
}
