package dev.claimant.time;

import dev.claimant.document.Days;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes dates in TIMEX3's notation, relative ones by the day on which the document was published,
 * if that is known.
 */
final class TimeResolver {
  /** Where a date lies that the text does not place by itself. */
  enum Direction {
    /** The last such one up to the document's date. */
    UP_TO,
    /** The last such one before it. */
    BEFORE,
    /** The first such one from it on. */
    FROM,
    /** The first such one after it. */
    AFTER;

    boolean isLater() {
      return this == FROM || this == AFTER;
    }
  }

  /** Two years, months or days. */
  private static final Pattern CALENDAR =
      Pattern.compile("[\\dX]{4}(?:-\\d{2}){0,2}/[\\dX]{4}(?:-\\d{2}){0,2}");

  private final Optional<LocalDate> today;

  TimeResolver(Optional<LocalDate> today) {
    this.today = today;
  }

  /**
   * A day of a month; its year, if the text has none, is the nearest in which it is the weekday, or
   * else the nearest that fits the direction.
   *
   * @param weekday 0 if it is not known
   */
  String day(int month, int day, Optional<Integer> year, Direction direction, int weekday) {
    Optional<Integer> in =
        year.or(() -> today.flatMap(t -> yearOf(t, month, day, weekday)))
            .or(() -> today.map(t -> yearOf(t, month, day, direction)));
    return format("%s-%02d-%02d", year(in), month, day);
  }

  /** A day in the same year as another, or so many later. */
  static String dayAfter(String start, int month, int day, int years) {
    return format("%s-%02d-%02d", year(yearOf(start).map(y -> y + years)), month, day);
  }

  /** A month in the same year as another. */
  static String monthAfter(String start, int month) {
    return format("%s-%02d", year(yearOf(start)), month);
  }

  private static Optional<Integer> yearOf(String value) {
    return value.startsWith("X")
        ? Optional.empty()
        : Optional.of(Integer.valueOf(value.substring(0, 4)));
  }

  private static Optional<Integer> yearOf(LocalDate today, int month, int day, int weekday) {
    return Stream.of(today.getYear(), today.getYear() + 1, today.getYear() - 1)
        .filter(year -> weekday > 0 && exists(year, month, day))
        .filter(year -> isWeekday(LocalDate.of(year, month, day), weekday))
        .findFirst();
  }

  private static boolean isWeekday(LocalDate date, int weekday) {
    return date.getDayOfWeek().getValue() == weekday;
  }

  private static int yearOf(LocalDate today, int month, int day, Direction direction) {
    int step = direction.isLater() ? 1 : -1;
    int year = today.getYear() - step;
    // At most eight years lie between two leap days.
    for (int i = 0; i < 10; i++, year += step) {
      if (exists(year, month, day) && fits(LocalDate.of(year, month, day), today, direction)) {
        return year;
      }
    }
    return today.getYear();
  }

  private static boolean exists(int year, int month, int day) {
    return day >= 1 && day <= Month.of(month).length(Year.isLeap(year));
  }

  private static boolean fits(LocalDate date, LocalDate today, Direction direction) {
    return switch (direction) {
      case UP_TO -> !date.isAfter(today);
      case BEFORE -> date.isBefore(today);
      case FROM -> !date.isBefore(today);
      case AFTER -> date.isAfter(today);
    };
  }

  String month(int month, Optional<Integer> year, Direction direction) {
    Optional<Integer> in = year.or(() -> today.map(t -> yearOf(t, month, direction)));
    return format("%s-%02d", year(in), month);
  }

  private static int yearOf(LocalDate today, int month, Direction direction) {
    int now = today.getMonthValue();
    return switch (direction) {
      case UP_TO -> month <= now ? today.getYear() : today.getYear() - 1;
      case BEFORE -> month < now ? today.getYear() : today.getYear() - 1;
      case FROM -> month >= now ? today.getYear() : today.getYear() + 1;
      case AFTER -> month > now ? today.getYear() : today.getYear() + 1;
    };
  }

  /** The third quarter, "Q3", or the first half, "H1", of the year that fits the direction. */
  String partOfYear(String code, Direction direction) {
    int months = code.startsWith("Q") ? 3 : 6;
    int part = code.charAt(1) - '0';
    Optional<Integer> in =
        today.map(
            t -> {
              int now = (t.getMonthValue() - 1) / months + 1;
              return switch (direction) {
                case UP_TO -> part <= now ? t.getYear() : t.getYear() - 1;
                case BEFORE -> part < now ? t.getYear() : t.getYear() - 1;
                case FROM, AFTER -> part >= now ? t.getYear() : t.getYear() + 1;
              };
            });
    return year(in) + "-" + code;
  }

  /** The holiday of a code, as times.txt has it. */
  Optional<String> holiday(String code, Optional<Integer> year, Direction direction) {
    if (year.isPresent()) {
      return Optional.of(Holidays.day(code, year.get()).toString());
    }
    if (today.isEmpty()) {
      return code.contains(" ") ? Optional.empty() : Optional.of("XXXX-" + code);
    }
    LocalDate now = today.get();
    return IntStream.of(0, direction.isLater() ? 1 : -1)
        .mapToObj(step -> Holidays.day(code, now.getYear() + step))
        .filter(date -> fits(date, now, direction))
        .findFirst()
        .map(LocalDate::toString);
  }

  String weekday(int weekday, Direction direction) {
    DayOfWeek day = DayOfWeek.of(weekday);
    return today
        .map(
            t ->
                switch (direction) {
                  case UP_TO -> t.with(TemporalAdjusters.previousOrSame(day)).toString();
                  case BEFORE -> t.with(TemporalAdjusters.previous(day)).toString();
                  case FROM -> t.with(TemporalAdjusters.nextOrSame(day)).toString();
                  case AFTER -> t.with(TemporalAdjusters.next(day)).toString();
                })
        .orElse(everyWeekday(weekday));
  }

  /** The nearest such weekday that is a day of its month by this number: Friday 31. */
  String weekday(int weekday, int day, Direction direction) {
    int step = direction.isLater() ? 1 : -1;
    return today
        .flatMap(
            t ->
                IntStream.range(0, 12)
                    .mapToObj(i -> YearMonth.from(t).plusMonths((long) step * i))
                    .filter(month -> day <= month.lengthOfMonth())
                    .map(month -> month.atDay(day))
                    .filter(date -> isWeekday(date, weekday) && fits(date, t, direction))
                    .findFirst())
        .map(LocalDate::toString)
        .orElse(everyWeekday(weekday));
  }

  /** A weekday of no week in particular. */
  static String everyWeekday(int weekday) {
    return "XXXX-WXX-" + weekday;
  }

  /** Some months of a year that follow each other. */
  static String months(String year, int first, int last) {
    return format("%s-%02d/%s-%02d", year, first, year, last);
  }

  /**
   * The period from the start of one time to the end of another, if both are as precise and in
   * order; the first is in the other's year, or in the year before, if the text names no year
   * there.
   *
   * @param named whether the text names the first one's year
   */
  static Optional<String> period(String first, String last, boolean named) {
    if (first.length() != last.length() || !CALENDAR.matcher(first + "/" + last).matches()) {
      return Optional.empty();
    }
    boolean known = Character.isDigit(last.charAt(0));
    String start = named || !known ? first : last.substring(0, 4) + first.substring(4);
    if (!named && known && start.compareTo(last) > 0) {
      start = year(Optional.of(Integer.parseInt(last.substring(0, 4)) - 1)) + first.substring(4);
    }
    return start.compareTo(last) < 0 ? Optional.of(start + "/" + last) : Optional.empty();
  }

  /** The so many years, months, weeks or days that end with a time: five years to 2023. */
  static Optional<String> periodTo(String end, int count, String unit) {
    return Days.of(end)
        .map(Days::last)
        .flatMap(
            last -> {
              LocalDate next = last.plusDays(1);
              return switch (unit) {
                case "year" -> Optional.of(next.minusYears(count));
                case "month" -> Optional.of(next.minusMonths(count));
                case "week" -> Optional.of(next.minusWeeks(count));
                case "day" -> Optional.of(next.minusDays(count));
                default -> Optional.<LocalDate>empty();
              };
            })
        .filter(first -> end.length() <= 10)
        .map(first -> first.toString().substring(0, end.length()) + "/" + end);
  }

  static String season(String code, Optional<Integer> year) {
    return year(year) + "-" + code;
  }

  /** The day that lies so many days from the document's. */
  Optional<String> dayFromToday(int days) {
    return today.map(t -> t.plusDays(days).toString());
  }

  /**
   * The day, week, month, quarter, year, decade or century that lies so many of them from the
   * document's; empty if the document's date is unknown, or for another unit.
   */
  Optional<String> relative(long count, String unit) {
    try {
      return today.flatMap(t -> relative(t, count, unit));
    } catch (DateTimeException | ArithmeticException e) {
      // "Ten billion years ago" lies outside of the calendar.
      return Optional.empty();
    }
  }

  private static Optional<String> relative(LocalDate today, long count, String unit) {
    return switch (unit) {
      case "day" -> Optional.of(calendar(today.plusDays(count)).toString());
      case "week" -> Optional.of(week(calendar(today.plusWeeks(count))));
      case "weekend" -> Optional.of(week(today.plusWeeks(count)) + "-WE");
      case "fortnight" -> Optional.of(week(calendar(today.plusWeeks(2 * count))));
      case "month" -> Optional.of(calendar(today.plusMonths(count)).toString().substring(0, 7));
      case "quarter" -> Optional.of(quarter(today.plus(count, IsoFields.QUARTER_YEARS)));
      case "year" -> Optional.of(year(calendar(today.plusYears(count))));
      case "decade" ->
          Optional.of(year(calendar(today.plus(count, ChronoUnit.DECADES))).substring(0, 3));
      case "century" ->
          Optional.of(year(calendar(today.plus(count, ChronoUnit.CENTURIES))).substring(0, 2));
      default -> Optional.empty();
    };
  }

  private static LocalDate calendar(LocalDate date) {
    if (date.getYear() < 1 || date.getYear() > 9999) {
      throw new DateTimeException("outside of four-figure years: " + date);
    }
    return date;
  }

  /** The document's year and so many more. */
  Optional<Integer> yearFromToday(int years) {
    return today.map(t -> t.getYear() + years);
  }

  /** The week that a day lies in; none if there is no such day, or its year is not known. */
  static Optional<String> weekOf(String day) {
    try {
      return Optional.of(week(LocalDate.parse(day)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String week(LocalDate date) {
    return format(
        "%04d-W%02d",
        date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static String quarter(LocalDate date) {
    return year(date) + "-Q" + date.get(IsoFields.QUARTER_OF_YEAR);
  }

  private static String year(LocalDate date) {
    return format("%04d", date.getYear());
  }

  private static String year(Optional<Integer> year) {
    return year.map(y -> format("%04d", y)).orElse("XXXX");
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
