package dev.claimant.quantity;

import dev.claimant.document.QuantityKind;
import dev.claimant.document.Tag;
import dev.claimant.measure.Numeral.Form;
import dev.claimant.quantity.context.ChangeCues;
import dev.claimant.support.PlainNumbers;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.WordRange;
import dev.claimant.syntax.Words;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a number or the range that two of them make: "5 to 7 miles", "between $10 and $15". */
final class RangeReader {
  /** How many times the lower number a level is at least, rather than the end of a range. */
  private static final BigDecimal FAR = BigDecimal.valueOf(4);

  private final AmountReader amounts;
  private final ChangeCues changes;

  RangeReader(AmountReader amounts, ChangeCues changes) {
    this.amounts = amounts;
    this.changes = changes;
  }

  /** The number or range that begins at an index, or at the currency there. */
  Optional<Amount> read(Words words, int index) {
    return amounts.read(words, index).map(low -> range(words, low));
  }

  private Amount range(Words words, Amount low) {
    OptionalInt next = afterConnector(words, low);
    if (next.isEmpty() || low.high().isPresent()) {
      return low;
    }
    Optional<Amount> high =
        amounts.read(words, next.getAsInt()).filter(h -> h.high().isEmpty() && fit(words, low, h));
    if (words.at(low.end()).is("to") && changes.isFrom(words, low.start() - 1)) {
      return high.map(h -> startLevel(low, range(words, h))).orElse(low);
    }
    return high.map(h -> join(low, h)).filter(joined -> joined.high().isPresent()).orElse(low);
  }

  /** The first level of "rose from 240 to 273 points", which is no range, with the unit of both. */
  private static Amount startLevel(Amount low, Amount high) {
    BigDecimal scaled = low.value().multiply(high.to().scale());
    boolean shared = scaled.compareTo(high.value().multiply(BigDecimal.TEN)) <= 0;
    BigDecimal value =
        shared && low.from().scale().compareTo(BigDecimal.ONE) == 0 ? scaled : low.value();
    return new Amount(
        low.range(),
        low.from(),
        low.to(),
        PlainNumbers.of(value),
        Optional.empty(),
        low.unit().or(high::unit));
  }

  /**
   * The index after the "to", "-", "or", or "and" after "between", that can lead to the upper end.
   */
  private static OptionalInt afterConnector(Words words, Amount low) {
    int next = low.end();
    Word word = words.at(next);
    if (word.isDash() && words.at(next + 1).is("to")) {
      int after = next + 2;
      return OptionalInt.of(words.at(after).isDash() ? after + 1 : after);
    }
    boolean joins =
        word.isDash()
            || word.is("to")
            || word.is("or")
            || (word.is("and") && isBetween(words, low.start()));
    return joins ? OptionalInt.of(next + 1) : OptionalInt.empty();
  }

  private static boolean isBetween(Words words, int first) {
    boolean ages = words.at(first - 1).is("of") && words.at(first - 2).is("ages");
    int between = ages ? first - 4 : first - 1;
    return words.at(between).is("between")
        || (words.at(between - 1).is("between") && !words.at(between).isNoun());
  }

  private boolean fit(Words words, Amount low, Amount high) {
    Word connector = words.at(low.end());
    if (isFraction(low) != isFraction(high)) {
      return false;
    }
    if (connector.is("or")) {
      return low.unit().isEmpty() && isNext(low, high);
    }
    if (low.unit().isEmpty()) {
      boolean bare = high.unit().isEmpty() || high.has(QuantityKind.MONEY);
      boolean level = connector.is("to") && bare && isChange(words, low);
      return !high.hasCurrencyBefore() && !(level && (isFarBelow(low, high) || isScaled(low)));
    }
    if (high.unit().isEmpty()) {
      return low.hasCurrencyBefore() && !connector.is("to");
    }
    String unit = low.unit().get().value().name();
    // "US$64 to $67 billion"
    boolean same = high.isIn(unit) || (high.isIn("dollar") && unit.endsWith(" dollar"));
    return same && !(connector.is("to") && isChange(words, low));
  }

  /** "Fell by 900 to 4,100", but "fell by 5 to 10". */
  private static boolean isFarBelow(Amount low, Amount high) {
    return low.value().multiply(FAR).compareTo(high.value()) < 0;
  }

  /** "Rose by 0.8m to 3.1m". */
  private static boolean isScaled(Amount low) {
    return low.from().scale().compareTo(BigDecimal.ONE) > 0;
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
    int index = low.start() - 1;
    while (low.start() - index < 4 && words.at(index).tag() == Tag.RB) {
      index--;
    }
    return words.at(index).is("by")
        || changes.isVerb(words, index)
        || changes.particle(words, index + 1).isPresent();
  }

  private static Amount join(Amount low, Amount high) {
    BigDecimal value = scaled(low, high);
    boolean down = value.signum() < 0 && high.value().compareTo(value) < 0;
    BigDecimal lower = down ? high.value() : value;
    Optional<BigDecimal> upper = Optional.of(down ? value : high.value());
    boolean dollars = low.hasCurrencyBefore() && high.isIn("dollar");
    return new Amount(
        new WordRange(low.start(), high.end()),
        low.from(),
        high.to(),
        lower,
        upper.filter(h -> h.compareTo(lower) > 0),
        dollars ? low.unit() : high.unit().or(low::unit));
  }

  /** The lower number; that of "$10-15 million" with the scale of the other, which is of both. */
  private static BigDecimal scaled(Amount low, Amount high) {
    BigDecimal scaled = low.value().multiply(high.to().scale());
    boolean shared =
        low.from().scale().compareTo(BigDecimal.ONE) == 0
            && scaled.abs().compareTo(high.value().abs()) < 0;
    return shared ? PlainNumbers.of(scaled) : low.value();
  }
}
