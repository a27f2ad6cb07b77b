package dev.claimant.corpus;

import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.TimePart;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the days of claims. */
final class Dates {
  /** The fewest days of a period that figures are given for: a month. */
  private static final long SHORTEST_PERIOD = 28;

  /** "Since the middle of" May. */
  private static final Pattern SINCE = Pattern.compile("(?i)\\bsince (?:\\w+ ){0,3}$");

  private Dates() {}

  /** The day that a document was published, if it is known. */
  static Optional<LocalDate> published(ClaimRecord record) {
    return record.document().date().flatMap(Dates::day);
  }

  /**
   * The last day of the time that a claim is true of; the day of publication if the claim has no
   * such time, or that day falls into it, or the time only began then: "since January".
   */
  static Optional<LocalDate> trueOf(ClaimRecord record) {
    Optional<LocalDate> published = published(record);
    if (isSince(record)) {
      return published;
    }
    Optional<LocalDate> from = record.time().flatMap(TimePart::from).flatMap(Dates::day);
    Optional<LocalDate> to = record.time().flatMap(TimePart::to).flatMap(Dates::day);
    return from.isPresent() && published.isPresent() && !published.get().isBefore(from.get())
        ? to.filter(day -> day.isBefore(published.get())).or(() -> published)
        : to.or(() -> published);
  }

  /** The days from one to another, both included. */
  record Period(LocalDate from, LocalDate to) {
    boolean has(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean isDay() {
      return from.equals(to);
    }

    @Override
    public String toString() {
      return isDay() ? from.toString() : from + " to " + to;
    }
  }

  /**
   * The day or the long period that a claim is true of, if it says so and the period is over or
   * ahead: in "this year" the figures still change.
   */
  static Optional<Period> period(ClaimRecord record) {
    Optional<LocalDate> from = record.time().flatMap(TimePart::from).flatMap(Dates::day);
    Optional<LocalDate> to = record.time().flatMap(TimePart::to).flatMap(Dates::day);
    if (isSince(record) || from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
      return Optional.empty();
    }
    Period period = new Period(from.get(), to.get());
    long days = ChronoUnit.DAYS.between(from.get(), to.get()) + 1;
    boolean changing = published(record).filter(period::has).isPresent();
    return Optional.of(period).filter(of -> of.isDay() || (days >= SHORTEST_PERIOD && !changing));
  }

  private static boolean isSince(ClaimRecord record) {
    String sentence = record.sentence().text().orElse("");
    int at = record.time().map(time -> sentence.indexOf(time.text())).orElse(-1);
    return at > 0 && SINCE.matcher(sentence.substring(0, at)).find();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      // A record by another program may have a year only.
      return Optional.empty();
    }
  }
}
