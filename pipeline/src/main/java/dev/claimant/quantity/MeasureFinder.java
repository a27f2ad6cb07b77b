package dev.claimant.quantity;

import dev.claimant.document.Bound;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Tag;
import dev.claimant.measure.Bounds;
import dev.claimant.measure.Figures;
import dev.claimant.measure.NumberReader;
import dev.claimant.measure.Numeral;
import dev.claimant.measure.Numeral.Form;
import dev.claimant.measure.UnitOfMeasure;
import dev.claimant.measure.Units;
import dev.claimant.quantity.context.ChangeCues;
import dev.claimant.quantity.context.Multiples;
import dev.claimant.syntax.NounPhrases;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds the amounts of a sentence, from left to right: each number with its bound, its unit or
 * counted noun, and its rate. Times and labels are no amounts.
 */
final class MeasureFinder {
  private final Units units;
  private final Bounds bounds;
  private final ChangeCues cues;
  private final Multiples multiples;
  private final AmountReader amounts;
  private final CountReader counts;
  private final Rates rates;

  MeasureFinder(
      NumberReader numbers, Units units, Bounds bounds, ChangeCues cues, Multiples multiples) {
    this.units = units;
    this.bounds = bounds;
    this.cues = cues;
    this.multiples = multiples;
    this.amounts = new AmountReader(numbers, units, cues);
    this.counts = new CountReader(amounts, units);
    this.rates = new Rates(units);
  }

  List<Measured> find(Words words) {
    List<Measured> found = new ArrayList<>();
    int next = 0;
    while (next < words.size()) {
      Optional<Amount> amount = amountAt(words, next, found);
      if (amount.isEmpty()) {
        next++;
        continue;
      }
      next = amount.get().last() + 1;
      Optional<Measured> measured = measure(words, amount.get(), found);
      if (measured.isPresent()) {
        found.add(measured.get());
        next = Math.max(next, after(words, measured.get()));
      }
    }
    return found;
  }

  /** The index to continue at, which in "200 500-pound bombs" is that of the 500. */
  private int after(Words words, Measured measured) {
    return measured
        .noun()
        .map(noun -> noun.first())
        .filter(inner -> amounts.read(words, inner).flatMap(Amount::unit).isPresent())
        .orElse(measured.last() + 1);
  }

  private Optional<Amount> amountAt(Words words, int index, List<Measured> earlier) {
    if (words.at(index).isTime()) {
      return Optional.empty();
    }
    return multiples
        .find(words, index)
        .or(() -> amounts.read(words, index).map(amount -> likeEarlier(words, amount, earlier)))
        .or(() -> article(words, index))
        .filter(amount -> !words.at(amount.last()).isTime());
  }

  private static Amount likeEarlier(Words words, Amount amount, List<Measured> earlier) {
    return earlier.isEmpty()
        ? amount
        : AmountReader.likeMillions(words, amount, earlier.get(earlier.size() - 1).amount());
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
    int last = unit.get().last();
    if (Figures.startsNumber(words.at(last + 1).text())) {
      // "A $4bn plan".
      return Optional.empty();
    }
    Word following = words.at(last + 1);
    boolean half =
        following.is("and") && words.at(last + 2).is("a") && words.at(last + 3).is("half");
    boolean bounded =
        bounds.before(words, index).isPresent() && !following.isNoun() && !following.is("earlier");
    if (!half && !bounded) {
      return Optional.empty();
    }
    BigDecimal value = half ? new BigDecimal("1.5") : BigDecimal.ONE;
    Numeral number = new Numeral(index, index, value, BigDecimal.ONE, Form.WORDS);
    int end = half ? last + 3 : last;
    return Optional.of(new Amount(index, end, number, number, value, Optional.empty(), unit));
  }

  private Optional<Measured> measure(Words words, Amount amount, List<Measured> earlier) {
    Optional<Match<Bound>> before =
        bounds.before(words, amount.first()).filter(bound -> !isPeriod(words, bound, amount));
    Optional<Match<Bound>> own = before.filter(bound -> isFree(words, bound.first(), earlier));
    BoundNumber number =
        new BoundNumber(
            amount,
            own.map(Match::first).orElse(amount.first()),
            own.map(Match::value).orElse(Bound.EXACT));
    return counted(words, number, before.isPresent(), earlier)
        .filter(counted -> !isPronoun(words, number, counted.kind(), before.isPresent()))
        .map(counted -> measured(number, counted, own.isPresent()))
        .map(measured -> withBoundAfter(words, measured))
        .map(measured -> withRate(words, measured));
  }

  private Optional<Counted> counted(
      Words words, BoundNumber number, boolean bounded, List<Measured> earlier) {
    Amount amount = number.amount();
    OptionalInt age = Ages.last(words, amount);
    if (age.isPresent()) {
      return Optional.of(
          new Counted(
              QuantityKind.AGE, age.getAsInt(), Optional.empty(), amount.unit(), QuantityRule.AGE));
    }
    return amount.unit().isPresent()
        ? Optional.of(
            new Counted(
                amount.unit().get().value().kind(),
                amount.last(),
                Optional.empty(),
                amount.unit(),
                QuantityRule.UNIT))
        : counts.read(words, number, bounded, earlier);
  }

  private static Measured measured(BoundNumber number, Counted counted, boolean bounded) {
    List<QuantityRule> rules = new ArrayList<>();
    rules.add(
        switch (number.amount().from().form()) {
          case FIGURES -> QuantityRule.FIGURES;
          case WORDS -> QuantityRule.WORDS;
          case FRACTION -> QuantityRule.FRACTION;
          case PLURAL -> QuantityRule.VAGUE_PLURAL;
        });
    if (bounded) {
      rules.add(QuantityRule.BOUND_BEFORE);
    }
    rules.add(counted.rule());
    return new Measured(
        number.amount(),
        number.first(),
        counted.last(),
        number.bound(),
        counted.kind(),
        counted.noun(),
        counted.unit(),
        Optional.empty(),
        rules);
  }

  /** "$2 billion over ten years", "fell over three months": the time that something takes. */
  private boolean isPeriod(Words words, Match<Bound> bound, Amount amount) {
    Word before = words.at(bound.first() - 1);
    return words.at(bound.first()).is("over")
        && bound.first() == bound.last()
        && amount.unit().map(unit -> unit.value().is(QuantityKind.DURATION)).orElse(false)
        && (before.isNoun()
            || Set.of(Tag.CD, Tag.VBN, Tag.RB).contains(before.tag())
            || cues.isVerb(words, bound.first() - 1));
  }

  private static boolean isFree(Words words, int index, List<Measured> earlier) {
    return !words.at(index).isTime()
        && (earlier.isEmpty() || index > earlier.get(earlier.size() - 1).last());
  }

  /** "One day", "at one point": when, not how long or how many. */
  private static boolean isPronoun(
      Words words, BoundNumber number, QuantityKind kind, boolean bounded) {
    Amount amount = number.amount();
    if (!amount.from().isOne() || !words.at(amount.first()).is("one")) {
      return false;
    }
    return words.at(number.first() - 1).is("at")
        || (kind == QuantityKind.DURATION
            && !words.at(amount.last() - 1).isDash()
            && !bounded
            && words.at(number.first() - 1).tag() != Tag.IN);
  }

  private Measured withBoundAfter(Words words, Measured measured) {
    return bounds
        .after(words, measured.last() + 1)
        // "20 tanks and up to 30 trucks"
        .filter(after -> !words.at(after.last() + 1).is("to"))
        .filter(after -> measured.bound() == Bound.EXACT)
        .map(measured::boundAfter)
        .orElse(measured);
  }

  private Measured withRate(Words words, Measured measured) {
    if (measured.kind() == QuantityKind.AGE) {
      return measured;
    }
    int next = measured.last() + 1;
    // "C$9 (US$7) per share": of both.
    int after = words.at(next).is(")") ? next + 1 : Brackets.after(words, next);
    return rates
        .at(words, after)
        .or(
            () ->
                measured.kind() == QuantityKind.MEASURE
                    ? NounPhrases.afterOf(words, next)
                        .flatMap(noun -> rates.at(words, noun.head() + 1))
                    : Optional.empty())
        .map(rate -> measured.per(rate, after == next ? rate.last() : measured.last()))
        .orElse(measured);
  }
}
