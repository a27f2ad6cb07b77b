package dev.claimant.document;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The calendar days of a date or period: the first and the last of 2024-Q3 are 2024-07-01 and
 * 2024-09-30.
 */
public record Days(LocalDate first, LocalDate last) {
  private static final Pattern VALUE =
      Pattern.compile(
          "(\\d{4})-(\\d{2})(?:-(\\d{2})(?:T.*)?)?" // 2024-11, 2024-11-06, 2024-11-06T09:30
              + "|(\\d{4})-W(\\d{2})(-WE)?"
              + "|(\\d{4})-([QH])([1-4])"
              + "|(\\d{2,4})"); // a century, a decade, a year

  public Days {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a period cannot end on " + last + " and begin " + first);
    }
  }

  /**
   * The days of a TIMEX3 value: none where it leaves something open, as XXXX-11-06 and P1Y do, or
   * is vague, as 2016-SU (summer) and FY2023 are.
   */
  public static Optional<Days> of(String value) {
    int slash = value.indexOf('/');
    try {
      return slash < 0
          ? one(value)
          : one(value.substring(0, slash))
              .flatMap(
                  from ->
                      one(value.substring(slash + 1))
                          .filter(to -> !to.last().isBefore(from.first()))
                          .map(to -> new Days(from.first(), to.last())));
    } catch (DateTimeException e) {
      // "February 30"
      return Optional.empty();
    }
  }

  private static Optional<Days> one(String value) {
    Matcher matcher = VALUE.matcher(value);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    if (matcher.group(3) != null) {
      LocalDate day = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
      return Optional.of(new Days(day, day));
    }
    if (matcher.group(1) != null) {
      return Optional.of(months(YearMonth.of(number(matcher, 1), number(matcher, 2)), 1));
    }
    if (matcher.group(4) != null) {
      boolean weekend = matcher.group(6) != null;
      LocalDate monday = monday(number(matcher, 4), number(matcher, 5));
      return Optional.of(new Days(weekend ? monday.plusDays(5) : monday, monday.plusDays(6)));
    }
    if (matcher.group(7) != null) {
      int length = matcher.group(8).equals("Q") ? 3 : 6;
      int month = (number(matcher, 9) - 1) * length + 1;
      return Optional.of(months(YearMonth.of(number(matcher, 7), month), length));
    }
    String figures = matcher.group(10);
    int years = (int) Math.pow(10, 4 - figures.length());
    int first = Math.max(1, Integer.parseInt(figures) * years);
    return Optional.of(
        new Days(
            LocalDate.of(first, 1, 1),
            LocalDate.of(Integer.parseInt(figures) * years + years - 1, 12, 31)));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static Days months(YearMonth first, int count) {
    return new Days(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
  }

  private static LocalDate monday(int year, int week) {
    return LocalDate.of(year, 1, 4)
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
        .with(DayOfWeek.MONDAY);
  }
}
