package dev.claimant.time;

import dev.claimant.document.Tag;
import dev.claimant.measure.NumberReader;
import dev.claimant.measure.Numeral;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Times that lie where the reader is: "yesterday", "last week", "two years ago", "recent months",
 * "the previous day".
 */
final class RelativeTimes {
  private static final Set<String> PAST = Set.of("last", "past");
  private static final Set<String> FUTURE = Set.of("next", "coming", "upcoming");

  /** What lies next to another time that the text has named: no place in the calendar by itself. */
  private static final Set<String> BESIDE = Set.of("previous", "following", "same", "that");

  private static final Set<String> PERIODS =
      Set.of("week", "weekend", "month", "quarter", "season", "year", "decade", "century");

  /** How long "the past year" is, as TIMEX3 writes it. */
  private static final Map<String, String> LENGTHS =
      Map.of("week", "P1W", "month", "P1M", "year", "P1Y", "decade", "P10Y", "century", "P100Y");

  private static final Set<String> AGO =
      Set.of("day", "week", "month", "year", "decade", "century");
  private static final Set<String> PLURALS =
      Set.of("hours", "days", "weeks", "months", "years", "decades", "centuries");

  private final TimeWords vocabulary;
  private final NumberReader numbers;

  RelativeTimes(TimeWords vocabulary, NumberReader numbers) {
    this.vocabulary = vocabulary;
    this.numbers = numbers;
  }

  /** The time that begins at an index. */
  Optional<FoundTime> at(Words words, int index, TimeResolver resolver) {
    return deictic(words, index, resolver)
        .or(() -> relative(words, index, resolver))
        .or(() -> beside(words, index))
        .or(() -> vague(words, index))
        .or(() -> ago(words, index, resolver));
  }

  /** The period around the document's date: "year" in "the end of the year". */
  static Optional<FoundTime> current(Words words, int index, TimeResolver resolver) {
    String unit = words.at(index).lower();
    return PERIODS.contains(unit) && !words.at(index + 1).isNoun()
        ? Optional.of(new FoundTime(index, index + 1, resolver.relative(0, unit)))
        : Optional.empty();
  }

  /** "Yesterday", "tonight", "this morning", "last night", "the day before yesterday". */
  private Optional<FoundTime> deictic(Words words, int index, TimeResolver resolver) {
    Word word = words.at(index);
    Optional<String> part = vocabulary.dayPart(words.at(index + 1));
    int end = part.isPresent() ? index + 2 : index + 1;
    return switch (word.lower()) {
      case "today" -> Optional.of(new FoundTime(index, index + 1, resolver.dayFromToday(0)));
      case "tonight" ->
          Optional.of(
              new FoundTime(index, index + 1, resolver.dayFromToday(0).map(d -> d + "TNI")));
      case "yesterday", "tomorrow" -> {
        Optional<String> day = resolver.dayFromToday(word.is("tomorrow") ? 1 : -1);
        yield Optional.of(new FoundTime(index, end, day.map(d -> d + part.orElse(""))));
      }
      case "this" ->
          part.map(p -> new FoundTime(index, end, resolver.dayFromToday(0).map(d -> d + p)));
      case "last" ->
          part.filter(p -> p.equals("TNI"))
              .map(p -> new FoundTime(index, end, resolver.dayFromToday(-1).map(d -> d + p)));
      case "day" -> {
        boolean before = words.at(index + 1).is("before") && words.at(index + 2).is("yesterday");
        boolean after = words.at(index + 1).is("after") && words.at(index + 2).is("tomorrow");
        yield before || after
            ? Optional.of(new FoundTime(index, index + 3, resolver.dayFromToday(after ? 2 : -2)))
            : Optional.empty();
      }
      case "weekend" -> weekend(words, index, resolver);
      default -> Optional.empty();
    };
  }

  /** "At the weekend": the last one. */
  private static Optional<FoundTime> weekend(Words words, int index, TimeResolver resolver) {
    return words.at(index - 1).is("the") && words.at(index - 2).tag() == Tag.IN
        ? current(words, index, resolver)
            .map(now -> new FoundTime(index, index + 1, resolver.relative(-1, "weekend")))
        : Optional.empty();
  }

  /** "Last week", "this year", "next month", "last summer"; "the past year" is its length. */
  private Optional<FoundTime> relative(Words words, int index, TimeResolver resolver) {
    Word word = words.at(index);
    int step = PAST.contains(word.lower()) ? -1 : FUTURE.contains(word.lower()) ? 1 : 0;
    if (step == 0 && !word.is("this")) {
      return Optional.empty();
    }
    Word unit = words.at(index + 1);
    if (PERIODS.contains(unit.lower())) {
      boolean around = word.is("past") || word.is("coming") || words.at(index - 1).is("the");
      Optional<String> length =
          Optional.ofNullable(LENGTHS.get(unit.lower())).filter(l -> around && step != 0);
      return Optional.of(
          new FoundTime(index, index + 2, length.or(() -> resolver.relative(step, unit.lower()))));
    }
    if (unit.is("day") && words.at(index - 1).is("the") && step != 0) {
      return Optional.of(new FoundTime(index, index + 2, Optional.empty()));
    }
    return vocabulary
        .season(unit)
        .filter(code -> unit.isNoun())
        .map(
            code ->
                new FoundTime(
                    index,
                    index + 2,
                    resolver
                        .yearFromToday(step)
                        .map(y -> TimeResolver.season(code, Optional.of(y)))));
  }

  /** "The previous day", "the same month", "that night". */
  private Optional<FoundTime> beside(Words words, int index) {
    Word word = words.at(index);
    Word unit = words.at(index + 1);
    boolean period =
        unit.is("day") || PERIODS.contains(unit.lower()) || vocabulary.dayPart(unit).isPresent();
    boolean determined = word.is("that") || words.at(index - 1).is("the");
    return BESIDE.contains(word.lower()) && period && determined && !words.at(index + 2).isNoun()
        ? Optional.of(new FoundTime(index, index + 2, Optional.empty()))
        : Optional.empty();
  }

  /** "Recent months", "the coming days", "the past few years": no calendar time. */
  private static Optional<FoundTime> vague(Words words, int index) {
    Word word = words.at(index);
    boolean relative =
        PAST.contains(word.lower())
            || FUTURE.contains(word.lower())
            || word.is("previous")
            || word.is("following");
    boolean few = words.at(index + 1).is("few") || words.at(index + 1).is("several");
    int last = relative && few ? index + 2 : index + 1;
    boolean counted = words.at(index - 1).tag() == Tag.CD;
    return !counted && (relative || word.is("recent")) && PLURALS.contains(words.at(last).lower())
        ? Optional.of(new FoundTime(index, last + 1, Optional.empty()))
        : Optional.empty();
  }

  /** "Two years ago", "a week ago", "several months ago", "decades ago", "half a century ago". */
  private Optional<FoundTime> ago(Words words, int index, TimeResolver resolver) {
    Word word = words.at(index);
    if (PLURALS.contains(word.lower()) && words.at(index + 1).is("ago")) {
      return Optional.of(new FoundTime(index, index + 2, Optional.empty()));
    }
    if ((word.is("few") || word.is("several")) && words.at(index + 2).is("ago")) {
      int first = words.at(index - 1).is("a") ? index - 1 : index;
      return Optional.of(new FoundTime(first, index + 3, Optional.empty()));
    }
    if (word.is("half") && words.at(index + 3).is("ago")) {
      return Optional.of(new FoundTime(index, index + 4, Optional.empty()));
    }
    boolean article = word.is("a") || word.is("an");
    if (article && words.at(index + 4).is("half") && words.at(index + 5).is("ago")) {
      return Optional.of(new FoundTime(index, index + 6, Optional.empty()));
    }
    Optional<Numeral> number = article ? Optional.empty() : numbers.read(words, index);
    int unit = article ? index + 1 : number.map(n -> n.end()).orElse(-1);
    if (unit < 0 || !words.at(unit + 1).is("ago") || !words.at(unit).isNoun()) {
      return Optional.empty();
    }
    boolean exact = article || number.orElseThrow().isBelow(10_000);
    long count = article ? 1 : exact ? number.orElseThrow().value().longValueExact() : 0;
    String name = words.at(unit).lemma();
    return Optional.of(
        new FoundTime(
            index,
            unit + 2,
            exact && AGO.contains(name) ? resolver.relative(-count, name) : Optional.empty()));
  }
}
