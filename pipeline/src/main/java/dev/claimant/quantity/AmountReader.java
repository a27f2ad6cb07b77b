package dev.claimant.quantity;

import dev.claimant.document.QuantityKind;
import dev.claimant.document.Tag;
import dev.claimant.measure.Figures;
import dev.claimant.measure.NumberReader;
import dev.claimant.measure.Numeral;
import dev.claimant.measure.Numeral.Form;
import dev.claimant.measure.UnitOfMeasure;
import dev.claimant.measure.Units;
import dev.claimant.quantity.context.ChangeCues;
import dev.claimant.support.PlainNumbers;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads a number with its currency or unit, and the range that two of them make. */
final class AmountReader {
  private static final BigDecimal FAR = BigDecimal.valueOf(4);

  private final NumberReader numbers;
  private final Units units;
  private final MoneyTail moneyTail;
  private final ChangeCues changes;

  AmountReader(NumberReader numbers, Units units, ChangeCues changes) {
    this.numbers = numbers;
    this.units = units;
    this.moneyTail = new MoneyTail(numbers, units);
    this.changes = changes;
  }

  /** The number or range that begins at an index, or at the currency there. */
  Optional<Amount> read(Words words, int index) {
    return single(words, index).map(low -> range(words, low));
  }

  private Optional<Amount> single(Words words, int index) {
    return beforeTail(words, index).map(amount -> moneyTail.readOn(words, amount));
  }

  private Optional<Amount> beforeTail(Words words, int index) {
    Optional<Match<UnitOfMeasure>> currency = units.currencyAt(words, index);
    if (currency.isPresent()) {
      return numbers
          .read(words, currency.get().last() + 1, true)
          .filter(number -> number.form() != Form.FRACTION)
          .map(number -> money(words, currency.get(), number));
    }
    return spelledBefore(words, index)
        .or(() -> number(words, index).map(number -> measured(words, number)));
  }

  /** "Rupees 500 crore". */
  private Optional<Amount> spelledBefore(Words words, int index) {
    return words.at(index).isNoun() && Figures.startsNumber(words.at(index + 1).text())
        ? moneyAt(words, index)
            .filter(m -> m.last() == index && words.at(index - 1).tag() != Tag.CD)
            .flatMap(
                m ->
                    numbers
                        .read(words, index + 1, true)
                        .filter(n -> n.scale().compareTo(BigDecimal.ONE) > 0)
                        .map(n -> amount(index, n.last(), n, Optional.of(m))))
        : Optional.empty();
  }

  /**
   * An amount in metres as one of millions: the second in "5.1m users, down from 8.8m".
   *
   * @param before an amount before it in the sentence
   */
  static Amount likeMillions(Words words, Amount amount, Amount before) {
    boolean metres = amount.isIn("metre") && words.at(amount.last()).is("m");
    if (!metres || amount.isRange() || !words.at(before.from().last()).is("m")) {
      return amount;
    }
    BigDecimal million = before.from().scale();
    Numeral number =
        new Numeral(
            amount.from().first(),
            amount.last(),
            amount.value().multiply(million),
            million,
            Form.WORDS);
    return new Amount(
        amount.first(),
        amount.last(),
        number,
        number,
        number.value(),
        Optional.empty(),
        Optional.empty());
  }

  /** The number at an index, whose "m" counts millions if money follows: "5m EUR". */
  private Optional<Numeral> number(Words words, int index) {
    Optional<Numeral> number = numbers.read(words, index);
    boolean abbreviated =
        number.filter(n -> numbers.isAbbreviation(words.at(n.last() + 1).text())).isPresent();
    return abbreviated
        ? numbers
            .read(words, index, true)
            .filter(n -> moneyAt(words, n.last() + 1).isPresent())
            .or(() -> number)
        : number;
  }

  private Optional<Match<UnitOfMeasure>> moneyAt(Words words, int index) {
    return units.at(words, index).filter(m -> m.value().is(QuantityKind.MONEY));
  }

  private Amount money(Words words, Match<UnitOfMeasure> currency, Numeral number) {
    Optional<Match<UnitOfMeasure>> again =
        moneyAt(words, number.last() + 1)
            .filter(m -> !Figures.startsNumber(words.at(m.last() + 1).text()));
    int last = again.map(Match::last).orElse(number.last());
    return amount(currency.first(), last, number, again.or(() -> Optional.of(currency)));
  }

  private Amount measured(Words words, Numeral number) {
    Optional<Match<UnitOfMeasure>> unit = unitAfter(words, number);
    return amount(number.first(), unit.map(Match::last).orElse(number.last()), number, unit);
  }

  private static Amount amount(
      int first, int last, Numeral number, Optional<Match<UnitOfMeasure>> unit) {
    return new Amount(first, last, number, number, number.value(), number.high(), unit);
  }

  private Optional<Match<UnitOfMeasure>> unitAfter(Words words, Numeral number) {
    int index = number.last() + 1;
    if (isHyphen(words, index) || isSpacedHyphen(words, index)) {
      index++;
    } else if (number.form() == Form.FRACTION) {
      index = behindArticle(words, index);
    } else if (number.form() == Form.PLURAL && words.at(index).is("of")) {
      index++;
    }
    return unitAt(words, index)
        .filter(m -> !isDesignation(words, m.last()) && !isCode(words, number.first()))
        .filter(m -> !isSignOfNext(words, m))
        .map(
            m ->
                new Match<>(
                    m.first(), m.last(), units.resolve(m.value(), number, words.at(m.last() + 1))));
  }

  private static boolean isHyphen(Words words, int index) {
    return words.at(index).isDash() && words.at(index).glued() && words.at(index + 1).glued();
  }

  /** The hyphen that texts cut into words have in "a 30 - year bond". */
  private static boolean isSpacedHyphen(Words words, int index) {
    Word next = words.at(index + 1);
    return words.at(index).text().equals("-")
        && !words.at(index).glued()
        && !next.glued()
        && next.tag() == Tag.NN
        && (words.at(index + 2).isNoun() || words.at(index + 2).isDash());
  }

  /** The unit at an index, perhaps in brackets: "20 (kg)". */
  private Optional<Match<UnitOfMeasure>> unitAt(Words words, int index) {
    String closing =
        switch (words.at(index).text()) {
          case "(" -> ")";
          case "[" -> "]";
          case "{" -> "}";
          case "<" -> ">";
          default -> "";
        };
    return closing.isEmpty()
        ? units.at(words, index)
        : units
            .at(words, index + 1)
            .filter(m -> words.at(m.last() + 1).is(closing))
            .map(m -> new Match<>(index, m.last() + 1, m.value()));
  }

  /** The dollar sign of "two $50 notes" is that of the 50. */
  private static boolean isSignOfNext(Words words, Match<UnitOfMeasure> sign) {
    Word next = words.at(sign.last() + 1);
    return next.glued()
        && Figures.startsNumber(next.text())
        && !words.at(sign.first()).glued()
        && sign.value().is(QuantityKind.MONEY);
  }

  /** The numbers of "model X-173 C" and "under-30s" have no unit. */
  private static boolean isCode(Words words, int number) {
    return words.at(number).glued()
        && words.at(number - 1).isDash()
        && words.at(number - 1).glued()
        && isWord(words.at(number - 2))
        && !words.at(number - 2).is("sub")
        && !words.at(number - 2).is("to");
  }

  private static boolean isWord(Word word) {
    return !word.text().isEmpty() && Character.isLetter(word.text().charAt(0));
  }

  /** The "F" of "two F-16 jets" is no unit. */
  private static boolean isDesignation(Words words, int unit) {
    return words.at(unit + 1).isDash()
        && words.at(unit + 1).glued()
        && words.at(unit + 2).glued()
        && Figures.startsNumber(words.at(unit + 2).text());
  }

  /** "Half an hour", "a quarter of a mile". */
  private static int behindArticle(Words words, int index) {
    int next = words.at(index).is("of") ? index + 1 : index;
    return words.at(next).is("a") || words.at(next).is("an") ? next + 1 : index;
  }

  private Amount range(Words words, Amount low) {
    int next = afterConnector(words, low);
    if (next == 0 || low.high().isPresent()) {
      return low;
    }
    Optional<Amount> high =
        single(words, next).filter(h -> h.high().isEmpty() && fit(words, low, h));
    if (words.at(low.last() + 1).is("to") && changes.isFrom(words, low.first() - 1)) {
      return high.map(h -> startLevel(low, range(words, h))).orElse(low);
    }
    return high.map(h -> join(low, h)).filter(joined -> joined.high().isPresent()).orElse(low);
  }

  /** The first level of "rose from 240 to 273 points", which is no range, with the unit of both. */
  private static Amount startLevel(Amount low, Amount high) {
    boolean scaled = low.from().scale().compareTo(high.to().scale()) >= 0;
    BigDecimal value = scaled ? low.value() : low.value().multiply(high.to().scale());
    return new Amount(
        low.first(),
        low.last(),
        low.from(),
        low.to(),
        PlainNumbers.of(value),
        Optional.empty(),
        low.unit().or(high::unit));
  }

  /**
   * The index of the upper end, if "to", "-", "and" after "between", or "or" leads to one; or 0.
   */
  private static int afterConnector(Words words, Amount low) {
    int next = low.last() + 1;
    Word word = words.at(next);
    if (word.isDash() && words.at(next + 1).is("to")) {
      int after = next + 2;
      return words.at(after).isDash() ? after + 1 : after;
    }
    if (word.isDash() || word.is("to") || word.is("or")) {
      return next + 1;
    }
    return word.is("and") && isBetween(words, low.first()) ? next + 1 : 0;
  }

  private static boolean isBetween(Words words, int first) {
    boolean ages = words.at(first - 1).is("of") && words.at(first - 2).is("ages");
    int between = ages ? first - 4 : first - 1;
    return words.at(between).is("between")
        || (words.at(between - 1).is("between") && !words.at(between).isNoun());
  }

  private boolean fit(Words words, Amount low, Amount high) {
    Word connector = words.at(low.last() + 1);
    if (isFraction(low) != isFraction(high)) {
      return false;
    }
    if (connector.is("or")) {
      return low.unit().isEmpty() && isNext(low, high);
    }
    if (low.unit().isEmpty()) {
      boolean level = connector.is("to") && high.unit().isEmpty() && isChange(words, low);
      return !high.hasCurrencyBefore() && !(level && isFarBelow(low, high));
    }
    if (high.unit().isEmpty()) {
      return low.hasCurrencyBefore() && !connector.is("to");
    }
    boolean same = high.isIn(low.unit().get().value().name());
    return same && !(connector.is("to") && isChange(words, low));
  }

  /** "Fell by 900 to 4,100", but "fell by 5 to 10". */
  private static boolean isFarBelow(Amount low, Amount high) {
    return low.value().multiply(FAR).compareTo(high.value()) < 0;
  }

  private static boolean isFraction(Amount amount) {
    return amount.from().form() == Form.FRACTION;
  }

  /** "Three or four years": the two ends of a guess. */
  private static boolean isNext(Amount low, Amount high) {
    BigDecimal step = high.value().subtract(low.value());
    return low.from().isBelow(20) && step.compareTo(BigDecimal.ONE) == 0;
  }

  /** "Rose 3% to 10%": how much and where to, not from where to where. */
  private boolean isChange(Words words, Amount low) {
    int index = low.first() - 1;
    while (low.first() - index < 4 && words.at(index).tag() == Tag.RB) {
      index--;
    }
    return words.at(index).is("by")
        || changes.isVerb(words, index)
        || changes.particle(words, index + 1).isPresent();
  }

  private static Amount join(Amount low, Amount high) {
    BigDecimal value = low.value();
    // "$10-15 million": the scale is that of both.
    BigDecimal scale = high.to().scale();
    if (low.from().scale().compareTo(BigDecimal.ONE) == 0
        && value.multiply(scale).compareTo(high.value()) < 0) {
      value = PlainNumbers.of(value.multiply(scale));
    }
    Optional<BigDecimal> upper = Optional.of(high.value());
    BigDecimal lower = value;
    return new Amount(
        low.first(),
        high.last(),
        low.from(),
        high.to(),
        value,
        upper.filter(h -> h.compareTo(lower) > 0),
        high.unit().or(low::unit));
  }
}
