package dev.claimant.time;

import dev.claimant.document.Tag;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import dev.claimant.syntax.Phrases;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names of months, days and the like. */
final class TimeWords {
  private static final Pattern PREFIX = Pattern.compile("^(?:mid|early|late)-");

  /** By the form of a word: what it names, with its code. */
  private final Map<String, Map<String, String>> codes = new HashMap<>();

  private final Phrases<String> holidays = Phrases.ofWords();

  TimeWords() {
    for (Row row : WordList.rows(TimeWords.class, "times.txt", 3)) {
      for (String form : row.items(2)) {
        if (row.cell(0).equals("holiday")) {
          row.check(holidays.put(form, row.cell(1)), form);
        } else {
          codes.computeIfAbsent(form, f -> new HashMap<>()).put(row.cell(0), row.cell(1));
        }
      }
    }
  }

  /** A word without the "mid-" of "mid-March" and "mid-2023". */
  static String withoutPrefix(String text) {
    return text.length() < 5 || text.length() > 20 || text.indexOf('-') < 0
        ? text
        : PREFIX.matcher(text).replaceFirst("");
  }

  private Optional<String> code(String what, String word) {
    Map<String, String> named = codes.get(word);
    return named == null ? Optional.empty() : Optional.ofNullable(named.get(what));
  }

  private Optional<Integer> number(String what, Word word) {
    return code(what, word.lower()).map(Integer::valueOf);
  }

  private boolean is(String what, Word word) {
    return code(what, word.lower()).isPresent();
  }

  Optional<Integer> month(Word word) {
    return code("month", withoutPrefix(word.lower()))
        .filter(m -> word.lower().contains("-") || isName(word) || !isVerb(word))
        .map(Integer::valueOf);
  }

  private static boolean isName(Word word) {
    return isCapital(word) && word.isName();
  }

  private static boolean isVerb(Word word) {
    return word.is("may") || word.is("march");
  }

  /** Whether a word begins with a capital letter. */
  static boolean isCapital(Word word) {
    return !word.text().isEmpty() && Character.isUpperCase(word.text().charAt(0));
  }

  Optional<Integer> weekday(Word word) {
    boolean full = word.lower().length() > 5;
    return number("weekday", word).filter(d -> full || isName(word));
  }

  /** "Wed": a weekday only where a date follows. */
  Optional<Integer> shortWeekday(Word word) {
    return number("shortday", word).filter(d -> isCapital(word));
  }

  /** "Mondays". */
  Optional<Integer> weekdays(Word word) {
    return number("weekdays", word);
  }

  /** Whether a word makes a weekday after it another name: "Black Friday". */
  boolean namesDay(Word word) {
    return is("dayname", word) && isCapital(word);
  }

  /** The code of the holiday whose name begins at an index: "Christmas Day". */
  Optional<Match<String>> holiday(Words words, int index) {
    return isCapital(words.at(index)) ? holidays.at(words, index) : Optional.empty();
  }

  /** "Third" is 3, "last" is -1. */
  Optional<Integer> ordinal(Word word) {
    return number("ordinal", word);
  }

  Optional<String> season(Word word) {
    return code("season", word.lower());
  }

  Optional<String> dayPart(Word word) {
    return code("daypart", word.lower());
  }

  boolean isModifier(Word word) {
    return is("modifier", word);
  }

  boolean isEdge(Word word) {
    return is("edge", word);
  }

  /** "Tonight", "tomorrow", "this". */
  boolean isDeictic(Word word) {
    return is("deictic", word);
  }

  /** Whether a verb says that something begins or ends at some hour: "opens at 7". */
  boolean happens(Word word) {
    return word.isVerb() && code("happens", word.lemma()).isPresent();
  }

  /** Whether a noun is something that is at some hour: "dinner is at 7". */
  boolean isEvent(Word word) {
    return word.isNoun() && code("event", word.lemma()).isPresent();
  }

  /** Whether what a noun names opens and closes at a level, not at an hour. */
  boolean isTraded(Word word) {
    return code("traded", word.lemma()).isPresent();
  }

  /** The minutes of "ten past six"; 0 if the word says none. */
  int minutes(Word word) {
    return number("minutes", word).orElse(0);
  }

  /** Whether a participle says when something was made: "built about 1760". */
  boolean isOrigin(Word word) {
    return word.tag().isParticiple() && code("origin", word.lemma()).isPresent();
  }

  /** "Dates from", "traced to", "goes back to". */
  boolean isDating(Word word) {
    return code("dating", word.lemma()).isPresent();
  }

  boolean isZone(Word word) {
    return is("zone", word) && isCapital(word);
  }

  boolean leadsYear(Word word) {
    return is("leads", word);
  }

  /** Whether a verb in the present tense, or a participle, says that something is to come. */
  boolean isSchedule(Words words, int index) {
    Word word = words.at(index);
    return switch (word.tag()) {
      case VBZ, VBP -> code("schedules", word.lemma()).isPresent();
      // Not "set off".
      case VBN, JJ -> is("scheduled", word) && words.at(index + 1).tag() != Tag.RP;
      default -> false;
    };
  }
}
