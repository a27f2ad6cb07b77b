package dev.claimant.quantity;

import dev.claimant.document.QuantityKind;
import dev.claimant.measure.NumberReader;
import dev.claimant.measure.Numeral;
import dev.claimant.measure.Numeral.Form;
import dev.claimant.measure.UnitOfMeasure;
import dev.claimant.measure.Units;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.WordRange;
import dev.claimant.syntax.Words;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads on after the unit of an amount of money: "75 USD million", "3 dollars and 50 cents",
 * "thirteen dollars forty".
 */
final class MoneyTail {
  private final NumberReader numbers;
  private final Units units;

  MoneyTail(NumberReader numbers, Units units) {
    this.numbers = numbers;
    this.units = units;
  }

  /** The whole amount of money that begins with this one; any other amount as it is. */
  Amount readOn(Words words, Amount amount) {
    if (!amount.has(QuantityKind.MONEY) || amount.high().isPresent()) {
      return amount;
    }
    return scaled(words, amount).or(() -> withCents(words, amount)).orElse(amount);
  }

  private Optional<Amount> scaled(Words words, Amount amount) {
    return numbers
        .scale(words.at(amount.end()))
        .filter(scale -> !amount.hasCurrencyBefore() && amount.from().form() == Form.FIGURES)
        .map(
            scale -> {
              Numeral number = amount.from();
              BigDecimal value = number.value().multiply(scale);
              return amount(
                  amount,
                  amount.end() + 1,
                  new Numeral(number.range(), value, scale, number.form()));
            });
  }

  private Optional<Amount> withCents(Words words, Amount amount) {
    int next = words.at(amount.end()).is("and") ? amount.end() + 1 : amount.end();
    return numbers
        .read(words, next)
        .filter(cents -> cents.isBelow(100) && amount.from().isWhole() && !amount.isSmallChange())
        .flatMap(cents -> centsEnd(words, amount, cents).map(end -> withCents(amount, cents, end)));
  }

  private static Amount withCents(Amount amount, Numeral cents, int end) {
    Numeral number = amount.from();
    BigDecimal value = number.value().add(cents.value().movePointLeft(2));
    return amount(amount, end, new Numeral(number.range(), value, BigDecimal.ONE, Form.WORDS));
  }

  /** The index after cents that are called so, or that nothing follows which they could count. */
  private Optional<Integer> centsEnd(Words words, Amount amount, Numeral cents) {
    Optional<Match<UnitOfMeasure>> unit = units.at(words, cents.end());
    if (unit.isPresent()) {
      return unit.filter(m -> Amount.isSmallChange(m.value())).map(Match::end);
    }
    String next = words.at(cents.end()).text();
    boolean ends = next.isEmpty() || next.equals(".") || next.equals("?") || next.equals("!");
    return ends && !cents.isBelow(10) && !amount.hasCurrencyBefore()
        ? Optional.of(cents.end())
        : Optional.empty();
  }

  private static Amount amount(Amount amount, int end, Numeral number) {
    WordRange range = new WordRange(amount.start(), end);
    return new Amount(range, number, number, number.value(), Optional.empty(), amount.unit());
  }
}
