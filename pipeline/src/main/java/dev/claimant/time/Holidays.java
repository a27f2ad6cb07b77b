package dev.claimant.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;

/** The day of a year that a holiday falls on, by its code in times.txt. */
final class Holidays {
  private Holidays() {}

  static LocalDate day(String code, int year) {
    String[] parts = code.split(" ");
    return switch (parts.length) {
      case 1 -> MonthDay.parse("--" + code).atYear(year);
      case 2 -> easter(year).plusDays(Integer.parseInt(parts[1]));
      default -> {
        DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(parts[2]));
        yield LocalDate.of(year, Integer.parseInt(parts[0]), 1)
            .with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(parts[1]), weekday));
      }
    };
  }

  /** Easter Sunday in the Gregorian calendar, by the algorithm that is called Butcher's. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int century = year / 100;
    int h = (19 * a + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - h - year % 100 % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int days = h + l - 7 * m + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
