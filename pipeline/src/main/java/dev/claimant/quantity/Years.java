package dev.claimant.quantity;

import dev.claimant.document.Bound;
import dev.claimant.quantity.Phrases.Match;
import dev.claimant.quantity.TimeFinder.Found;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years, decades and centuries: "in 2015", "2014-15", "the 1990s", "the 21st century". */
final class Years {
  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
  private static final Pattern DECADE =
      Pattern.compile("(?:mid-|early-|late-)?['’‘]?((?:1[0-9]|20)?\\d0)['’]?s");
  private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)");

  private final TimeWords vocabulary;
  private final Bounds bounds;
  private final Units units;

  Years(TimeWords vocabulary, Bounds bounds, Units units) {
    this.vocabulary = vocabulary;
    this.bounds = bounds;
    this.units = units;
  }

  /** The year that a word of four figures can be. */
  static Optional<Integer> figures(Word word) {
    return YEAR.matcher(word.text()).matches()
        ? Optional.of(Integer.valueOf(word.text()))
        : Optional.empty();
  }

  /** The year, decade or century that begins at a place. */
  Optional<Found> at(Words words, int place) {
    Word word = words.at(place);
    if (!word.hasDigit()) {
      return Optional.empty();
    }
    Optional<Integer> year = figures(word).filter(y -> isYear(words, place, y));
    if (year.isPresent()) {
      return Optional.of(year(words, place, year.get()));
    }
    Matcher ordinal = ORDINAL.matcher(word.text());
    if (ordinal.matches() && words.at(place + 1).is("century")) {
      int century = Integer.parseInt(ordinal.group(1)) - 1;
      return Optional.of(new Found(place, place + 1, String.format(Locale.ROOT, "%02d", century)));
    }
    return decade(words, place);
  }

  private static Found year(Words words, int place, int year) {
    Word end = words.at(place + 2);
    if (words.at(place + 1).isDash() && end.text().matches("\\d{2}|[12]\\d{3}")) {
      String last = end.text().length() == 4 ? end.text() : (year / 100) + end.text();
      if (Integer.parseInt(last) > year) {
        return new Found(place, place + 2, year + "/" + last);
      }
    }
    return new Found(place, place, String.valueOf(year));
  }

  /** "The 1990s", "the '80s"; not "in her 40s". */
  private static Optional<Found> decade(Words words, int place) {
    Matcher matcher = DECADE.matcher(words.at(place).text());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String figures = matcher.group(1);
    boolean full = figures.length() == 4;
    boolean named =
        words.at(place - 1).is("the") || !Character.isDigit(words.at(place).text().charAt(0));
    if (!full && !named) {
      return Optional.empty();
    }
    String value = full ? figures.substring(0, 3) : "19" + figures.charAt(0);
    return Optional.of(new Found(place, place, value));
  }

  private boolean isYear(Words words, int place, int year) {
    if (isPart(words, place)) {
      return false;
    }
    Word before = words.at(place - 1);
    boolean modern = year >= 1900 && year < 2100;
    boolean round = year % 100 == 0;
    boolean counts = counts(words, place + 1);
    Optional<Match<Bound>> bound = bounds.before(words, place);
    if (bound.isPresent()) {
      // "Around 2010" and "over 2015", but "more than 1200" and "about 2000".
      boolean loose = bound.get().last() == bound.get().first();
      return loose && modern && !round && !counts && !words.at(place + 1).isNoun();
    }
    if (!modern) {
      return isHistoric(before) && !counts && !words.at(place + 1).isNoun();
    }
    if (before.is("to") && figures(words.at(place - 2)).isEmpty()) {
      return false;
    }
    boolean listed = words.at(place + 1).is("and") && figures(words.at(place + 2)).isPresent();
    boolean likely = (!round || listed) && year >= 1950 && year < 2050;
    return likely ? !words.at(place + 1).is("people") : vocabulary.leadsYear(before) && !counts;
  }

  /** What leads to a year even long ago; "of 1200" and "the 1200" lead to a number. */
  private static boolean isHistoric(Word before) {
    return switch (before.lower()) {
      case "in", "since", "until", "till", "by", "circa", "year", "before", "after" -> true;
      default -> false;
    };
  }

  /** Whether a number right before a place would count a plural noun there. */
  private static boolean counts(Words words, int place) {
    Word behind = words.at(place);
    boolean adjective = behind.tag().equals("JJ") && words.at(place + 1).isPlural();
    return behind.isPlural() || adjective || behind.is("people");
  }

  /** Whether figures belong to money, a measure, a code or a larger number. */
  private boolean isPart(Words words, int place) {
    Word before = words.at(place - 1);
    Word behind = words.at(place + 1);
    boolean joined =
        words.at(place).glued() && !before.is("(") && !"'\"“‘mid".contains(before.lower());
    boolean continued =
        behind.glued() && (behind.is("/") || Character.isLetterOrDigit(behind.text().charAt(0)));
    return joined
        || continued
        || behind.tag().equals("CD")
        || units.isCurrency(before.text())
        || units.at(words, place + 1).isPresent();
  }
}
