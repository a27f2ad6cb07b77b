package dev.claimant.time;

import dev.claimant.document.Tag;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import dev.claimant.time.TimeResolver.Direction;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates with a month, weekday or name: "6 November 2024", "Monday, Nov. 6", "March 2016",
 * "Christmas Day".
 */
final class CalendarDates {
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
  private static final Set<String> MODIFIERS =
      Set.of("early", "late", "mid", "last", "next", "this");

  /** Before a weekday that the document's date does not place. */
  private static final Set<String> UNPLACED =
      Set.of("every", "each", "that", "same", "previous", "following");

  /** A day as it is said: its month and number, and the place of its last word. */
  private record MonthDay(int month, int day, int last) {}

  private final TimeWords vocabulary;
  private final Tenses tenses;

  CalendarDates(TimeWords vocabulary) {
    this.vocabulary = vocabulary;
    this.tenses = new Tenses(vocabulary);
  }

  /** The date that begins at a place. */
  Optional<FoundTime> at(Words words, int place, TimeResolver resolver) {
    Word word = words.at(place);
    if (word.hasDigit()) {
      return DatesInFigures.at(words, place)
          .or(() -> day(words, place, resolver, 0))
          .or(() -> anotherDay(words, place, resolver));
    }
    if (vocabulary.weekday(word).isPresent()) {
      return weekday(words, place, resolver);
    }
    if (vocabulary.month(word).isPresent()) {
      return day(words, place, resolver, 0).or(() -> month(words, place, resolver));
    }
    if (vocabulary.season(word).isPresent()) {
      return season(words, place);
    }
    return vocabulary
        .ordinal(word)
        .flatMap(n -> day(words, place, resolver, 0))
        .or(() -> weekdays(words, place))
        .or(() -> holiday(words, place, resolver))
        .or(() -> shortWeekday(words, place, resolver));
  }

  /** "Monday", "Monday, Nov. 6", "last Monday"; not "Black Friday". */
  private Optional<FoundTime> weekday(Words words, int place, TimeResolver resolver) {
    int weekday = vocabulary.weekday(words.at(place)).orElseThrow();
    if (vocabulary.namesDay(words.at(place - 1))) {
      return Optional.empty();
    }
    Optional<FoundTime> date = day(words, behindComma(words, place), resolver, weekday);
    if (date.isPresent()) {
      return Optional.of(new FoundTime(place, date.get().last(), date.get().value()));
    }
    Word before = words.at(place - 1);
    String value =
        UNPLACED.contains(before.lower())
            ? TimeResolver.everyWeekday(weekday)
            : resolver.weekday(
                weekday, before.is("this") ? Direction.AFTER : tenses.direction(words, place));
    Optional<String> part = vocabulary.dayPart(words.at(place + 1));
    return Optional.of(
        new FoundTime(place, part.isPresent() ? place + 1 : place, value + part.orElse("")));
  }

  private Optional<FoundTime> weekdays(Words words, int place) {
    return vocabulary
        .weekdays(words.at(place))
        .map(weekday -> new FoundTime(place, place, TimeResolver.everyWeekday(weekday)));
  }

  /** "Wed 20 Nov 2024". */
  private Optional<FoundTime> shortWeekday(Words words, int place, TimeResolver resolver) {
    return vocabulary
        .shortWeekday(words.at(place))
        .flatMap(weekday -> day(words, behindComma(words, place), resolver, weekday))
        .map(date -> new FoundTime(place, date.last(), date.value()));
  }

  private static int behindComma(Words words, int place) {
    return words.at(place + 1).is(",") ? place + 2 : place + 1;
  }

  /** "Christmas Day", "Thanksgiving 2023"; not "Christmas party". */
  private Optional<FoundTime> holiday(Words words, int place, TimeResolver resolver) {
    Optional<Match<String>> name =
        vocabulary.holiday(words, place).filter(m -> !words.at(m.last() + 1).isNoun());
    if (name.isEmpty()) {
      return Optional.empty();
    }
    int last = name.get().last();
    Optional<Integer> year = year(words, last + 1);
    Direction direction = tenses.direction(words, place);
    return Optional.of(
        new FoundTime(
            place,
            year.isPresent() ? yearPlace(words, last + 1) : last,
            resolver.holiday(name.get().value(), year, direction)));
  }

  /**
   * "November 6", "6 November 2024", "Sept. 20-24", "20 to 24 September", "Oct. 30-Nov. 2, 2024".
   *
   * @param weekday the weekday that it is, or 0
   */
  private Optional<FoundTime> day(Words words, int place, TimeResolver resolver, int weekday) {
    Optional<MonthDay> first = monthDay(words, place).or(() -> dayOfRange(words, place));
    if (first.isEmpty()) {
      return Optional.empty();
    }
    MonthDay from = first.get();
    Optional<MonthDay> to = end(words, from, from.last() == place);
    int last = to.orElse(from).last();
    Optional<Integer> year = year(words, last + 1);
    int end = year.isPresent() ? yearPlace(words, last + 1) : last;
    int turn = to.filter(t -> t.month() < from.month()).isPresent() ? 1 : 0;
    String start =
        resolver.day(
            from.month(),
            from.day(),
            year.map(y -> y - turn),
            tenses.direction(words, place),
            weekday);
    return Optional.of(
        new FoundTime(
            place,
            end,
            to.map(t -> start + "/" + TimeResolver.dayAfter(start, t.month(), t.day(), turn))
                .orElse(start)));
  }

  /** "November 6", "6 November", "the 6th of November", "July Fourth". */
  private Optional<MonthDay> monthDay(Words words, int place) {
    Optional<Integer> month = vocabulary.month(words.at(place));
    if (month.isPresent()) {
      int at = words.at(place + 1).is("the") ? place + 2 : place + 1;
      boolean named = TimeWords.isCapital(words.at(at));
      return day(words.at(at))
          .or(() -> vocabulary.ordinal(words.at(at)).filter(d -> d > 0 && named))
          .map(day -> new MonthDay(month.get(), day, at));
    }
    boolean of = words.at(place + 1).is("of");
    Optional<Integer> day =
        day(words.at(place)).or(() -> vocabulary.ordinal(words.at(place)).filter(d -> d > 0 && of));
    int at = of ? place + 2 : place + 1;
    return day.isEmpty()
        ? Optional.empty()
        : vocabulary.month(words.at(at)).map(m -> new MonthDay(m, day.get(), at));
  }

  /** The "3" of "3 to 10 June". */
  private Optional<MonthDay> dayOfRange(Words words, int place) {
    Optional<Integer> day = day(words.at(place));
    return day.isPresent() && isConnector(words.at(place + 1))
        ? monthDay(words, place + 2)
            .filter(end -> words.at(place + 2).hasDigit())
            .map(end -> new MonthDay(end.month(), day.get(), place))
        : Optional.empty();
  }

  /**
   * The last day of a range that another day begins: the "24" of "Sept. 20-24" and "Sept. 20 to
   * 24", the "2 November" of "30 October - 2 November". In "from May 3 to June 10" are two dates.
   *
   * @param bare whether the first day is a number alone
   */
  private Optional<MonthDay> end(Words words, MonthDay from, boolean bare) {
    int connector = from.last() + 1;
    int next = connector + 1;
    if (!isConnector(words.at(connector))) {
      return Optional.empty();
    }
    Optional<MonthDay> whole = monthDay(words, next);
    if (whole.isPresent()) {
      return whole.filter(end -> bare || words.at(connector).isDash());
    }
    return day(words.at(next))
        .filter(day -> words.at(from.last()).hasDigit() && day > from.day())
        .filter(day -> words.at(next).glued() || !counts(words.at(next + 1)))
        .map(day -> new MonthDay(from.month(), day, next));
  }

  private static boolean isConnector(Word word) {
    return word.isDash() || word.is("to") || word.is("through");
  }

  /** The "19" of "Nov. 18 and 19", the "17" of "17 and 18 October". */
  private Optional<FoundTime> anotherDay(Words words, int place, TimeResolver resolver) {
    Optional<Integer> day = day(words.at(place));
    if (day.isEmpty()) {
      return Optional.empty();
    }
    Optional<MonthDay> other = Optional.empty();
    if (isListed(words.at(place + 1)) && words.at(place + 2).hasDigit()) {
      other = monthDay(words, place + 2).filter(next -> next.day() > day.get());
    } else if (isListed(words.at(place - 1)) && !counts(words.at(place + 1))) {
      other =
          monthDay(words, place - 3)
              .filter(before -> before.last() == place - 2 && words.at(place - 2).hasDigit())
              .filter(before -> before.day() < day.get());
    }
    Direction direction = tenses.direction(words, place);
    return other.map(
        o ->
            new FoundTime(
                place, place, resolver.day(o.month(), day.get(), Optional.empty(), direction, 0)));
  }

  /** Whether a word behind a number makes it another thing's than a day's. */
  private static boolean counts(Word behind) {
    Tag tag = behind.tag();
    return behind.isNoun() || tag == Tag.CD || tag.isAdjective() || tag.isAdverb();
  }

  private static boolean isListed(Word word) {
    return word.is("and") || word.is("or");
  }

  /** "March 2016", "March", "January-June 2021"; not "April Smith". */
  private Optional<FoundTime> month(Words words, int place, TimeResolver resolver) {
    int month = vocabulary.month(words.at(place)).orElseThrow();
    Direction direction = tenses.direction(words, place);
    Optional<Integer> to =
        words.at(place + 1).isDash()
            ? vocabulary.month(words.at(place + 2)).filter(end -> end > month)
            : Optional.empty();
    int last = to.isPresent() ? place + 2 : place;
    Optional<Integer> year = year(words, last + 1);
    if (year.isPresent() || to.isPresent()) {
      int end = year.isPresent() ? yearPlace(words, last + 1) : last;
      String start = resolver.month(month, year, direction);
      String value = to.map(m -> start + "/" + TimeResolver.monthAfter(start, m)).orElse(start);
      return Optional.of(new FoundTime(place, end, value));
    }
    boolean name = words.at(place - 1).isName() || words.at(place + 1).isName();
    boolean clear = !words.at(place).is("may") && !words.at(place).is("march");
    return isLed(words, place) || (clear && !name)
        ? Optional.of(new FoundTime(place, place, resolver.month(month, year, direction)))
        : Optional.empty();
  }

  /** "In March", "late March", "February and March". */
  private boolean isLed(Words words, int place) {
    Word before = words.at(place - 1);
    return before.tag() == Tag.IN
        || before.tag() == Tag.TO
        || MODIFIERS.contains(before.lower())
        || words.at(place).lower().contains("-")
        || ((isListed(before) || before.isDash())
            && vocabulary.month(words.at(place - 2)).isPresent());
  }

  /** "Summer 2016", "the spring of 2015", "the winter of 2013-14". */
  private Optional<FoundTime> season(Words words, int place) {
    String code = vocabulary.season(words.at(place)).orElseThrow();
    return year(words, place + 1)
        .map(
            year -> {
              int at = yearPlace(words, place + 1);
              return new FoundTime(
                  place,
                  Years.year(words, at, year).last(),
                  TimeResolver.season(code, Optional.of(year)));
            });
  }

  private static Optional<Integer> day(Word word) {
    Matcher matcher = DAY.matcher(word.text());
    return matcher.matches()
        ? Optional.of(Integer.valueOf(matcher.group(1))).filter(d -> d >= 1 && d <= 31)
        : Optional.empty();
  }

  private static int yearPlace(Words words, int place) {
    return words.at(place).is(",") || words.at(place).is("of") ? place + 1 : place;
  }

  private static Optional<Integer> year(Words words, int place) {
    return Years.figures(words.at(yearPlace(words, place)));
  }
}
