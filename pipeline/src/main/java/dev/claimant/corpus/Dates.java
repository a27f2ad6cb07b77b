package dev.claimant.corpus;

import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.TimePart;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads the days of claims. */
final class Dates {
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

  private static boolean isSince(ClaimRecord record) {
    String sentence = record.sentence().text().orElse("");
    return record.time().isPresent() && sentence.contains("since " + record.time().get().text());
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
