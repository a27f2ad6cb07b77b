package dev.claimant.quantity;

import dev.claimant.document.QuantityKind;
import dev.claimant.document.Tag;
import dev.claimant.measure.Figures;
import dev.claimant.measure.NumberReader;
import dev.claimant.measure.Numeral;
import dev.claimant.measure.Numeral.Form;
import dev.claimant.measure.UnitOfMeasure;
import dev.claimant.measure.Units;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.WordRange;
import dev.claimant.syntax.Words;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads a number with its currency or unit. */
final class AmountReader {
  private final NumberReader numbers;
  private final Units units;
  private final MoneyTail moneyTail;
  private final CompoundMeasure compound;

  AmountReader(NumberReader numbers, Units units) {
    this.numbers = numbers;
    this.units = units;
    this.moneyTail = new MoneyTail(numbers, units);
    this.compound = new CompoundMeasure(numbers, units);
  }

  /** The number that begins at an index, or at the currency there. */
  Optional<Amount> read(Words words, int index) {
    return beforeTail(words, index)
        .map(amount -> moneyTail.readOn(words, amount))
        .map(amount -> compound.readOn(words, amount));
  }

  /** "Minus $14 million", "-£3". */
  private Optional<Amount> negativeMoney(Words words, int index) {
    return numbers.isSignBefore(words, index) && units.currencyAt(words, index + 1).isPresent()
        ? beforeTail(words, index + 1)
            .filter(amount -> amount.high().isEmpty() && amount.value().signum() > 0)
            .map(amount -> amount.negated(index))
        : Optional.empty();
  }

  private Optional<Amount> beforeTail(Words words, int index) {
    Optional<Amount> negative = negativeMoney(words, index);
    if (negative.isPresent()) {
      return negative;
    }
    Optional<Match<UnitOfMeasure>> currency = units.currencyAt(words, index);
    if (currency.isPresent()) {
      return numbers
          .readAfterCurrency(words, currency.get().end())
          .filter(number -> number.form() != Form.FRACTION && number.form() != Form.PLURAL)
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
                        .readAfterCurrency(words, index + 1)
                        .filter(n -> n.scale().compareTo(BigDecimal.ONE) > 0)
                        .map(n -> amount(index, n.end(), n, Optional.of(m))))
        : Optional.empty();
  }

  /** The number at an index, whose "m" counts millions if money follows: "5m EUR". */
  private Optional<Numeral> number(Words words, int index) {
    Optional<Numeral> number =
        numbers.read(words, index).filter(n -> n.form() != Form.PLURAL || !isHeading(words, index));
    boolean abbreviated =
        number.filter(n -> numbers.isAbbreviation(words.at(n.end()).text())).isPresent();
    return abbreviated
        ? numbers
            .readAfterCurrency(words, index)
            .filter(n -> moneyAt(words, n.end()).isPresent())
            .or(() -> number)
        : number;
  }

  /** "(USD millions)", "(in thousands)": how a table counts. */
  private boolean isHeading(Words words, int index) {
    Word before = words.at(index - 1);
    return units.isCurrency(before.text()) || (before.is("in") && words.at(index - 2).is("("));
  }

  private Optional<Match<UnitOfMeasure>> moneyAt(Words words, int index) {
    return units.at(words, index).filter(m -> m.value().is(QuantityKind.MONEY));
  }

  private Amount money(Words words, Match<UnitOfMeasure> currency, Numeral number) {
    Optional<Match<UnitOfMeasure>> again =
        moneyAt(words, number.end()).filter(m -> !Figures.startsNumber(words.at(m.end()).text()));
    int end = again.map(Match::end).orElse(number.end());
    return amount(currency.start(), end, number, again.or(() -> Optional.of(currency)));
  }

  private Amount measured(Words words, Numeral number) {
    Optional<Match<UnitOfMeasure>> unit = unitAfter(words, number);
    return amount(number.start(), unit.map(Match::end).orElse(number.end()), number, unit);
  }

  private static Amount amount(
      int start, int end, Numeral number, Optional<Match<UnitOfMeasure>> unit) {
    WordRange range = new WordRange(start, end);
    return new Amount(range, number, number, number.value(), number.high(), unit);
  }

  private Optional<Match<UnitOfMeasure>> unitAfter(Words words, Numeral number) {
    int index = number.end();
    if (isHyphen(words, index) || isSpacedHyphen(words, index)) {
      index++;
    } else if (number.form() == Form.FRACTION || words.at(number.last()).text().contains("/")) {
      index = afterArticle(words, index);
    } else if (words.at(index).is("of")
        && (number.form() == Form.PLURAL || words.at(number.last()).isPlural())) {
      index++;
    }
    return unitAt(words, index)
        .filter(m -> !isDesignation(words, m.last()) && !isCode(words, number.start()))
        .filter(m -> !isSignOfNext(words, m))
        .map(m -> new Match<>(m.range(), units.resolve(m.value(), number, words.at(m.end()))));
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
            .filter(m -> words.at(m.end()).is(closing))
            .map(m -> new Match<>(new WordRange(index, m.end() + 1), m.value()));
  }

  /** The dollar sign of "two $50 notes" is that of the 50. */
  private static boolean isSignOfNext(Words words, Match<UnitOfMeasure> sign) {
    Word next = words.at(sign.end());
    return next.glued()
        && Figures.startsNumber(next.text())
        && !words.at(sign.start()).glued()
        && sign.value().is(QuantityKind.MONEY);
  }

  /** The numbers of "model X-173 C" and "under-30s" have no unit. */
  private static boolean isCode(Words words, int number) {
    return words.at(number).glued()
        && words.at(number - 1).isDash()
        && words.at(number - 1).glued()
        && isWord(words.at(number - 2))
        && !isBeforeNumber(words.at(number - 2));
  }

  /** The first word of "sub-30-minute", "5-to-10-year" and "now-14-month-old". */
  private static boolean isBeforeNumber(Word word) {
    return word.is("sub") || word.is("to") || word.is("now") || word.is("then");
  }

  private static boolean isWord(Word word) {
    return !word.text().isEmpty() && Character.isLetter(word.text().charAt(0));
  }

  /** The "F" of "two F-16 jets" is no unit. */
  private static boolean isDesignation(Words words, int unit) {
    return Character.isLetter(words.at(unit).text().charAt(0))
        && words.at(unit + 1).isDash()
        && words.at(unit + 1).glued()
        && words.at(unit + 2).glued()
        && Figures.startsNumber(words.at(unit + 2).text());
  }

  /** "Half an hour", "a quarter of a mile". */
  private static int afterArticle(Words words, int index) {
    int next = words.at(index).is("of") ? index + 1 : index;
    return words.at(next).is("a") || words.at(next).is("an") ? next + 1 : index;
  }
}
