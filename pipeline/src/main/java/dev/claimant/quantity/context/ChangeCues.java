package dev.claimant.quantity.context;

import dev.claimant.document.Tag;
import dev.claimant.quantity.Measured;
import dev.claimant.quantity.context.ChangeWords.Cue;
import dev.claimant.quantity.context.ChangeWords.Use;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the words near a number that say that something rose or fell. */
public final class ChangeCues {
  /** How far from its number a word of change can stand, in words. */
  static final int MAX_DISTANCE = 8;

  private static final Set<Use> VERBS = EnumSet.of(Use.VERB, Use.WIN);

  private static final Set<Use> WITH_BY =
      EnumSet.of(Use.VERB, Use.OBJECT, Use.PARTICLE, Use.NOUN, Use.SHARE);

  static final Set<Use> WITH_LEVELS = EnumSet.complementOf(EnumSet.of(Use.AFTER, Use.COUNT));

  private static final Set<String> BREAKS =
      Set.of(",", ";", ":", "(", ")", "that", "which", "who", "but", "while", "as", "after");

  private static final Set<String> BREAKS_BEFORE_BY =
      Stream.concat(BREAKS.stream(), Stream.of("to")).collect(Collectors.toUnmodifiableSet());

  /** "Fell to a low of", "by an average of". */
  private static final Set<String> LEVELS =
      Set.of("average", "total", "close", "high", "low", "peak", "record", "maximum", "minimum");

  static final Set<String> CLOSINGS =
      Set.of("close", "end", "finish", "settle", "trade", "stand", "open");

  private final ChangeWords lexicon = new ChangeWords();

  /** Whether "up" or "down" stands right before an index. */
  public Optional<Cue> particle(Words words, int index) {
    return lexicon.at(words, index - 1, EnumSet.of(Use.PARTICLE));
  }

  /** Whether a word is a verb that a number right after it completes: "rose 3%". */
  public boolean isVerb(Words words, int index) {
    return lexicon.at(words, index, VERBS).isPresent();
  }

  /**
   * Whether "up to" at an index leads to a level that something rose to: "went up to 41", "was
   * pushed up to $5"; but "rose up to 5%", "trains go up to 300 km/h" and "sends up to 300 men".
   */
  public boolean risesUpTo(Words words, int up, boolean percentage) {
    int at = up - 1;
    while (up - at < 3 && words.at(at).tag().isAdverb()) {
      at--;
    }
    Word verb = words.at(at);
    if (!verb.isVerb()) {
      return verb.isNoun() && isMover(words, at);
    }
    return lexicon.isRiser(verb, percentage)
        || (verb.lemma().equals("be") && at < up - 1 && words.at(up - 1).is("now"));
  }

  /** "Moved its rate up to 5%". */
  private boolean isMover(Words words, int noun) {
    int index = noun;
    while (noun - index < MAX_DISTANCE && !words.at(index).isVerb()) {
      if (breaksClause(words.at(index))) {
        return false;
      }
      index--;
    }
    return lexicon.isMover(words.at(index));
  }

  private static boolean breaksClause(Word word) {
    return BREAKS.contains(word.lower()) || word.tag() == Tag.IN;
  }

  /** Whether the word at an index is the "from" of "rose from about 5 to 7". */
  public boolean isFrom(Words words, int index) {
    int lead = lead(words, index + 1);
    return words.at(lead).is("from")
        && (lexicon.isMotion(words.at(lead - 1))
            || cueBefore(words, lead, WITH_LEVELS).isPresent());
  }

  /** The "added" of "added 156,000 jobs" and of "put on 0.1%". */
  Optional<Cue> addition(Words words, int index, Measured amount) {
    boolean jobs =
        amount.noun().filter(noun -> words.at(noun.head()).lemma().equals("job")).isPresent();
    return switch (amount.kind()) {
      case COUNT -> jobs ? lexicon.at(words, index, EnumSet.of(Use.COUNT)) : Optional.empty();
      case PERCENTAGE, MEASURE, NUMBER -> lexicon.puttingOn(words, index);
      case MONEY, RATIO, DURATION, AGE, SCORE -> Optional.empty();
    };
  }

  /** The word of change at an index, if it has one of these uses there. */
  Optional<Cue> at(Words words, int index, Set<Use> uses) {
    return lexicon.at(words, index, uses);
  }

  /**
   * The index of the last word before a number that is not "only a", "an average of", "between".
   */
  static int lead(Words words, int first) {
    int index = first - 1;
    while (first - index <= MAX_DISTANCE) {
      Word word = words.at(index);
      if (word.is("of") && LEVELS.contains(words.at(index - 1).lower())) {
        index -= 2;
      } else if (word.is("between") || word.is("another") || word.is("record") || isPassed(word)) {
        index--;
      } else {
        break;
      }
    }
    return index;
  }

  private static boolean isPassed(Word word) {
    boolean article = word.is("a") || word.is("an");
    boolean direction = word.is("up") || word.is("down") || word.is("off");
    return article || (!direction && (word.tag() == Tag.RB || word.tag() == Tag.JJ));
  }

  /** The nearest word of change before an index, in the same clause. */
  Optional<Cue> cueBefore(Words words, int index, Set<Use> uses) {
    return cueBefore(words, index, uses, BREAKS);
  }

  /** The word of change that "by" at an index can belong to: no "to" stands between them. */
  Optional<Cue> cueBeforeBy(Words words, int index) {
    return cueBefore(words, index, WITH_BY, BREAKS_BEFORE_BY);
  }

  private Optional<Cue> cueBefore(Words words, int index, Set<Use> uses, Set<String> breaks) {
    for (int i = index - 1; i >= 0 && i >= index - MAX_DISTANCE; i--) {
      Optional<Cue> cue = lexicon.at(words, i, uses);
      Word word = words.at(i);
      if (cue.isPresent()) {
        return cue;
      }
      boolean other = word.isFinite() && !CLOSINGS.contains(word.lemma());
      boolean much = word.is("as") && (isMuch(words.at(i - 1)) || isMuch(words.at(i + 1)));
      if ((breaks.contains(word.lower()) && !much) || other) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isMuch(Word word) {
    return word.is("much") || word.is("many");
  }
}
