package dev.claimant.document;

import java.util.Optional;

/**
 * A date, time of day or period that the text names.
 *
 * @param span where it stands, without its preposition
 * @param value the date or time in TIMEX3's notation (ISO 8601 with X for what is unknown), as
 *     precise as the text is: "2024-11-06", "XXXX-11-06", "2024-W45", "2024-Q3", "2015", from and
 *     to as "2024-11-05/2024-11-07", the length of "the past year" as "P1Y"; empty if the text
 *     names no calendar time ("in recent months", "the previous day")
 */
public record TimeExpression(Span span, Optional<String> value) {
  /** Its first and last day, if the calendar has them. */
  public Optional<Days> days() {
    return value.flatMap(Days::of);
  }
}
