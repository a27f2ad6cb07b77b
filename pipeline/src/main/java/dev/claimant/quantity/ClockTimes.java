package dev.claimant.quantity;

import dev.claimant.quantity.TimeFinder.Found;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day: "9:30 a.m.", "10pm", "21:00", "0400 GMT", "nine o'clock", "noon". */
final class ClockTimes {
  private static final Pattern COLON = Pattern.compile("(\\d{1,2}):(\\d{2})(:\\d{2})?");
  private static final Pattern POINT = Pattern.compile("(\\d{1,2})\\.(\\d{2})");
  private static final Pattern MILITARY = Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)");

  private final NumberReader numbers;
  private final TimeWords vocabulary;

  ClockTimes(NumberReader numbers, TimeWords vocabulary) {
    this.numbers = numbers;
    this.vocabulary = vocabulary;
  }

  /** The time that begins at a place. */
  Optional<Found> at(Words words, int place) {
    Word word = words.at(place);
    if (word.isNoun() && (word.is("noon") || word.is("midnight"))) {
      return Optional.of(new Found(place, place, word.is("noon") ? "T12:00" : "T00:00"));
    }
    Matcher colon = COLON.matcher(word.text());
    if (colon.matches()) {
      return time(words, place, place, hour(colon), Integer.parseInt(colon.group(2)), true);
    }
    Matcher point = POINT.matcher(word.text());
    if (point.matches()) {
      return time(words, place, place, hour(point), Integer.parseInt(point.group(2)), false);
    }
    Matcher military = MILITARY.matcher(word.text());
    if (military.matches() && vocabulary.isZone(words.at(place + 1))) {
      return time(words, place, place, hour(military), Integer.parseInt(military.group(2)), true);
    }
    return numbers
        .read(words, place)
        .filter(n -> n.isBelow(25) && words.at(place).tag().equals("CD"))
        .flatMap(n -> time(words, place, n.last(), n.value().intValue(), 0, false));
  }

  private static int hour(Matcher matcher) {
    return Integer.parseInt(matcher.group(1));
  }

  /**
   * @param sure whether it is a time even without "a.m." or "p.m."
   */
  private Optional<Found> time(
      Words words, int first, int last, int hour, int minute, boolean sure) {
    Word next = words.at(last + 1);
    Optional<Boolean> afternoon = afternoon(next);
    boolean clock = next.is("o'clock") || next.is("o’clock");
    int end = afternoon.isPresent() || clock ? last + 1 : last;
    int limit = afternoon.isPresent() ? 12 : 24;
    if ((end == last && !sure) || hour > limit || minute > 59) {
      return Optional.empty();
    }
    int hours = afternoon.map(pm -> hour % 12 + (pm ? 12 : 0)).orElse(hour);
    if (vocabulary.isZone(words.at(end + 1))) {
      end++;
    }
    return Optional.of(
        new Found(first, end, String.format(Locale.ROOT, "T%02d:%02d", hours, minute)));
  }

  /** Whether a word says afternoon or morning, if it says either. */
  private static Optional<Boolean> afternoon(Word word) {
    return switch (word.lower()) {
      case "p.m.", "pm", "p.m" -> Optional.of(true);
      case "a.m.", "a.m" -> Optional.of(false);
      case "am" -> word.isVerb() ? Optional.empty() : Optional.of(false);
      default -> Optional.empty();
    };
  }
}
