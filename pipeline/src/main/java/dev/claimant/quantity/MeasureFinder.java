package dev.claimant.quantity;

import dev.claimant.document.Bound;
import dev.claimant.document.QuantityKind;
import dev.claimant.measure.Bounds;
import dev.claimant.measure.Per;
import dev.claimant.measure.Units;
import dev.claimant.syntax.NounPhrases;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds all words that belong to each amount: its bound and its rate. A number among the words of
 * the amount before it is no amount: "5 per 100,000 people".
 */
final class MeasureFinder {
  private final Bounds bounds;
  private final Rates rates;

  MeasureFinder(Bounds bounds, Units units) {
    this.bounds = bounds;
    this.rates = new Rates(units);
  }

  /** The amounts, in order. */
  List<Measured> find(Words words, List<Counted> numbers) {
    List<Measured> found = new ArrayList<>();
    for (Counted counted : numbers) {
      Optional<Measured> before =
          found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
      if (before.filter(earlier -> contains(earlier, counted.amount())).isEmpty()) {
        found.add(measured(words, counted, before));
      }
    }
    return found;
  }

  /**
   * Whether a number is part of an amount; the 500 of "200 500-pound bombs" is an amount itself.
   */
  private static boolean contains(Measured amount, Amount number) {
    boolean size =
        number.unit().isPresent()
            && amount.noun().filter(noun -> noun.first() == number.first()).isPresent();
    return number.first() <= amount.last() && !size;
  }

  private Measured measured(Words words, Counted counted, Optional<Measured> earlier) {
    Optional<Match<Bound>> before =
        counted
            .number()
            .bound()
            .filter(bound -> earlier.filter(e -> bound.first() <= e.last()).isEmpty());
    Optional<Match<Bound>> after =
        before.isPresent() ? Optional.empty() : boundAfter(words, counted.last());
    int last = after.map(Match::last).orElse(counted.last());
    // "C$9 (US$7) per share": of both.
    int next = words.at(last + 1).is(")") ? last + 2 : Brackets.after(words, last + 1);
    Optional<Match<Per>> rate =
        counted.kind() == QuantityKind.AGE
            ? Optional.empty()
            : rates.at(words, next).or(() -> afterSubstance(words, counted, last));
    return new Measured(
        counted,
        before,
        after,
        rate,
        rate.filter(thing -> next == last + 1).map(Match::last).orElse(last),
        Optional.empty());
  }

  private Optional<Match<Bound>> boundAfter(Words words, int last) {
    return bounds
        .after(words, last + 1)
        // "20 tanks and up to 30 trucks"
        .filter(bound -> !words.at(bound.last() + 1).is("to"));
  }

  /** "5 litres of water per day". */
  private Optional<Match<Per>> afterSubstance(Words words, Counted counted, int last) {
    return counted.kind() == QuantityKind.MEASURE
        ? NounPhrases.afterOf(words, last + 1).flatMap(noun -> rates.at(words, noun.head() + 1))
        : Optional.empty();
  }
}
