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
    for (int i = 0; i < numbers.size(); i++) {
      Counted counted = numbers.get(i);
      Optional<Measured> before =
          found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
      if (before.filter(earlier -> contains(earlier, counted.amount())).isEmpty()) {
        Measured measured = measured(words, counted, before);
        boolean start = measured.rate().isEmpty() && isStart(words, numbers, i);
        found.add(start ? measured.withRate(rates.at(words, numbers.get(i + 1).end())) : measured);
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
            && amount.noun().filter(noun -> noun.start() == number.start()).isPresent();
    return number.start() < amount.end() && !size;
  }

  /** The 1.4 of "from 1.4 to 1.1 a day". */
  private static boolean isStart(Words words, List<Counted> numbers, int i) {
    Counted from = numbers.get(i);
    return i + 1 < numbers.size()
        && words.at(from.number().start() - 1).is("from")
        && words.at(from.end()).is("to")
        && numbers.get(i + 1).number().start() == from.end() + 1;
  }

  private Measured measured(Words words, Counted counted, Optional<Measured> earlier) {
    Optional<Match<Bound>> before =
        counted
            .number()
            .bound()
            .filter(bound -> earlier.filter(e -> bound.start() < e.end()).isEmpty());
    Optional<Match<Bound>> after =
        before.isPresent()
            ? Optional.empty()
            : boundAfter(words, counted.end()).or(() -> boundInside(words, counted));
    int end = Math.max(after.map(Match::end).orElse(0), counted.end());
    // "C$9 (US$7) per share": of both.
    int next = words.at(end).is(")") ? end + 1 : Brackets.after(words, end);
    Optional<Match<Per>> rate =
        counted.kind() == QuantityKind.AGE
            ? Optional.empty()
            : rates.at(words, next).or(() -> afterSubstance(words, counted, end));
    int last = rate.filter(thing -> next == end).map(Match::end).orElse(end);
    // "120 km/h or more"
    Optional<Match<Bound>> late =
        before.isEmpty() && after.isEmpty() && last > end
            ? boundAfter(words, last)
            : Optional.empty();
    return new Measured(
        counted,
        before,
        after.or(() -> late),
        rate,
        late.map(Match::end).orElse(last),
        Optional.empty());
  }

  private Optional<Match<Bound>> boundAfter(Words words, int index) {
    return bounds
        .after(words, index)
        // "20 tanks and up to 30 trucks"
        .filter(bound -> !words.at(bound.end()).is("to"));
  }

  /** The bound of "2,000-plus workers" and "60-odd guests". */
  private Optional<Match<Bound>> boundInside(Words words, Counted counted) {
    int hyphen = counted.amount().end();
    return words.at(hyphen).isDash() && words.at(hyphen).glued()
        ? boundAfter(words, hyphen).filter(bound -> bound.end() <= counted.end())
        : Optional.empty();
  }

  /** "5 litres of water per day". */
  private Optional<Match<Per>> afterSubstance(Words words, Counted counted, int index) {
    return counted.kind() == QuantityKind.MEASURE
        ? NounPhrases.afterOf(words, index).flatMap(noun -> rates.at(words, noun.end()))
        : Optional.empty();
  }
}
