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

  /** A day as it is said: its month and number, and the index after its last word. */
  private record MonthDay(int month, int day, int end) {}

  private final TimeWords vocabulary;
  private final Tenses tenses;

  CalendarDates(TimeWords vocabulary) {
    this.vocabulary = vocabulary;
    this.tenses = new Tenses(vocabulary);
  }

  /** The date that begins at an index. */
  Optional<FoundTime> at(Words words, int index, TimeResolver resolver) {
    Word word = words.at(index);
    if (word.hasDigit()) {
      return DatesInFigures.at(words, index)
          .or(() -> day(words, index, resolver, 0))
          .or(() -> anotherDay(words, index, resolver));
    }
    if (vocabulary.weekday(word).isPresent()) {
      return weekday(words, index, resolver);
    }
    if (vocabulary.month(word).isPresent()) {
      return day(words, index, resolver, 0).or(() -> month(words, index, resolver));
    }
    if (vocabulary.season(word).isPresent()) {
      return season(words, index);
    }
    boolean tens = word.is("twenty") || word.is("thirty");
    return vocabulary
        .ordinal(word)
        .or(() -> tens ? Optional.of(0) : Optional.empty())
        .flatMap(n -> day(words, index, resolver, 0))
        .or(() -> weekdays(words, index))
        .or(() -> holiday(words, index, resolver))
        .or(() -> shortWeekday(words, index, resolver));
  }

  /** "Monday", "Monday, Nov. 6", "last Monday"; not "Black Friday". */
  private Optional<FoundTime> weekday(Words words, int index, TimeResolver resolver) {
    int weekday = vocabulary.weekday(words.at(index)).orElseThrow();
    if (vocabulary.namesDay(words.at(index - 1))) {
      return Optional.empty();
    }
    Optional<FoundTime> date = day(words, afterComma(words, index), resolver, weekday);
    if (date.isPresent()) {
      return Optional.of(new FoundTime(index, date.get().end(), date.get().value()));
    }
    Word before = words.at(index - 1);
    String value =
        UNPLACED.contains(before.lower())
            ? TimeResolver.everyWeekday(weekday)
            : resolver.weekday(
                weekday, before.is("this") ? Direction.FROM : tenses.direction(words, index));
    Optional<FoundTime> numbered = numbered(words, index, resolver, weekday);
    if (numbered.isPresent()) {
      return numbered;
    }
    Optional<String> part = vocabulary.dayPart(words.at(index + 1));
    return Optional.of(
        new FoundTime(index, part.isPresent() ? index + 2 : index + 1, value + part.orElse("")));
  }

  /** "Friday 31", where nothing follows that the 31 could count. */
  private Optional<FoundTime> numbered(Words words, int index, TimeResolver resolver, int weekday) {
    Word after = words.at(index + 2);
    boolean free =
        switch (after.tag()) {
          case COMMA, PERIOD, CC, TO, RIGHT_BRACKET, NONE -> true;
          case IN -> !after.is("of") && !after.is("per") && !after.is("in");
          default -> false;
        };
    return day(words.at(index + 1))
        .filter(day -> free && !words.at(index + 1).glued())
        .map(
            day ->
                new FoundTime(
                    index,
                    index + 2,
                    resolver.weekday(weekday, day, tenses.direction(words, index))));
  }

  private Optional<FoundTime> weekdays(Words words, int index) {
    return vocabulary
        .weekdays(words.at(index))
        .map(weekday -> new FoundTime(index, index + 1, TimeResolver.everyWeekday(weekday)));
  }

  /** "Wed 20 Nov 2024". */
  private Optional<FoundTime> shortWeekday(Words words, int index, TimeResolver resolver) {
    return vocabulary
        .shortWeekday(words.at(index))
        .flatMap(weekday -> day(words, afterComma(words, index), resolver, weekday))
        .map(date -> new FoundTime(index, date.end(), date.value()));
  }

  private static int afterComma(Words words, int index) {
    return words.at(index + 1).is(",") ? index + 2 : index + 1;
  }

  /** "Christmas Day", "Thanksgiving 2023"; not "Christmas party". */
  private Optional<FoundTime> holiday(Words words, int index, TimeResolver resolver) {
    Optional<Match<String>> name =
        vocabulary.holiday(words, index).filter(m -> !words.at(m.end()).isNoun());
    if (name.isEmpty()) {
      return Optional.empty();
    }
    int next = name.get().end();
    Optional<Integer> year = year(words, next);
    Direction direction = tenses.direction(words, index);
    return Optional.of(
        new FoundTime(
            index,
            year.isPresent() ? yearIndex(words, next) + 1 : next,
            resolver.holiday(name.get().value(), year, direction)));
  }

  /**
   * "November 6", "6 November 2024", "Sept. 20-24", "20 to 24 September", "Oct. 30-Nov. 2, 2024".
   *
   * @param weekday the weekday that it is, or 0
   */
  private Optional<FoundTime> day(Words words, int index, TimeResolver resolver, int weekday) {
    Optional<MonthDay> first = monthDay(words, index).or(() -> dayOfRange(words, index));
    if (first.isEmpty()) {
      return Optional.empty();
    }
    MonthDay from = first.get();
    Optional<MonthDay> to = end(words, from, from.end() == index + 1);
    int next = to.orElse(from).end();
    Optional<Integer> year = year(words, next);
    int end = year.isPresent() ? yearIndex(words, next) + 1 : next;
    int turn = to.filter(t -> t.month() < from.month()).isPresent() ? 1 : 0;
    String start =
        resolver.day(
            from.month(),
            from.day(),
            year.map(y -> y - turn),
            tenses.direction(words, index),
            weekday);
    return Optional.of(
        new FoundTime(
            index,
            end,
            to.map(t -> start + "/" + TimeResolver.dayAfter(start, t.month(), t.day(), turn))
                .orElse(start)));
  }

  /** "November 6", "6 November", "the 6th of November", "July Fourth". */
  private Optional<MonthDay> monthDay(Words words, int index) {
    Optional<Integer> month = vocabulary.month(words.at(index));
    if (month.isPresent()) {
      int at = words.at(index + 1).is("the") ? index + 2 : index + 1;
      boolean named = TimeWords.isCapital(words.at(at));
      return day(words.at(at))
          .or(() -> vocabulary.ordinal(words.at(at)).filter(d -> d > 0 && named))
          .map(day -> new MonthDay(month.get(), day, at + 1));
    }
    Optional<MonthDay> spelled = spelled(words, index);
    if (spelled.isPresent()) {
      return spelled;
    }
    boolean of = words.at(index + 1).is("of");
    Optional<Integer> day =
        day(words.at(index)).or(() -> vocabulary.ordinal(words.at(index)).filter(d -> d > 0 && of));
    int at = of ? index + 2 : index + 1;
    return day.isEmpty()
        ? Optional.empty()
        : vocabulary.month(words.at(at)).map(m -> new MonthDay(m, day.get(), at + 1));
  }

  /** "The thirty-first of August". */
  private Optional<MonthDay> spelled(Words words, int index) {
    int tens = words.at(index).is("twenty") ? 20 : words.at(index).is("thirty") ? 30 : 0;
    int unit = words.at(index + 1).isDash() ? index + 2 : index + 1;
    if (tens == 0 || !words.at(unit + 1).is("of")) {
      return Optional.empty();
    }
    return vocabulary
        .ordinal(words.at(unit))
        .filter(n -> n > 0 && tens + n < 32)
        .flatMap(
            n ->
                vocabulary
                    .month(words.at(unit + 2))
                    .map(month -> new MonthDay(month, tens + n, unit + 3)));
  }

  /** The "3" of "3 to 10 June". */
  private Optional<MonthDay> dayOfRange(Words words, int index) {
    Optional<Integer> day = day(words.at(index));
    return day.isPresent() && isConnector(words.at(index + 1))
        ? monthDay(words, index + 2)
            .filter(end -> words.at(index + 2).hasDigit())
            .map(end -> new MonthDay(end.month(), day.get(), index + 1))
        : Optional.empty();
  }

  /**
   * The last day of a range that another day begins: the "24" of "Sept. 20-24" and "Sept. 20 to
   * 24", the "2 November" of "30 October - 2 November". In "from May 3 to June 10" are two dates.
   *
   * @param bare whether the first day is a number alone
   */
  private Optional<MonthDay> end(Words words, MonthDay from, boolean bare) {
    int connector = from.end();
    int next = connector + 1;
    if (!isConnector(words.at(connector))) {
      return Optional.empty();
    }
    Optional<MonthDay> whole = monthDay(words, next);
    if (whole.isPresent()) {
      return whole.filter(end -> bare || words.at(connector).isDash());
    }
    return day(words.at(next))
        .filter(day -> words.at(from.end() - 1).hasDigit() && day > from.day())
        .filter(day -> words.at(next).glued() || !counts(words.at(next + 1)))
        .map(day -> new MonthDay(from.month(), day, next + 1));
  }

  private static boolean isConnector(Word word) {
    return word.isDash() || word.is("to") || word.is("through");
  }

  /** The "19" of "Nov. 18 and 19", the "17" of "17 and 18 October". */
  private Optional<FoundTime> anotherDay(Words words, int index, TimeResolver resolver) {
    Optional<Integer> day = day(words.at(index));
    if (day.isEmpty()) {
      return Optional.empty();
    }
    Optional<MonthDay> other = Optional.empty();
    if (isListed(words.at(index + 1)) && words.at(index + 2).hasDigit()) {
      other = monthDay(words, index + 2).filter(next -> next.day() > day.get());
    } else if (isListed(words.at(index - 1)) && !counts(words.at(index + 1))) {
      other =
          monthDay(words, index - 3)
              .filter(before -> before.end() == index - 1 && words.at(index - 2).hasDigit())
              .filter(before -> before.day() < day.get());
    }
    Direction direction = tenses.direction(words, index);
    return other.map(
        o ->
            new FoundTime(
                index,
                index + 1,
                resolver.day(o.month(), day.get(), Optional.empty(), direction, 0)));
  }

  /** Whether a word after a number makes it another thing's than a day's. */
  private static boolean counts(Word after) {
    Tag tag = after.tag();
    return after.isNoun() || tag == Tag.CD || tag.isAdjective() || tag.isAdverb();
  }

  private static boolean isListed(Word word) {
    return word.is("and") || word.is("or");
  }

  /** "March 2016", "March", "January-June 2021"; not "April Smith". */
  private Optional<FoundTime> month(Words words, int index, TimeResolver resolver) {
    int month = vocabulary.month(words.at(index)).orElseThrow();
    Direction direction = tenses.direction(words, index);
    Optional<Integer> to =
        words.at(index + 1).isDash()
            ? vocabulary.month(words.at(index + 2)).filter(end -> end > month)
            : Optional.empty();
    int next = to.isPresent() ? index + 3 : index + 1;
    Optional<Integer> year = year(words, next);
    if (year.isPresent() || to.isPresent()) {
      int end = year.isPresent() ? yearIndex(words, next) + 1 : next;
      String start = resolver.month(month, year, direction);
      String value = to.map(m -> start + "/" + TimeResolver.monthAfter(start, m)).orElse(start);
      return Optional.of(new FoundTime(index, end, value));
    }
    boolean name = words.at(index - 1).isName() || words.at(index + 1).isName();
    boolean clear = !words.at(index).is("may") && !words.at(index).is("march");
    return isLed(words, index) || (clear && !name)
        ? Optional.of(new FoundTime(index, index + 1, resolver.month(month, year, direction)))
        : Optional.empty();
  }

  /** "In March", "late March", "February and March". */
  private boolean isLed(Words words, int index) {
    Word before = words.at(index - 1);
    return before.tag() == Tag.IN
        || before.tag() == Tag.TO
        || MODIFIERS.contains(before.lower())
        || words.at(index).lower().contains("-")
        || ((isListed(before) || before.isDash())
            && vocabulary.month(words.at(index - 2)).isPresent());
  }

  /** "Summer 2016", "the spring of 2015", "the winter of 2013-14". */
  private Optional<FoundTime> season(Words words, int index) {
    String code = vocabulary.season(words.at(index)).orElseThrow();
    return year(words, index + 1)
        .map(
            year -> {
              int at = yearIndex(words, index + 1);
              return new FoundTime(
                  index,
                  Years.year(words, at, year).end(),
                  TimeResolver.season(code, Optional.of(year)));
            });
  }

  private static Optional<Integer> day(Word word) {
    Matcher matcher = DAY.matcher(word.text());
    return matcher.matches()
        ? Optional.of(Integer.valueOf(matcher.group(1))).filter(d -> d >= 1 && d <= 31)
        : Optional.empty();
  }

  private static int yearIndex(Words words, int index) {
    return words.at(index).is(",") || words.at(index).is("of") ? index + 1 : index;
  }

  private static Optional<Integer> year(Words words, int index) {
    return Years.figures(words.at(yearIndex(words, index)));
  }
}
