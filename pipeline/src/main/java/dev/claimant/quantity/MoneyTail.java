package dev.claimant.quantity;

import dev.claimant.document.QuantityKind;
import dev.claimant.measure.NumberReader;
import dev.claimant.measure.Numeral;
import dev.claimant.measure.Numeral.Form;
import dev.claimant.measure.UnitOfMeasure;
import dev.claimant.measure.Units;
import dev.claimant.syntax.Phrases.Match;
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
        .scale(words.at(amount.last() + 1))
        .filter(scale -> !amount.hasCurrencyBefore() && amount.from().form() == Form.FIGURES)
        .map(
            scale -> {
              Numeral number = amount.from();
              BigDecimal value = number.value().multiply(scale);
              return amount(
                  amount,
                  amount.last() + 1,
                  new Numeral(number.first(), number.last(), value, scale, number.form()));
            });
  }

  private Optional<Amount> withCents(Words words, Amount amount) {
    int next = words.at(amount.last() + 1).is("and") ? amount.last() + 2 : amount.last() + 1;
    return numbers
        .read(words, next)
        .filter(cents -> cents.isBelow(100) && amount.from().isWhole() && !amount.isSmallChange())
        .flatMap(cents -> centsEnd(words, amount, cents).map(end -> withCents(amount, cents, end)));
  }

  private static Amount withCents(Amount amount, Numeral cents, int end) {
    Numeral number = amount.from();
    BigDecimal value = number.value().add(cents.value().movePointLeft(2));
    return amount(
        amount, end, new Numeral(number.first(), number.last(), value, BigDecimal.ONE, Form.WORDS));
  }

  /** The last index of cents that are called so, or that nothing follows which they could count. */
  private Optional<Integer> centsEnd(Words words, Amount amount, Numeral cents) {
    Optional<Match<UnitOfMeasure>> unit = units.at(words, cents.last() + 1);
    if (unit.isPresent()) {
      return unit.filter(m -> Amount.isSmallChange(m.value())).map(Match::last);
    }
    String next = words.at(cents.last() + 1).text();
    boolean ends = next.isEmpty() || next.equals(".") || next.equals("?") || next.equals("!");
    return ends && !cents.isBelow(10) && !amount.hasCurrencyBefore()
        ? Optional.of(cents.last())
        : Optional.empty();
  }

  private static Amount amount(Amount amount, int last, Numeral number) {
    return new Amount(
        amount.first(), last, number, number, number.value(), Optional.empty(), amount.unit());
  }
}
