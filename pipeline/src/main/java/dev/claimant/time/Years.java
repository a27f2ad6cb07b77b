package dev.claimant.time;

import dev.claimant.document.Bound;
import dev.claimant.document.Tag;
import dev.claimant.measure.Bounds;
import dev.claimant.measure.Figures;
import dev.claimant.measure.Units;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Years, decades and centuries: "in 2015", "2014-15", "fiscal 2023", "500 BC", "the 1990s", "the
 * 21st century".
 */
final class Years {
  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
  private static final Pattern SEASON = Pattern.compile("((?:19|20)(\\d{2}))/(\\d{2})");
  private static final Pattern SHORT = Pattern.compile("['’](\\d{2})");
  private static final Pattern FISCAL = Pattern.compile("fy['’]?((?:20)?\\d{2})");
  private static final Pattern DECADE = Pattern.compile("['’‘]?((?:1[0-9]|20)?\\d0)['’]?s");
  private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)");

  /** How far before a year the verb that dates it can stand, in words. */
  private static final int REACH = 10;

  private static final int MAX_OBJECT = 4;

  private final TimeWords vocabulary;
  private final Bounds bounds;
  private final Units units;

  Years(TimeWords vocabulary, Bounds bounds, Units units) {
    this.vocabulary = vocabulary;
    this.bounds = bounds;
    this.units = units;
  }

  /** The year that a word of four figures can be, "mid-" before them or not. */
  static Optional<Integer> figures(Word word) {
    String text = TimeWords.withoutPrefix(word.text());
    return YEAR.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  /** The year, decade or century that begins at an index. */
  Optional<FoundTime> at(Words words, int index) {
    Word word = words.at(index);
    Optional<FoundTime> century = century(words, index);
    if (century.isPresent()) {
      return century;
    }
    if (!word.hasDigit()) {
      return fiscal(words, index).or(() -> era(words, index));
    }
    Optional<Integer> year = figures(word).filter(y -> isYear(words, index, y));
    return era(words, index)
        .or(() -> year.map(y -> year(words, index, y)))
        .or(() -> inOneWord(word, index))
        .or(() -> decade(words, index));
  }

  /** A year, or the years that begin with it: "2015", "2014-15", "1998-2004". */
  static FoundTime year(Words words, int index, int year) {
    Word end = words.at(index + 2);
    if (words.at(index + 1).isDash() && end.text().matches("\\d{2}|[12]\\d{3}")) {
      String last = end.text().length() == 4 ? end.text() : (year / 100) + end.text();
      if (Integer.parseInt(last) > year) {
        return new FoundTime(index, index + 3, year + "/" + last);
      }
    }
    return new FoundTime(index, index + 1, String.valueOf(year));
  }

  /** "2023/24", "'68", "FY2024". */
  private static Optional<FoundTime> inOneWord(Word word, int index) {
    Matcher season = SEASON.matcher(word.text());
    if (season.matches()) {
      int year = Integer.parseInt(season.group(1));
      boolean next = Integer.parseInt(season.group(3)) == (year + 1) % 100;
      return next
          ? Optional.of(new FoundTime(index, index + 1, year + "/" + (year + 1)))
          : Optional.empty();
    }
    Matcher year = SHORT.matcher(word.text());
    if (year.matches() && !word.glued()) {
      String century = year.group(1).compareTo("30") < 0 ? "20" : "19";
      return Optional.of(new FoundTime(index, index + 1, century + year.group(1)));
    }
    Matcher fiscal = FISCAL.matcher(word.lower());
    return fiscal.matches()
        ? Optional.of(new FoundTime(index, index + 1, fiscal(fiscal.group(1))))
        : Optional.empty();
  }

  /** "Fiscal 2023", "fiscal year 2025", "FY 24". */
  private static Optional<FoundTime> fiscal(Words words, int index) {
    Word word = words.at(index);
    if (!word.is("fiscal") && !word.is("fy")) {
      return Optional.empty();
    }
    int at = words.at(index + 1).is("year") ? index + 2 : index + 1;
    Word year = words.at(at);
    boolean figures =
        figures(year).isPresent() || (word.is("fy") && year.text().matches("['’]?\\d{2}"));
    return figures
        ? Optional.of(new FoundTime(index, at + 1, fiscal(year.text().replaceFirst("^['’]", ""))))
        : Optional.empty();
  }

  private static String fiscal(String figures) {
    return "FY" + (figures.length() == 2 ? "20" : "") + figures;
  }

  /** "AD 79", "79 AD", "500 BC". */
  private static Optional<FoundTime> era(Words words, int index) {
    boolean before = isAfterChrist(words.at(index));
    int at = before ? index + 1 : index;
    Word era = before ? words.at(index) : words.at(index + 1);
    boolean after = isAfterChrist(era);
    boolean counted = !before && words.at(index + 2).isNoun();
    if (counted || !(after || isBeforeChrist(era))) {
      return Optional.empty();
    }
    return Figures.value(words.at(at).text())
        .filter(year -> year.scale() == 0 && year.signum() > 0 && year.precision() < 6)
        .map(
            year ->
                new FoundTime(
                    index,
                    index + 2,
                    String.format(Locale.ROOT, after ? "%04d" : "BC%04d", year.intValue())));
  }

  private static boolean isAfterChrist(Word word) {
    return switch (word.text()) {
      case "AD", "A.D.", "CE", "C.E." -> true;
      default -> false;
    };
  }

  private static boolean isBeforeChrist(Word word) {
    return switch (word.text()) {
      case "BC", "B.C.", "BCE", "B.C.E." -> true;
      default -> false;
    };
  }

  /** "The 21st century", "twentieth-century", "the 18th and 19th centuries". */
  private Optional<FoundTime> century(Words words, int index) {
    boolean twenty = words.at(index).is("twenty") && words.at(index + 1).isDash();
    int at = twenty ? index + 2 : index;
    int next = words.at(at + 1).isDash() ? at + 2 : at + 1;
    boolean named = words.at(next).is("century") || words.at(next).is("centuries");
    boolean listed = words.at(next).is("and") && words.at(next + 2).is("centuries");
    return named || listed
        ? ordinal(words.at(at))
            .map(n -> twenty ? n + 19 : n - 1)
            .map(
                n ->
                    new FoundTime(
                        index, (named ? next : at) + 1, String.format(Locale.ROOT, "%02d", n)))
        : Optional.empty();
  }

  private Optional<Integer> ordinal(Word word) {
    Matcher figures = ORDINAL.matcher(word.text());
    return figures.matches()
        ? Optional.of(Integer.valueOf(figures.group(1)))
        : vocabulary.ordinal(word).filter(n -> n > 0);
  }

  /** "The 1990s", "the '80s"; not "in her 40s". */
  private Optional<FoundTime> decade(Words words, int index) {
    String text = TimeWords.withoutPrefix(words.at(index).text());
    Matcher matcher = DECADE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String figures = matcher.group(1);
    boolean full = figures.length() == 4;
    int before = vocabulary.isModifier(words.at(index - 1)) ? index - 2 : index - 1;
    boolean named = words.at(before).is("the") || !Character.isDigit(text.charAt(0));
    if (!full && !named) {
      return Optional.empty();
    }
    boolean century = full && figures.endsWith("00") && !figures.startsWith("20");
    String value = full ? figures.substring(0, century ? 2 : 3) : "19" + figures.charAt(0);
    return Optional.of(new FoundTime(index, index + 1, value));
  }

  private boolean isYear(Words words, int index, int year) {
    if (isPart(words, index)) {
      return false;
    }
    Word before = words.at(index - 1);
    boolean modern = year >= 1900 && year < 2100;
    boolean round = year % 100 == 0;
    boolean counts = counts(words, index + 1);
    if (!counts && !words.at(index + 1).isNoun() && isDated(words, index)) {
      return true;
    }
    Optional<Match<Bound>> bound = bounds.before(words, index);
    if (bound.isPresent()) {
      // "Around 2010" and "over 2015", but "more than 1200" and "about 2000".
      boolean loose = bound.get().last() == bound.get().start();
      return loose && modern && !round && !counts && !words.at(index + 1).isNoun();
    }
    if (!modern) {
      return isHistoric(before) && !counts && !words.at(index + 1).isNoun();
    }
    if (before.is("to") && figures(words.at(index - 2)).isEmpty()) {
      return false;
    }
    boolean listed = words.at(index + 1).is("and") && figures(words.at(index + 2)).isPresent();
    boolean likely = (!round || listed) && year >= 1950 && year < 2050;
    return likely ? !words.at(index + 1).is("people") : vocabulary.leadsYear(before) && !counts;
  }

  /** "Dates back to 1865", "since at least 1850", "built about 1760", "circa 1500". */
  private boolean isDated(Words words, int index) {
    int first = bounds.before(words, index).map(Match::start).orElse(index);
    Word before = words.at(first - 1);
    Word lead = words.at(index - 1);
    if (lead.is("circa") || lead.is("c.") || lead.is("ca.")) {
      return true;
    }
    boolean bounded = first < index;
    if (bounded) {
      boolean about = lead.is("about") || lead.is("around");
      return before.is("since")
          || before.is("until")
          || (about && isOrigin(words, first))
          || (isLeadOfDate(before) && isDating(words, first - 1))
          || (lead.is("as") && isDating(words, first));
    }
    boolean far = lead.is("as") && words.at(index - 2).is("back");
    return far || (isLeadOfDate(before) && isDating(words, first - 1));
  }

  private static boolean isLeadOfDate(Word word) {
    return word.is("to") || word.is("from");
  }

  /** "Rebuilt around 1810, and the church about 1690": no verb between. */
  private boolean isOrigin(Words words, int index) {
    for (int i = index - 1; i >= index - REACH; i--) {
      if (words.at(i).isVerb()) {
        return vocabulary.isOrigin(words.at(i));
      }
    }
    return false;
  }

  /** "Dates from", "goes back to", "traces its roots to". */
  private boolean isDating(Words words, int index) {
    for (int i = index - 1; i >= index - MAX_OBJECT; i--) {
      Word word = words.at(i);
      if (word.isVerb() || word.is("dates")) {
        boolean back = words.at(i + 1).is("back") || words.at(i + 2).is("back");
        boolean alone = word.lemma().equals("date") || word.lemma().equals("trace");
        return vocabulary.isDating(word) && (alone || back || words.at(index - 1).is("back"));
      }
    }
    return words.at(index - 1).is("back");
  }

  /** What leads to a year even long ago; "of 1200" and "the 1200" lead to a number. */
  private static boolean isHistoric(Word before) {
    return switch (before.lower()) {
      case "in", "since", "until", "till", "by", "circa", "year", "before", "after" -> true;
      default -> false;
    };
  }

  /** Whether a number right before an index would count a plural noun there. */
  private static boolean counts(Words words, int index) {
    Word following = words.at(index);
    boolean adjective = following.tag() == Tag.JJ && words.at(index + 1).isPlural();
    return following.isPlural() || adjective || following.is("people");
  }

  /** Whether figures belong to money, a measure, a code or a larger number. */
  private boolean isPart(Words words, int index) {
    Word before = words.at(index - 1);
    Word following = words.at(index + 1);
    boolean joined =
        words.at(index).glued() && !before.is("(") && !"'\"“‘mid".contains(before.lower());
    boolean continued =
        following.glued()
            && (following.is("/") || Character.isLetterOrDigit(following.text().charAt(0)));
    return joined
        || continued
        || following.tag() == Tag.CD
        || units.isCurrency(before.text())
        || units.at(words, index + 1).isPresent();
  }
}
