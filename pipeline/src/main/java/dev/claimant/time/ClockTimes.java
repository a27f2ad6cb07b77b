package dev.claimant.time;

import dev.claimant.document.Tag;
import dev.claimant.measure.NumberReader;
import dev.claimant.measure.Numeral;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day: "9:30 a.m.", "10pm", "21:00", "0400 GMT", "half past six", "noon". */
final class ClockTimes {
  private static final Pattern COLON = Pattern.compile("(\\d{1,2}):(\\d{2})(:\\d{2})?");
  private static final Pattern POINT = Pattern.compile("(\\d{1,2})\\.(\\d{2})");
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?([ap])\\.?m\\.?");
  private static final Pattern MILITARY = Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)");

  /** How far before its verb a subject can stand, in words. */
  private static final int MAX_SUBJECT = 5;

  private final NumberReader numbers;
  private final TimeWords vocabulary;

  ClockTimes(NumberReader numbers, TimeWords vocabulary) {
    this.numbers = numbers;
    this.vocabulary = vocabulary;
  }

  /** The time that begins at an index. */
  Optional<FoundTime> at(Words words, int index) {
    Word word = words.at(index);
    if (word.isNoun() && (word.is("noon") || word.is("midnight"))) {
      return Optional.of(new FoundTime(index, index + 1, word.is("noon") ? "T12:00" : "T00:00"));
    }
    Word next = words.at(index + 1);
    if ((word.is("12") || word.is("twelve")) && (next.is("noon") || next.is("midnight"))) {
      return Optional.of(new FoundTime(index, index + 2, next.is("noon") ? "T12:00" : "T00:00"));
    }
    Optional<FoundTime> past = past(words, index);
    if (past.isPresent()) {
      return past;
    }
    Optional<FoundTime> figures = word.hasDigit() ? inFigures(words, index) : Optional.empty();
    return figures
        .or(() -> inNumber(words, index))
        .or(() -> bare(words, index).filter(time -> isHour(words, index, time.end())));
  }

  /**
   * An hour without a sign of it, after another time of day in the sentence: the 3 of "from 9:30 to
   * 3", the 10 of "begins at 8 tonight and ends at 10". Which half of the day it is in is not
   * known.
   *
   * @param hour the nearest time of day before it
   */
  Optional<FoundTime> after(Words words, int index, FoundTime hour) {
    Word before = words.at(index - 1);
    Word lead = words.at(index - 2);
    boolean range = index - 1 == hour.end() && (isConnector(before) || before.isDash());
    boolean between = index - 1 == hour.end() && before.is("and");
    boolean at = before.is("at") && vocabulary.happens(lead);
    boolean by = before.is("by") && lead.is("over");
    return range || (between && words.at(hour.start() - 1).is("between")) || at || by
        ? bare(words, index)
        : Optional.empty();
  }

  /** "9", "nine", "7.30" where nothing follows that it could count or measure. */
  private Optional<FoundTime> bare(Words words, int index) {
    Matcher point = POINT.matcher(words.at(index).text());
    if (point.matches()) {
      boolean clock = hour(point) < 24 && Integer.parseInt(point.group(2)) < 60;
      return clock && isFree(words, index + 1)
          ? Optional.of(new FoundTime(index, index + 1, Optional.empty()))
          : Optional.empty();
    }
    return numbers
        .read(words, index)
        .filter(n -> words.at(index).tag() == Tag.CD && n.last() == index)
        .filter(n -> n.isBelow(13) && n.value().signum() > 0 && n.value().scale() <= 0)
        .filter(n -> isFree(words, n.end()))
        .map(n -> new FoundTime(index, n.end(), Optional.empty()));
  }

  /** Whether the word after a number is none that the number could count or measure. */
  private boolean isFree(Words words, int next) {
    Word word = words.at(next);
    boolean time = vocabulary.weekday(word).isPresent() || vocabulary.isDeictic(word);
    return time
        || switch (word.tag()) {
          case COMMA, PERIOD, COLON, CC, TO, RIGHT_BRACKET, CLOSING_QUOTE -> true;
          case IN -> !word.is("of") && !word.is("per") && !word.is("than");
          case NONE -> word.text().isEmpty();
          default -> false;
        };
  }

  /** Whether the words around a number make it an hour. */
  private boolean isHour(Words words, int index, int end) {
    Word before = words.at(index - 1);
    int day = words.at(end + 1).is("a") ? end + 2 : end + 1;
    if (words.at(end).is("on") && isDay(words.at(day)) && words.at(index).text().contains(".")) {
      // "It was 12.30 on a Saturday"; not "the shares fell to $18.20 on Wednesday"
      return before.lemma().equals("be") && words.at(index - 2).is("it");
    }
    if (before.is("at")) {
      int next = words.at(end).is("on") ? end + 1 : end;
      return isDay(words.at(next)) || isEvent(words, index - 1);
    }
    boolean between = before.is("between") && words.at(end).is("and");
    boolean from = before.is("from") && isConnector(words.at(end)) && isOpen(words, index - 2);
    if (between || from) {
      return descends(words, index, end + 1);
    }
    Word lead = words.at(index - 3);
    boolean ends =
        (before.is("and") && lead.is("between"))
            || (isConnector(before) && lead.is("from") && isOpen(words, index - 4));
    return ends && descends(words, index - 2, index);
  }

  private static boolean isConnector(Word word) {
    return word.is("to") || word.is("until") || word.is("till");
  }

  private boolean isOpen(Words words, int index) {
    return words.at(index).lemma().equals("open") || vocabulary.happens(words.at(index));
  }

  /** "From 9 to 5", "between 12 and 2": the later hour is the smaller number. */
  private boolean descends(Words words, int first, int last) {
    Optional<Numeral> from = numbers.read(words, first).filter(n -> n.isBelow(13));
    Optional<Numeral> to = numbers.read(words, last).filter(n -> n.isBelow(13));
    return from.isPresent()
        && to.isPresent()
        && from.get().value().compareTo(to.get().value()) > 0
        && isFree(words, to.get().end());
  }

  private boolean isDay(Word word) {
    return vocabulary.weekday(word).isPresent() || vocabulary.isDeictic(word);
  }

  /** "Polls open at 7", "kick-off is at 5"; not "the shares closed at 7". */
  private boolean isEvent(Words words, int at) {
    boolean on = words.at(at - 1).is("on") || words.at(at - 1).is("up");
    int verb = on ? at - 2 : at - 1;
    if (words.at(verb).lemma().equals("be")) {
      return isEventNoun(words, verb - 1) || on;
    }
    if (!vocabulary.happens(words.at(verb)) && !words.at(verb).is("open")) {
      return false;
    }
    int subject = verb - 1;
    while (verb - subject < MAX_SUBJECT && !words.at(subject).isNoun()) {
      subject--;
    }
    Word noun = words.at(subject);
    return noun.isNoun() && !noun.isName() && !vocabulary.isTraded(noun);
  }

  private boolean isEventNoun(Words words, int index) {
    Word noun = words.at(index);
    boolean off = noun.lower().endsWith("off") || (noun.is("up") && words.at(index - 1).isDash());
    return off || vocabulary.isEvent(noun);
  }

  /** "9:30", "7.30 pm", "9am", "0400 GMT". */
  private Optional<FoundTime> inFigures(Words words, int index) {
    Word word = words.at(index);
    Matcher colon = COLON.matcher(word.text());
    if (colon.matches()) {
      boolean sure = isClock(words.at(index - 1), colon.group(3) != null);
      return time(words, index, index, hour(colon), Integer.parseInt(colon.group(2)), sure);
    }
    Matcher point = POINT.matcher(word.text());
    if (point.matches()) {
      return time(
          words,
          index,
          index,
          hour(point),
          Integer.parseInt(point.group(2)),
          vocabulary.isZone(words.at(index + 1)));
    }
    Matcher compact = COMPACT.matcher(word.lower());
    if (compact.matches()) {
      int minute = compact.group(2) == null ? 0 : Integer.parseInt(compact.group(2));
      boolean afternoon = compact.group(3).equals("p");
      return time(words, index, index, hour(compact), minute, Optional.of(afternoon));
    }
    Matcher military = MILITARY.matcher(word.text());
    if (military.matches() && isMilitary(words, index)) {
      int end = vocabulary.isZone(words.at(index + 1)) ? index : index + 1;
      return time(words, index, end, hour(military), Integer.parseInt(military.group(2)), true);
    }
    return Optional.empty();
  }

  /** "Nine o'clock", "9 p.m.". */
  private Optional<FoundTime> inNumber(Words words, int index) {
    return numbers
        .read(words, index)
        .filter(n -> n.isBelow(25) && words.at(index).tag() == Tag.CD)
        .flatMap(
            n ->
                time(words, index, n.last(), n.value().intValue(), 0, false)
                    .or(() -> range(words, n))
                    .or(() -> inPartOfDay(words, n)));
  }

  /** Not "John 3:16", "finished in 3:45" or "a time of 2:05:30". */
  private static boolean isClock(Word before, boolean seconds) {
    boolean at = before.is("at") || before.is("by") || before.is("from") || before.is("until");
    boolean duration = before.is("in") || before.is("of");
    return at || !(seconds || duration || before.tag() == Tag.NNP);
  }

  /** "0400 GMT", "at 1400 hours". */
  private boolean isMilitary(Words words, int index) {
    Word next = words.at(index + 1);
    return vocabulary.isZone(next) || (next.is("hours") && words.at(index - 1).is("at"));
  }

  /** "Half past six", "quarter to nine". */
  private Optional<FoundTime> past(Words words, int index) {
    Word word = words.at(index);
    Word middle = words.at(index + 1);
    if (!middle.is("past") && !middle.is("to")) {
      return Optional.empty();
    }
    int minutes =
        word.is("half") && middle.is("past")
            ? 30
            : word.is("quarter") ? 15 : isLed(words, index) ? vocabulary.minutes(word) : 0;
    return minutes == 0
        ? Optional.empty()
        : numbers
            .read(words, index + 2)
            .filter(n -> word.is("half") || word.is("quarter") || isFree(words, n.end()))
            .filter(n -> n.isBelow(13) && n.value().signum() > 0 && n.last() == index + 2)
            .map(n -> n.value().intValue() * 60 + (middle.is("to") ? -minutes : minutes))
            .map(m -> new FoundTime(index, index + 3, clock(m / 60, m % 60)));
  }

  /** "At ten to six", but not "ten to six". */
  private static boolean isLed(Words words, int index) {
    return switch (words.at(index - 1).lower()) {
      case "at", "by", "until", "till", "after", "before", "around", "about", "since" -> true;
      default -> false;
    };
  }

  /** The "9" of "from 9 to 11 a.m." and "between 9 and 10 p.m.". */
  private Optional<FoundTime> range(Words words, Numeral from) {
    Word connector = words.at(from.end());
    boolean between = connector.is("and") && words.at(from.start() - 1).is("between");
    if (!between && !connector.is("to") && !connector.isDash()) {
      return Optional.empty();
    }
    int hour = from.value().intValue();
    return numbers
        .read(words, from.end() + 1)
        .filter(to -> to.isBelow(13) && from.isBelow(13))
        .flatMap(
            to ->
                afternoon(words.at(to.end()))
                    .map(pm -> pm == hour % 12 <= to.value().intValue() % 12))
        .map(pm -> new FoundTime(from.start(), from.end(), clock(hour % 12 + (pm ? 12 : 0), 0)));
  }

  /** "At six in the morning", "around 8 at night". */
  private Optional<FoundTime> inPartOfDay(Words words, Numeral hour) {
    int next = hour.end();
    boolean night = words.at(next).is("at") && words.at(next + 1).is("night");
    boolean in = words.at(next).is("in") && words.at(next + 1).is("the");
    Optional<String> part =
        night ? Optional.of("TNI") : vocabulary.dayPart(words.at(next + 2)).filter(p -> in);
    boolean led = words.at(hour.start() - 1).tag() == Tag.IN;
    return part.filter(p -> led && hour.isBelow(13))
        .map(
            p ->
                new FoundTime(
                    hour.start(),
                    night ? next + 2 : next + 3,
                    clock(hour.value().intValue() % 12 + (p.equals("TMO") ? 0 : 12), 0)));
  }

  private static String clock(int hour, int minute) {
    return String.format(Locale.ROOT, "T%02d:%02d", hour, minute);
  }

  private static int hour(Matcher matcher) {
    return Integer.parseInt(matcher.group(1));
  }

  /**
   * @param sure whether it is a time even without "a.m." or "p.m."
   */
  private Optional<FoundTime> time(
      Words words, int first, int last, int hour, int minute, boolean sure) {
    Word next = words.at(last + 1);
    Optional<Boolean> afternoon = afternoon(next);
    boolean clock = next.is("o'clock") || next.is("o’clock");
    return afternoon.isPresent() || clock || sure
        ? time(
            words, first, afternoon.isPresent() || clock ? last + 1 : last, hour, minute, afternoon)
        : Optional.empty();
  }

  private Optional<FoundTime> time(
      Words words, int first, int last, int hour, int minute, Optional<Boolean> afternoon) {
    if (hour > (afternoon.isPresent() ? 12 : 24) || minute > 59) {
      return Optional.empty();
    }
    int hours = afternoon.map(pm -> hour % 12 + (pm ? 12 : 0)).orElse(hour);
    return Optional.of(new FoundTime(first, afterZone(words, last) + 1, clock(hours, minute)));
  }

  /** The last word of the time zone after an index, if there is one: "GMT", "local time". */
  private int afterZone(Words words, int index) {
    Word next = words.at(index + 1);
    if (words.at(index + 2).is("time") && (next.is("local") || TimeWords.isCapital(next))) {
      return index + 2;
    }
    return vocabulary.isZone(next) ? index + 1 : index;
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
