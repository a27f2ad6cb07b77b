package dev.claimant.time;

import dev.claimant.document.Tag;
import dev.claimant.measure.NumberReader;
import dev.claimant.measure.Numeral;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Times that are part of another: "late 2019", "the end of May", "the third quarter of last year",
 * "the week of Nov. 4", "the night of April 14".
 */
final class PartsOfTime {
  /** Reads the time that begins at an index. */
  interface Reader {
    Optional<FoundTime> at(Words words, int index, TimeResolver resolver);
  }

  /**
   * A part of a year.
   *
   * @param end the index after its last word
   * @param code "Q3" or "H1"
   * @param alone whether it is one even where no year is named
   */
  private record Part(int end, String code, boolean alone) {}

  private static final Pattern CODE = Pattern.compile("Q[1-4]|H[12]|[1-4]Q|[12]H");
  private static final Pattern YEAR = Pattern.compile("(?:FY)?(?:\\d{4}|XXXX)");
  private static final Pattern DAY = Pattern.compile("[\\dX]{4}-\\d{2}-\\d{2}.*");
  private static final Set<String> UNITS =
      Set.of("day", "days", "week", "weeks", "weekend", "month", "months", "year", "years");
  private static final Set<String> LENGTHS =
      Set.of("day", "days", "weeks", "month", "months", "year", "years");
  private static final Set<String> ENDS =
      Set.of("to", "through", "ended", "ending", "until", "till");
  private static final Set<String> DATES_A_WEEK =
      Set.of("of", "ended", "ending", "to", "through", "beginning", "starting", "commencing");

  private final TimeWords vocabulary;
  private final NumberReader numbers;
  private final Tenses tenses;
  private final Reader times;

  /**
   * @param times reads times that are no such parts
   */
  PartsOfTime(TimeWords vocabulary, NumberReader numbers, Reader times) {
    this.vocabulary = vocabulary;
    this.numbers = numbers;
    this.tenses = new Tenses(vocabulary);
    this.times = times;
  }

  /** The time that begins at an index, be it such a part or whole. */
  Optional<FoundTime> at(Words words, int index, TimeResolver resolver) {
    return edge(words, index, resolver).or(() -> part(words, index, resolver));
  }

  /** "Early last month", "the end of 2023", "end-March", "year-end": as a whole, what they end. */
  private Optional<FoundTime> edge(Words words, int index, TimeResolver resolver) {
    Word word = words.at(index);
    if (word.is("year")) {
      return yearEnd(words, index, resolver);
    }
    boolean edge = vocabulary.isEdge(word);
    Word next = words.at(index + 1);
    int after = index + 2;
    if (edge && next.is("of")) {
      return within(this::part, words, after, resolver).map(whole -> whole.from(index));
    }
    if (next.isDash() && (word.is("end") || word.is("mid"))) {
      return Years.figures(words.at(after))
          .map(year -> Years.year(words, after, year))
          .or(() -> times.at(words, after, resolver))
          .map(whole -> whole.from(index));
    }
    return vocabulary.isModifier(word)
        ? part(words, index + 1, resolver)
            .filter(whole -> whole.value().isPresent())
            .map(whole -> whole.from(index))
        : Optional.empty();
  }

  /** "By year-end", "the year's end". */
  private static Optional<FoundTime> yearEnd(Words words, int index, TimeResolver resolver) {
    Word next = words.at(index + 1);
    int end = next.isDash() || next.tag() == Tag.POS ? index + 2 : index + 1;
    return words.at(end).is("end") && !words.at(end + 1).isNoun()
        ? Optional.of(new FoundTime(index, end + 1, resolver.relative(0, "year")))
        : Optional.empty();
  }

  private Optional<FoundTime> part(Words words, int index, TimeResolver resolver) {
    return length(words, index, resolver)
        .or(() -> partOfYear(words, index, resolver))
        .or(() -> ordinal(words, index, resolver))
        .or(() -> week(words, index, resolver))
        .or(() -> partOfDay(words, index, resolver))
        .or(() -> times.at(words, index, resolver));
  }

  /** "The six years to 2020", "the six months ended Sept. 30", "the year to March". */
  private Optional<FoundTime> length(Words words, int index, TimeResolver resolver) {
    Word before = words.at(index - 1);
    if (!before.is("the") && !before.is("full") && !before.is("its")) {
      return Optional.empty();
    }
    Optional<Numeral> number = numbers.read(words, index).filter(n -> n.isBelow(1000));
    int unit = number.map(Numeral::end).orElse(index);
    int next = unit + 1;
    if (!LENGTHS.contains(words.at(unit).lower()) || !ENDS.contains(words.at(next).lower())) {
      return Optional.empty();
    }
    int count = number.map(n -> n.value().intValue()).orElse(1);
    return within(this::part, words, next + 1, resolver)
        .or(() -> year(words, next + 1))
        .filter(end -> end.value().isPresent())
        .map(
            end ->
                new FoundTime(
                    index,
                    end.end(),
                    end.value()
                        .flatMap(v -> TimeResolver.periodTo(v, count, words.at(unit).lemma()))));
  }

  private static Optional<FoundTime> year(Words words, int index) {
    return Years.figures(words.at(index)).map(year -> Years.year(words, index, year));
  }

  /** "Q3 2024", "the third quarter of last year", "third-quarter", "the first half of 2024". */
  private Optional<FoundTime> partOfYear(Words words, int index, TimeResolver resolver) {
    Optional<Part> coded = coded(words, index).or(() -> named(words, index));
    if (coded.isEmpty()) {
      return Optional.empty();
    }
    Part part = coded.get();
    int next = part.end();
    boolean of = words.at(next).is("of");
    Optional<FoundTime> year =
        of ? within(times, words, next + 1, resolver) : times.at(words, next, resolver);
    Optional<FoundTime> found =
        year.filter(y -> isYear(words, y))
            .map(y -> new FoundTime(index, y.end(), y.value().map(v -> v + "-" + part.code())));
    if (found.isPresent() || of || !part.alone()) {
      return found;
    }
    boolean fiscal = words.at(index - 1).is("fiscal");
    String value = resolver.partOfYear(part.code(), tenses.direction(words, index));
    return Optional.of(
        new FoundTime(index, part.end(), fiscal ? Optional.empty() : Optional.of(value)));
  }

  /** "Q3", "3Q", "H1". */
  private static Optional<Part> coded(Words words, int index) {
    String text = words.at(index).text();
    if (text.length() != 2 || !CODE.matcher(text).matches()) {
      return Optional.empty();
    }
    // In "Audi Q3" it is a name.
    boolean led =
        switch (words.at(index - 1).tag()) {
          case IN, DT, POS, JJ, PRPS, CC -> true;
          default -> false;
        };
    boolean first = Character.isDigit(text.charAt(0));
    return Optional.of(new Part(index + 1, first ? text.substring(1) + text.charAt(0) : text, led));
  }

  /** "Third quarter", "third-quarter", "first half": alone, a half is one of a match. */
  private Optional<Part> named(Words words, int index) {
    int last = words.at(index + 1).isDash() ? index + 2 : index + 1;
    boolean quarter = words.at(last).is("quarter");
    if (!quarter && !words.at(last).is("half")) {
      return Optional.empty();
    }
    Word next = words.at(last + 1);
    boolean streak = next.is("running") || (next.is("in") && words.at(last + 3).is("row"));
    int parts = quarter ? 4 : 2;
    return vocabulary
        .ordinal(words.at(index))
        .filter(n -> n <= parts)
        .map(
            n ->
                new Part(
                    last + 1,
                    (quarter ? "Q" : "H") + (n < 0 ? parts : n),
                    quarter && n > 0 && !streak));
  }

  /** "The first week of October", "the last days of 2023", "the first three months of the year". */
  private Optional<FoundTime> ordinal(Words words, int index, TimeResolver resolver) {
    Optional<Integer> ordinal = vocabulary.ordinal(words.at(index));
    if (ordinal.isEmpty()) {
      return Optional.empty();
    }
    if (UNITS.contains(words.at(index + 1).lower()) && words.at(index + 2).is("of")) {
      return within(times, words, index + 3, resolver).map(whole -> whole.from(index));
    }
    return numbers
        .read(words, index + 1)
        .filter(n -> n.isBelow(12) && words.at(n.end()).is("months"))
        .filter(n -> words.at(n.end() + 1).is("of"))
        .flatMap(
            n ->
                within(times, words, n.end() + 2, resolver)
                    .filter(year -> isYear(words, year))
                    .map(year -> months(year.from(index), ordinal.get(), n.value().intValue())));
  }

  private static FoundTime months(FoundTime year, int ordinal, int count) {
    int first = ordinal < 0 ? 13 - count : 1;
    return new FoundTime(
        year.start(),
        year.end(),
        year.value().map(y -> TimeResolver.months(y, first, first + count - 1)));
  }

  /** "The week of Nov. 4", "the week ended Nov. 15"; not "twice a week through Friday". */
  private Optional<FoundTime> week(Words words, int index, TimeResolver resolver) {
    boolean rate = words.at(index - 1).is("a") || words.at(index - 1).is("per");
    return words.at(index).is("week") && !rate && DATES_A_WEEK.contains(words.at(index + 1).lower())
        ? times
            .at(words, index + 2, resolver)
            .filter(PartsOfTime::isDay)
            .map(
                day ->
                    new FoundTime(
                        index,
                        day.end(),
                        day.value().flatMap(v -> TimeResolver.weekOf(v.substring(0, 10)))))
        : Optional.empty();
  }

  /** "The night of April 14". */
  private Optional<FoundTime> partOfDay(Words words, int index, TimeResolver resolver) {
    Optional<String> part = vocabulary.dayPart(words.at(index));
    return part.isPresent() && words.at(index + 1).is("of")
        ? times
            .at(words, index + 2, resolver)
            .filter(PartsOfTime::isDay)
            .map(day -> new FoundTime(index, day.end(), day.value().map(v -> v + part.get())))
        : Optional.empty();
  }

  /** The time at an index, or "the year" there for this one. */
  private static Optional<FoundTime> within(
      Reader reader, Words words, int index, TimeResolver resolver) {
    boolean the = words.at(index).is("the");
    int first = the ? index + 1 : index;
    return reader
        .at(words, first, resolver)
        .or(() -> the ? RelativeTimes.current(words, first, resolver) : Optional.empty());
  }

  /** Whether a time is a year; "last year" has no value where the document has no date. */
  private static boolean isYear(Words words, FoundTime time) {
    return time.value()
        .map(value -> YEAR.matcher(value).matches())
        .orElse(words.at(time.last()).is("year"));
  }

  private static boolean isDay(FoundTime time) {
    return time.value().filter(value -> DAY.matcher(value).matches()).isPresent();
  }
}
