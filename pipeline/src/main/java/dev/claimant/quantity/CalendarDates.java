package dev.claimant.quantity;

import dev.claimant.quantity.TimeFinder.Found;
import dev.claimant.quantity.TimeResolver.Direction;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates with a month or weekday: "6 November 2024", "Monday, Nov. 6", "March 2016", "2024-11-06".
 */
final class CalendarDates {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
  private static final Set<String> MODIFIERS =
      Set.of("early", "late", "mid", "last", "next", "this");

  private final TimeWords vocabulary;

  CalendarDates(TimeWords vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The date that begins at a place. */
  Optional<Found> at(Words words, int place, TimeResolver resolver) {
    Word word = words.at(place);
    if (word.hasDigit()) {
      return inFigures(word.text(), place).or(() -> dayMonth(words, place, resolver));
    }
    if (vocabulary.weekday(word).isPresent()) {
      return Optional.of(weekday(words, place, resolver));
    }
    if (vocabulary.month(word).isPresent()) {
      return monthDay(words, place, resolver).or(() -> month(words, place, resolver));
    }
    return vocabulary.season(word).isPresent() ? season(words, place, resolver) : Optional.empty();
  }

  private static Optional<Found> inFigures(String text, int place) {
    if (ISO.matcher(text).matches()) {
      return Optional.of(new Found(place, place, text));
    }
    Matcher matcher = SLASHED.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(matcher.group(1));
    int second = Integer.parseInt(matcher.group(2));
    // 6/11/2024 is another day in London than in New York.
    boolean ambiguous = first <= 12 && second <= 12 && first != second;
    if (ambiguous || first > 31 || second > 31) {
      return Optional.of(new Found(place, place, matcher.group(3)));
    }
    int month = first > 12 ? second : first;
    int day = first > 12 ? first : second;
    return Optional.of(
        new Found(
            place,
            place,
            String.format(Locale.ROOT, "%s-%02d-%02d", matcher.group(3), month, day)));
  }

  /** "6 November 2024", "6th of November". */
  private Optional<Found> dayMonth(Words words, int place, TimeResolver resolver) {
    Optional<Integer> day = day(words.at(place));
    int at = words.at(place + 1).is("of") ? place + 2 : place + 1;
    Optional<Integer> month = vocabulary.month(words.at(at));
    if (day.isEmpty() || month.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> year = year(words, at + 1);
    int last = year.isPresent() ? yearPlace(words, at + 1) : at;
    Direction direction = TimeFinder.direction(words, place);
    return Optional.of(
        new Found(place, last, resolver.day(month.get(), day.get(), year, direction)));
  }

  private Found weekday(Words words, int place, TimeResolver resolver) {
    int next = words.at(place + 1).is(",") ? place + 2 : place + 1;
    Optional<Found> date =
        monthDay(words, next, resolver).or(() -> dayMonth(words, next, resolver));
    if (date.isPresent()) {
      return new Found(place, date.get().last(), date.get().value());
    }
    int weekday = vocabulary.weekday(words.at(place)).orElseThrow();
    String value = resolver.weekday(weekday, TimeFinder.direction(words, place));
    Optional<String> part = vocabulary.dayPart(words.at(place + 1));
    return new Found(place, part.isPresent() ? place + 1 : place, value + part.orElse(""));
  }

  /** "November 6", "Nov. 6, 2024", "Sept. 20-24". */
  private Optional<Found> monthDay(Words words, int place, TimeResolver resolver) {
    Optional<Integer> month = vocabulary.month(words.at(place));
    int at = words.at(place + 1).is("the") ? place + 2 : place + 1;
    Optional<Integer> day = day(words.at(at));
    if (month.isEmpty() || day.isEmpty()) {
      return Optional.empty();
    }
    Direction direction = TimeFinder.direction(words, place);
    int end = at;
    boolean range = words.at(at + 1).isDash() && day(words.at(at + 2)).isPresent();
    if (range) {
      end = at + 2;
    }
    Optional<Integer> year = year(words, end + 1);
    int last = year.isPresent() ? yearPlace(words, end + 1) : end;
    return Optional.of(
        new Found(
            place,
            last,
            range
                ? resolver.month(month.get(), year, direction)
                : resolver.day(month.get(), day.get(), year, direction)));
  }

  /** "March 2016", "March"; not "April Smith". */
  private Optional<Found> month(Words words, int place, TimeResolver resolver) {
    int month = vocabulary.month(words.at(place)).orElseThrow();
    Direction direction = TimeFinder.direction(words, place);
    Optional<Integer> year = year(words, place + 1);
    if (year.isPresent()) {
      int last = yearPlace(words, place + 1);
      return Optional.of(new Found(place, last, resolver.month(month, year, direction)));
    }
    Word before = words.at(place - 1);
    boolean led =
        before.tag().equals("IN")
            || before.tag().equals("TO")
            || MODIFIERS.contains(before.lower());
    boolean name = before.isName() || words.at(place + 1).isName();
    boolean clear = !words.at(place).is("may") && !words.at(place).is("march");
    return led || (clear && !name)
        ? Optional.of(new Found(place, place, resolver.month(month, year, direction)))
        : Optional.empty();
  }

  /** "Summer 2016", "the spring of 2015". */
  private Optional<Found> season(Words words, int place, TimeResolver resolver) {
    String code = vocabulary.season(words.at(place)).orElseThrow();
    return year(words, place + 1)
        .map(
            year ->
                new Found(
                    place, yearPlace(words, place + 1), resolver.season(code, Optional.of(year))));
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
