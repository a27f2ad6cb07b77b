package dev.claimant.quantity;

import dev.claimant.document.TimeExpression;
import dev.claimant.quantity.TimeResolver.Direction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the dates, times of day and periods that a sentence names. */
final class TimeFinder {
  /** A time expression by the places of its words. */
  record Found(int first, int last, Optional<String> value) {
    Found(int first, int last, String value) {
      this(first, last, Optional.of(value));
    }
  }

  private static final Set<String> PAST = Set.of("last", "past", "previous");
  private static final Set<String> FUTURE = Set.of("next", "coming", "upcoming", "following");
  private static final Set<String> PERIODS =
      Set.of("week", "weekend", "month", "quarter", "year", "decade", "century");
  private static final Set<String> AGO =
      Set.of("day", "week", "month", "year", "decade", "century");
  private static final Set<String> PLURALS =
      Set.of("hours", "days", "weeks", "months", "years", "decades", "centuries");

  private final TimeWords vocabulary = new TimeWords();
  private final ClockTimes clocks;
  private final CalendarDates dates = new CalendarDates(vocabulary);
  private final Years years;
  private final NumberReader numbers;

  TimeFinder(NumberReader numbers, Bounds bounds, Units units) {
    this.numbers = numbers;
    this.clocks = new ClockTimes(numbers, vocabulary);
    this.years = new Years(vocabulary, bounds, units);
  }

  /** The time expressions of a sentence, in order; the places of their words are set in taken. */
  List<TimeExpression> find(Words words, TimeResolver resolver, BitSet taken) {
    List<TimeExpression> found = new ArrayList<>();
    int place = 0;
    while (place < words.size()) {
      Optional<Found> time = at(words, place, resolver);
      if (time.isPresent()) {
        int last = time.get().last();
        found.add(new TimeExpression(words.span(time.get().first(), last), time.get().value()));
        taken.set(time.get().first(), last + 1);
        place = last + 1;
      } else {
        place++;
      }
    }
    return found;
  }

  private Optional<Found> at(Words words, int place, TimeResolver resolver) {
    return dates
        .at(words, place, resolver)
        .or(() -> clocks.at(words, place))
        .or(() -> deictic(words, place, resolver))
        .or(() -> relative(words, place, resolver))
        .or(() -> vague(words, place))
        .or(() -> ago(words, place, resolver))
        .or(() -> years.at(words, place));
  }

  /** "Yesterday", "tonight", "this morning", "last night". */
  private Optional<Found> deictic(Words words, int place, TimeResolver resolver) {
    Word word = words.at(place);
    Optional<String> part = vocabulary.dayPart(words.at(place + 1));
    int last = part.isPresent() ? place + 1 : place;
    return switch (word.lower()) {
      case "today" -> Optional.of(new Found(place, place, resolver.dayFromToday(0)));
      case "tonight" ->
          Optional.of(new Found(place, place, resolver.dayFromToday(0).map(d -> d + "TNI")));
      case "yesterday", "tomorrow" -> {
        Optional<String> day = resolver.dayFromToday(word.is("tomorrow") ? 1 : -1);
        yield Optional.of(new Found(place, last, day.map(d -> d + part.orElse(""))));
      }
      case "this" ->
          part.map(p -> new Found(place, last, resolver.dayFromToday(0).map(d -> d + p)));
      case "last" ->
          part.filter(p -> p.equals("TNI"))
              .map(p -> new Found(place, last, resolver.dayFromToday(-1).map(d -> d + p)));
      default -> Optional.empty();
    };
  }

  /** "Last week", "this year", "next month", "last summer". */
  private Optional<Found> relative(Words words, int place, TimeResolver resolver) {
    Word word = words.at(place);
    int step = PAST.contains(word.lower()) ? -1 : FUTURE.contains(word.lower()) ? 1 : 0;
    if (step == 0 && !word.is("this")) {
      return Optional.empty();
    }
    Word unit = words.at(place + 1);
    if (PERIODS.contains(unit.lower())) {
      return Optional.of(new Found(place, place + 1, resolver.relative(step, unit.lower())));
    }
    return vocabulary
        .season(unit)
        .filter(code -> unit.isNoun())
        .map(
            code ->
                new Found(
                    place,
                    place + 1,
                    resolver.yearFromToday(step).map(y -> resolver.season(code, Optional.of(y)))));
  }

  /** "Recent months", "the coming days", "the past few years": no calendar time. */
  private static Optional<Found> vague(Words words, int place) {
    Word word = words.at(place);
    boolean relative = PAST.contains(word.lower()) || FUTURE.contains(word.lower());
    boolean few = words.at(place + 1).is("few") || words.at(place + 1).is("several");
    int last = relative && few ? place + 2 : place + 1;
    boolean counted = words.at(place - 1).tag().equals("CD");
    return !counted && (relative || word.is("recent")) && PLURALS.contains(words.at(last).lower())
        ? Optional.of(new Found(place, last, Optional.empty()))
        : Optional.empty();
  }

  /** "Two years ago", "a week ago", "several months ago", "decades ago". */
  private Optional<Found> ago(Words words, int place, TimeResolver resolver) {
    Word word = words.at(place);
    if (PLURALS.contains(word.lower()) && words.at(place + 1).is("ago")) {
      return Optional.of(new Found(place, place + 1, Optional.empty()));
    }
    if ((word.is("few") || word.is("several")) && words.at(place + 2).is("ago")) {
      int first = words.at(place - 1).is("a") ? place - 1 : place;
      return Optional.of(new Found(first, place + 2, Optional.empty()));
    }
    boolean article = word.is("a") || word.is("an");
    Optional<Numeral> number = article ? Optional.empty() : numbers.read(words, place);
    int unit = article ? place + 1 : number.map(n -> n.last() + 1).orElse(-1);
    if (unit < 0 || !words.at(unit + 1).is("ago") || !words.at(unit).isNoun()) {
      return Optional.empty();
    }
    boolean exact = article || number.orElseThrow().isBelow(10_000);
    long count = article ? 1 : exact ? number.orElseThrow().value().longValueExact() : 0;
    String name = words.at(unit).lemma();
    return Optional.of(
        new Found(
            place,
            unit + 1,
            exact && AGO.contains(name) ? resolver.relative(-count, name) : Optional.empty()));
  }

  /** Which way an unplaced date lies: by "last" or "next" before it, or "will" near it. */
  static Direction direction(Words words, int place) {
    Word before = words.at(place - 1);
    if (before.is("last") || before.is("previous")) {
      return Direction.BEFORE;
    }
    if (before.is("next") || before.is("coming")) {
      return Direction.AFTER;
    }
    for (int i = place - 10; i < place + 8; i++) {
      Word word = words.at(i);
      if (word.is("will") || word.is("'ll") || word.is("’ll")) {
        return Direction.AFTER;
      }
    }
    return Direction.UP_TO;
  }
}
