package dev.claimant.quantity.context;

import dev.claimant.document.Tag;
import dev.claimant.quantity.context.ChangeWords.Cue;
import dev.claimant.quantity.context.ChangeWords.Use;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Finds the words near a number that say that something rose or fell. */
public final class ChangeCues {
  /** How far from its number a word of change can stand. */
  static final int REACH = 8;

  private static final Set<Use> VERBS = EnumSet.of(Use.VERB, Use.WIN);

  static final Set<Use> WITH_LEVELS = EnumSet.complementOf(EnumSet.of(Use.AFTER));

  private static final Set<String> BREAKS =
      Set.of(",", ";", ":", "(", ")", "that", "which", "who", "but", "while", "as", "after");

  /** "Fell to a low of", "by an average of". */
  private static final Set<String> LEVELS =
      Set.of("average", "total", "close", "high", "low", "peak", "record", "maximum", "minimum");

  static final Set<String> CLOSINGS =
      Set.of("close", "end", "finish", "settle", "trade", "stand", "open");

  private final ChangeWords lexicon = new ChangeWords();

  /** Whether "up" or "down" stands right before an index. */
  public Optional<Cue> particle(Words words, int place) {
    return lexicon.at(words, place - 1, EnumSet.of(Use.PARTICLE));
  }

  /** Whether a word is a verb that a number right after it completes: "rose 3%". */
  public boolean isVerb(Words words, int place) {
    return lexicon.at(words, place, VERBS).isPresent();
  }

  /** Whether the word at an index is the "from" of "rose from about 5 to 7". */
  public boolean isFrom(Words words, int place) {
    int lead = lead(words, place + 1);
    return words.at(lead).is("from") && cueBefore(words, lead, WITH_LEVELS, false).isPresent();
  }

  /** The word of change at an index, if it has one of these uses there. */
  Optional<Cue> at(Words words, int index, Set<Use> uses) {
    return lexicon.at(words, index, uses);
  }

  /**
   * The index of the last word before a number that is not "only a", "an average of", "between".
   */
  static int lead(Words words, int first) {
    int place = first - 1;
    while (first - place <= REACH) {
      Word word = words.at(place);
      if (word.is("of") && LEVELS.contains(words.at(place - 1).lower())) {
        place -= 2;
      } else if (word.is("between") || word.is("another") || word.is("record") || isPassed(word)) {
        place--;
      } else {
        break;
      }
    }
    return place;
  }

  private static boolean isPassed(Word word) {
    boolean article = word.is("a") || word.is("an");
    boolean direction = word.is("up") || word.is("down") || word.is("off");
    return article || (!direction && (word.tag() == Tag.RB || word.tag() == Tag.JJ));
  }

  /** The nearest word of change before an index, in the same clause. */
  Optional<Cue> cueBefore(Words words, int place, Set<Use> uses, boolean by) {
    for (int i = place - 1; i >= 0 && i >= place - REACH; i--) {
      Optional<Cue> cue = lexicon.at(words, i, uses);
      Word word = words.at(i);
      if (cue.isPresent()) {
        return cue;
      }
      boolean other = word.isFinite() && !CLOSINGS.contains(word.lemma());
      boolean much = word.is("as") && (isMuch(words.at(i - 1)) || isMuch(words.at(i + 1)));
      if ((BREAKS.contains(word.lower()) && !much) || other || (by && word.is("to"))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isMuch(Word word) {
    return word.is("much") || word.is("many");
  }
}
