package dev.claimant.quantity;

import dev.claimant.document.Bound;
import dev.claimant.document.Quantity;
import dev.claimant.document.QuantityKind;
import dev.claimant.measure.NumberReader;
import dev.claimant.measure.Numeral;
import dev.claimant.measure.Numeral.Form;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.WordRange;
import dev.claimant.syntax.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the results of two sides: "won 5-2", "a 19-7 lead", "voted 27 to 14". Two numbers with a
 * hyphen are one only where the words around them say so; else they are a range or a label.
 */
final class Scores {
  private static final int HIGHEST = 200;

  /** The largest number of words between the verb and the score: "beat the hosts in Paris 3-1". */
  private static final int WORDS_AFTER_VERB = 12;

  /** The largest number of words between the score and its noun: "a 19-7 half-time lead". */
  private static final int MOST_MODIFIERS = 4;

  private final NumberReader numbers;
  private final Map<String, Set<Use>> uses = new HashMap<>();

  private enum Use {
    VERB,
    NOUN,
    ADVERB,
    VOTE
  }

  Scores(NumberReader numbers) {
    this.numbers = numbers;
    for (Row row : WordList.rows(Scores.class, "scores.txt", 2)) {
      uses.computeIfAbsent(row.cell(0), lemma -> EnumSet.noneOf(Use.class))
          .add(row.choice(row.cell(1), Use.class));
    }
  }

  /**
   * A result.
   *
   * @param range its words
   * @param own the number of the side that the text tells it of
   * @param other the number of the other side
   */
  record Score(WordRange range, BigDecimal own, BigDecimal other) {
    boolean overlaps(Amount amount) {
      return range.start() < amount.end() && amount.start() < range.end();
    }

    Quantity quantity(Words words) {
      return new Quantity(
          words.span(range),
          words.span(range),
          own,
          Optional.of(other),
          Bound.EXACT,
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          QuantityKind.SCORE,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(QuantityRule.SCORE.label()));
    }
  }

  /** The scores of a sentence, in order. */
  List<Score> find(Words words) {
    List<Score> found = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < words.size(); ) {
      Optional<Score> score = scoreAt(words, i, last);
      score.ifPresent(found::add);
      last = score.map(result -> result.range().end()).orElse(last);
      i = score.isPresent() ? last : i + 1;
    }
    return found;
  }

  private Optional<Score> scoreAt(Words words, int index, int last) {
    return hyphenated(words, index, last).or(() -> ofVotes(words, index));
  }

  /**
   * "5-2".
   *
   * @param last the index after the score before it, or -1
   */
  private Optional<Score> hyphenated(Words words, int index, int last) {
    return number(words, index)
        .filter(own -> words.at(own.end()).isDash() && words.at(own.end()).glued())
        .filter(own -> words.at(own.end() + 1).glued())
        .flatMap(own -> number(words, own.end() + 1).map(other -> score(own, other)))
        .filter(score -> standsAlone(words, score.range()))
        .filter(score -> continues(words, index, last) || isResult(words, score.range()));
  }

  /** "Voted 27 to 14", "rejected it by eight votes to two". */
  private Optional<Score> ofVotes(Words words, int index) {
    Word before = words.at(index - 1);
    boolean voted = before.isVerb() && before.lemma().equals("vote");
    return voted || before.is("by")
        ? number(words, index)
            .filter(own -> voted || isOfVotes(words, own))
            .flatMap(own -> other(words, own).map(other -> score(own, other)))
            .filter(score -> !words.at(score.range().end()).isNoun())
        : Optional.empty();
  }

  private Optional<Numeral> other(Words words, Numeral own) {
    int to = words.at(own.end()).isNoun() ? own.end() + 1 : own.end();
    return words.at(to).is("to") ? number(words, to + 1) : Optional.empty();
  }

  private boolean isOfVotes(Words words, Numeral own) {
    return is(Use.VOTE, words.at(own.end())) || isAfter(words, own.start(), Use.VOTE);
  }

  private Optional<Numeral> number(Words words, int index) {
    return words.at(index).isTime()
        ? Optional.empty()
        : numbers
            .read(words, index)
            .filter(number -> number.form() == Form.FIGURES || number.form() == Form.WORDS)
            .filter(number -> number.isBelow(HIGHEST) && number.high().isEmpty());
  }

  private static Score score(Numeral own, Numeral other) {
    return new Score(new WordRange(own.start(), other.end()), own.value(), other.value());
  }

  /** Whether nothing touches two numbers: no third one, as in "14-0-1", no sign and no unit. */
  private static boolean standsAlone(Words words, WordRange range) {
    Word before = words.at(range.start() - 1);
    Word after = words.at(range.end());
    boolean touched = after.glued() && (after.isDash() || !isPunctuation(after));
    return !touched && !before.isDash() && !before.is("/") && !isPercent(after);
  }

  private static boolean isPercent(Word word) {
    return word.is("percent") || word.is("per") || word.is("pct");
  }

  private static boolean isPunctuation(Word word) {
    return word.text().codePoints().noneMatch(c -> Character.isLetterOrDigit(c) || c == '%');
  }

  /** Whether only commas and brackets stand between a score and the one before it. */
  private static boolean continues(Words words, int index, int last) {
    int i = index - 1;
    while (i >= last && (words.at(i).is(",") || words.at(i).is("(") || words.at(i).is(")"))) {
      i--;
    }
    return last >= 0 && i < last;
  }

  private boolean isResult(Words words, WordRange range) {
    Word before = words.at(range.start() - 1);
    if (before.is("(") || before.is("after")) {
      return false;
    }
    int head = range.end();
    while (head - range.end() < MOST_MODIFIERS && isModifier(words.at(head))) {
      head++;
    }
    Word noun = words.at(head > range.end() && !words.at(head).isNoun() ? head - 1 : head);
    return is(Use.ADVERB, words.at(range.end()))
        || isResultNoun(noun)
        || (!noun.isNoun()
            && (isAfter(words, range.start(), Use.VERB)
                || isAfter(words, range.start(), Use.VOTE)));
  }

  private static boolean isModifier(Word word) {
    return word.isNoun() || word.tag().isAdjective() || word.isDash();
  }

  private boolean isResultNoun(Word word) {
    return word.isNoun() && (is(Use.NOUN, word) || is(Use.VOTE, word));
  }

  /** Whether a word of a use stands not far before an index. */
  private boolean isAfter(Words words, int index, Use use) {
    for (int i = index - 1; i >= Math.max(0, index - WORDS_AFTER_VERB); i--) {
      if (is(use, words.at(i)) && (use != Use.VERB || words.at(i).isVerb())) {
        return true;
      }
    }
    return false;
  }

  private boolean is(Use use, Word word) {
    return uses.getOrDefault(word.lemma(), Set.of()).contains(use);
  }
}
