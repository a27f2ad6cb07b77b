package dev.claimant.time;

import dev.claimant.syntax.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in figures alone: "2024-11-06", "25/12/2023", "6.11.2024", "2024-11-05T10:00Z". */
final class DatesInFigures {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern ISO_TIME =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2})(?:[:.\\d]*)(?:Z|[+-]\\d{2}:?\\d{2})?");
  private static final Pattern SLASHED =
      Pattern.compile("(\\d{1,2})([/.])(\\d{1,2})\\2(\\d{4}|\\d{2})");

  private DatesInFigures() {}

  /** The date that begins at an index. */
  static Optional<FoundTime> at(Words words, int index) {
    return date(words.at(index).text(), index).or(() -> isoTime(words, index));
  }

  private static Optional<FoundTime> date(String text, int index) {
    if (ISO.matcher(text).matches()) {
      return Optional.of(new FoundTime(index, index + 1, text));
    }
    if (text.equals("9/11")) {
      return Optional.of(new FoundTime(index, index + 1, "2001-09-11"));
    }
    Matcher matcher = SLASHED.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(matcher.group(1));
    int second = Integer.parseInt(matcher.group(3));
    boolean points = matcher.group(2).equals(".");
    boolean full = matcher.group(4).length() == 4;
    String year = full ? matcher.group(4) : "20" + matcher.group(4);
    boolean exists = Math.max(first, second) <= 31 && Math.min(first, second) <= 12;
    if (!full && (points || !exists || first == 0 || second == 0)) {
      return Optional.empty();
    }
    // 6/11/2024 is another day in London than in New York; 6.11.2024 is one in Berlin only.
    boolean ambiguous = first <= 12 && second <= 12 && first != second && !points;
    if (ambiguous || !exists) {
      return Optional.of(new FoundTime(index, index + 1, year));
    }
    boolean dayFirst = first > 12 || (points && second <= 12);
    int month = dayFirst ? second : first;
    int day = dayFirst ? first : second;
    return Optional.of(
        new FoundTime(
            index, index + 1, String.format(Locale.ROOT, "%s-%02d-%02d", year, month, day)));
  }

  /** "2024-11-05T10:00Z", which the tokenizer cuts. */
  private static Optional<FoundTime> isoTime(Words words, int index) {
    if (!words.at(index + 1).glued() || Years.figures(words.at(index)).isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(words.at(index).text());
    Optional<FoundTime> found = Optional.empty();
    for (int last = index + 1; last < index + 9 && words.at(last).glued(); last++) {
      Matcher matcher = ISO_TIME.matcher(text.append(words.at(last).text()));
      if (matcher.matches()) {
        found = Optional.of(new FoundTime(index, last + 1, matcher.group(1)));
      }
    }
    return found;
  }
}
