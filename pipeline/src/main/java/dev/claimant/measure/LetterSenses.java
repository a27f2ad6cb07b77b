package dev.claimant.measure;

import dev.claimant.document.Tag;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells what an "m" or a "k" right after figures stands for. "5.4m" is a number of millions unless
 * something near it is said to be long, high or far, and "10k" one of thousands unless it is run or
 * has a temperature.
 */
final class LetterSenses {
  /** How far from the letter a word is that tells its sense, in words. */
  private static final int REACH = 15;

  /** "4K and 8K screens". */
  private static final int SCREEN_REACH = 4;

  /** Screens come in 4K and 8K. */
  private static final int MOST_SCREEN = 16;

  private enum Sense {
    MILLION,
    METRE,
    SIZE,
    KILOMETRE,
    KELVIN,
    SCREEN
  }

  private final Map<Sense, Set<String>> signs = new EnumMap<>(Sense.class);

  LetterSenses() {
    for (Row row : WordList.rows(LetterSenses.class, "letters.txt", 2)) {
      Set<String> ofSense =
          signs.computeIfAbsent(row.choice(row.cell(0), Sense.class), sense -> new HashSet<>());
      row.items(1).forEach(word -> row.check(ofSense.add(word), word));
    }
  }

  /** Whether the "m" at an index, which touches figures, is for millions. */
  boolean isMillion(Words words, int index) {
    if (words.at(index).text().equals("M")) {
      return true;
    }
    int last = lastOfRange(words, index);
    Word next = words.at(last + 1);
    if (words.at(index - 1).text().indexOf(',') >= 0 || isSize(words, last + 1)) {
      return false;
    }
    if (next.is("of")) {
      Word part = words.at(last + 2);
      return part.tag().isDeterminer() || part.tag() == Tag.PRP || part.isPlural();
    }
    boolean adjective = next.tag() == Tag.JJ && words.at(last + 2).isPlural();
    if (next.isPlural() || next.is("people") || adjective) {
      return !is(Sense.METRE, next) && !(adjective && is(Sense.METRE, words.at(last + 2)));
    }
    boolean thing = next.isNoun() && !next.isName();
    boolean race = words.at(index - 2).is("the") && words.at(index - 1).text().endsWith("00");
    if (race || (thing && is(Sense.METRE, next))) {
      return false;
    }
    int metre = distance(Sense.METRE, words, index);
    int million = distance(Sense.MILLION, words, index);
    return million < metre || (metre > REACH && !thing);
  }

  /** Whether the "k" at an index, which touches a number, is for thousands. */
  boolean isThousand(Words words, int index) {
    boolean screen =
        Figures.value(words.at(index - 1).text()).filter(LetterSenses::isScreen).isPresent()
            && IntStream.rangeClosed(1, SCREEN_REACH)
                .anyMatch(i -> is(Sense.SCREEN, words.at(index + i)));
    boolean temperature =
        words.at(index).text().equals("K") && distance(Sense.KELVIN, words, index) <= REACH;
    return !screen && !temperature && !isKilometre(words, index);
  }

  private static boolean isScreen(BigDecimal value) {
    return value.compareTo(BigDecimal.valueOf(MOST_SCREEN)) <= 0;
  }

  /** "A 10k", "the 5K race", where someone runs. */
  boolean isKilometre(Words words, int index) {
    Word before = words.at(index - 2);
    return words.at(index).is("k")
        && words.at(index).glued()
        && Figures.startsNumber(words.at(index - 1).text())
        && (before.tag().isDeterminer() || is(Sense.KILOMETRE, words.at(index + 1)))
        && !words.at(index + 1).isPlural()
        && distance(Sense.KILOMETRE, words, index) <= REACH;
  }

  /** The last "m" of "1m–2m cars", or the same place. */
  private static int lastOfRange(Words words, int index) {
    Word next = words.at(index + 1);
    boolean range =
        (next.isDash() || next.is("to") || next.is("and"))
            && Figures.startsNumber(words.at(index + 2).text())
            && words.at(index + 3).is("m");
    return range ? index + 3 : index;
  }

  /** "3m high", "a 2m-long snake", "4m x 5m", "300m from the sea", "30m/s". */
  private boolean isSize(Words words, int next) {
    Word word = words.at(next);
    boolean hyphen = word.isDash() && word.glued() && words.at(next + 1).glued();
    boolean dimension =
        (word.is("x") || word.is("×") || word.is("by"))
            && Figures.startsNumber(words.at(next + 1).text());
    boolean away = word.is("from") && words.at(next + 1).tag().isDeterminer();
    return is(Sense.SIZE, hyphen ? words.at(next + 1) : word)
        || dimension
        || away
        || (word.is("/") && word.glued());
  }

  private boolean is(Sense sense, Word word) {
    Set<String> words = signs.getOrDefault(sense, Set.of());
    return words.contains(word.lower()) || words.contains(word.lemma());
  }

  /**
   * How far from an index the nearest word is that tells a sense; beyond reach if there is none.
   */
  private int distance(Sense sense, Words words, int index) {
    for (int i = 1; i <= REACH; i++) {
      if (is(sense, words.at(index - i)) || is(sense, words.at(index + i))) {
        return i;
      }
    }
    return REACH + 1;
  }
}
