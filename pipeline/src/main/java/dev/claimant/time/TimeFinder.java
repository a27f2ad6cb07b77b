package dev.claimant.time;

import dev.claimant.document.TimeExpression;
import dev.claimant.measure.Bounds;
import dev.claimant.measure.NumberReader;
import dev.claimant.measure.Units;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the dates, times of day and periods that a sentence names. */
final class TimeFinder {
  private static final Pattern DAY =
      Pattern.compile("([\\dX]{4}-(?:\\d{2}-\\d{2}|WXX-\\d))(?:T(MO|AF|EV|NI))?");
  private static final Pattern CLOCK = Pattern.compile("T(\\d{2})(:\\d{2})");

  private final TimeWords vocabulary = new TimeWords();
  private final CalendarDates dates = new CalendarDates(vocabulary);
  private final ClockTimes clocks;
  private final RelativeTimes relative;
  private final Years years;
  private final PartsOfTime parts;

  TimeFinder(NumberReader numbers, Bounds bounds, Units units) {
    this.clocks = new ClockTimes(numbers, vocabulary);
    this.relative = new RelativeTimes(vocabulary, numbers);
    this.years = new Years(vocabulary, bounds, units);
    this.parts = new PartsOfTime(vocabulary, numbers, this::whole);
  }

  /** The time expressions of a sentence, in order. */
  List<TimeExpression> find(Words words, TimeResolver resolver) {
    List<TimeExpression> found = new ArrayList<>();
    int index = 0;
    Optional<FoundTime> clock = Optional.empty();
    while (index < words.size()) {
      int at = index;
      Optional<FoundTime> last = clock;
      Optional<FoundTime> time =
          parts
              .at(words, at, resolver)
              .or(() -> last.flatMap(hour -> clocks.after(words, at, hour)));
      if (time.isPresent()) {
        FoundTime hour = dayAndHour(words, time.get(), resolver);
        FoundTime whole = period(words, hour, resolver).orElse(hour);
        clock = clocks.at(words, index).or(() -> last);
        found.add(new TimeExpression(words.span(whole.range()), whole.value()));
        index = whole.end();
      } else {
        index++;
      }
    }
    return found;
  }

  private Optional<FoundTime> whole(Words words, int index, TimeResolver resolver) {
    return dates
        .at(words, index, resolver)
        .or(() -> clocks.at(words, index))
        .or(() -> relative.at(words, index, resolver))
        .or(() -> years.at(words, index));
  }

  /** "Between April 2011 and May 2014", "from 2019 to 2024", "May to July": from and to. */
  private Optional<FoundTime> period(Words words, FoundTime first, TimeResolver resolver) {
    Word lead = words.at(first.start() - 1);
    Word connector = words.at(first.end());
    boolean between = lead.is("between") && connector.is("and");
    boolean to = connector.is("to") || connector.is("through");
    boolean until = lead.is("from") && (connector.is("until") || connector.is("till"));
    if (!between && !to && !until) {
      return Optional.empty();
    }
    int next = words.at(first.end() + 1).is("the") ? first.end() + 2 : first.end() + 1;
    boolean led = between || lead.is("from");
    Optional<FoundTime> last = parts.at(words, next, resolver);
    if (last.isEmpty() || last.get().value().isEmpty() || first.value().isEmpty()) {
      return Optional.empty();
    }
    boolean named = hasYear(words, first) || !hasYear(words, last.get());
    return TimeResolver.period(first.value().get(), last.get().value().get(), named)
        .filter(value -> led || first.value().get().length() <= "2024-11".length())
        .map(value -> new FoundTime(first.start(), last.get().end(), value));
  }

  /** Whether the text says the year of a time. */
  private static boolean hasYear(Words words, FoundTime time) {
    for (int i = time.start(); i < time.end(); i++) {
      if (Years.figures(words.at(i)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** A day with the hour next to it: "3 p.m. on Friday", "Nov. 20, 2024, at 5:01 p.m.". */
  private FoundTime dayAndHour(Words words, FoundTime time, TimeResolver resolver) {
    String value = time.value().orElse("");
    if (value.isEmpty() && words.at(time.start() - 1).is("at")) {
      return hourOfDay(words, time, resolver);
    }
    if (!DAY.matcher(value).matches() && !CLOCK.matcher(value).matches()) {
      return time;
    }
    int next = words.at(time.end()).is(",") ? time.end() + 1 : time.end();
    boolean joined = words.at(next).is("on") || words.at(next).is("at");
    Optional<FoundTime> beside = parts.at(words, joined ? next + 1 : next, resolver);
    return beside
        .flatMap(other -> dayAndHour(time, other).or(() -> dayAndHour(other, time)))
        .map(both -> new FoundTime(time.start(), beside.get().end(), both))
        .orElse(time);
  }

  /** "7 on Tuesday": as a whole the day, since the half of the day is not known. */
  private FoundTime hourOfDay(Words words, FoundTime hour, TimeResolver resolver) {
    int next = words.at(hour.end()).is("on") ? hour.end() + 1 : hour.end();
    return parts
        .at(words, next, resolver)
        .filter(day -> DAY.matcher(day.value().orElse("")).matches())
        .map(day -> new FoundTime(hour.start(), day.end(), day.value()))
        .orElse(hour);
  }

  private static Optional<String> dayAndHour(FoundTime day, FoundTime hour) {
    Matcher date = DAY.matcher(day.value().orElse(""));
    Matcher clock = CLOCK.matcher(hour.value().orElse(""));
    if (!date.matches() || !clock.matches()) {
      return Optional.empty();
    }
    int hours = Integer.parseInt(clock.group(1));
    boolean late = date.group(2) != null && !date.group(2).equals("MO") && hours > 0 && hours < 12;
    return Optional.of(
        String.format(
            Locale.ROOT, "%sT%02d%s", date.group(1), late ? hours + 12 : hours, clock.group(2)));
  }
}
