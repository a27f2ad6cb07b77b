package dev.claimant.quantity.context;

import dev.claimant.document.Change.Figure;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.quantity.Changed;
import dev.claimant.support.WordList;
import dev.claimant.syntax.Clauses;
import dev.claimant.syntax.Phrases;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.WordRange;
import dev.claimant.syntax.Words;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a number is compared with: "twice as many as last year", "50, compared with 40 in
 * 2015", "3 points higher than the average". A comparison continues to the end of its noun phrase.
 */
public final class ComparisonRules implements ComparisonFinder {
  /** How far from a number "compared with" or "from" can stand, in words. */
  private static final int MAX_DISTANCE = 12;

  /** How many words can lead to a noun, a "than" or a time. */
  private static final int MAX_LEAD = 5;

  private final Phrases<Boolean> openers = Phrases.ofWords();
  private final Multiples multiples;

  public ComparisonRules(Multiples multiples) {
    this.multiples = multiples;
    for (String phrase : WordList.words(ComparisonRules.class, "comparisons.txt")) {
      openers.put(phrase, true);
    }
  }

  @Override
  public Optional<Span> find(Words words, List<Changed> amounts, int index) {
    Changed amount = amounts.get(index);
    return (isMultiple(words, amount)
            ? Multiples.measureAt(words, amount.end())
            : Optional.<Span>empty())
        .or(() -> than(words, amount))
        .or(() -> beside(words, amount))
        .or(() -> from(words, amount))
        .or(() -> opened(words, amount.end()))
        .or(() -> index > 0 ? fromBefore(words, amount, amounts.get(index - 1)) : Optional.empty());
  }

  private boolean isMultiple(Words words, Changed amount) {
    return words.at(amount.last()).is("times")
        || multiples.find(words, amount.measured().amount().start()).isPresent();
  }

  /**
   * "3 points higher than the average", "50 more homes were built than in 2022", "50 goals in all,
   * more than any other player".
   */
  private static Optional<Span> than(Words words, Changed amount) {
    boolean more = false;
    for (int i = amount.start(); i <= amount.last(); i++) {
      more |= words.at(i).tag() == Tag.JJR && i > amount.measured().amount().last();
    }
    int near = afterDegree(words, amount.end());
    for (int i = amount.end(); i <= amount.last() + MAX_DISTANCE && !isNumber(words.at(i)); i++) {
      Word word = words.at(i);
      if (word.is(",") || word.isDash()) {
        return words.at(i + 1).tag().isOneOf(Tag.JJR, Tag.RBR)
            ? than(words, afterDegree(words, i + 1))
            : Optional.empty();
      }
      if (word.is("than") && (more || i == near)) {
        return than(words, i);
      }
    }
    return Optional.empty();
  }

  /** The index after "higher" or "more new jobs". */
  private static int afterDegree(Words words, int index) {
    int end = index;
    while (end < index + MAX_LEAD
        && words.at(end).tag().isOneOf(Tag.JJ, Tag.JJR, Tag.NN, Tag.NNS, Tag.RB, Tag.RBR)) {
      end++;
    }
    return end;
  }

  private static Optional<Span> than(Words words, int index) {
    return words.at(index).is("than") && !isNumber(words.at(index + 1))
        ? ComparedPhrase.find(words, index, index + 1)
        : Optional.empty();
  }

  private static boolean isNumber(Word word) {
    return word.tag() == Tag.CD || word.tag() == Tag.CURRENCY;
  }

  /** "16% above its 2018 level". */
  private static Optional<Span> beside(Words words, Changed amount) {
    int index = amount.end();
    boolean level = words.at(index).is("above") || words.at(index).is("below");
    boolean noun =
        (words.at(index + 1).tag().isOneOf(Tag.DT, Tag.JJ, Tag.NN, Tag.NNS, Tag.PRPS)
            || words.at(index + 1).isTime());
    return level && noun && amount.kind() == QuantityKind.PERCENTAGE
        ? ComparedPhrase.find(words, index, index + 1)
        : Optional.empty();
  }

  /** "Fell 3% from a year ago", "fell to 50 from 60", "50, up from 40". */
  private static Optional<Span> from(Words words, Changed amount) {
    if (!amount.is(Figure.BY) && !amount.is(Figure.TO)) {
      return Optional.empty();
    }
    for (int i = amount.end(); i <= amount.last() + MAX_DISTANCE; i++) {
      Word word = words.at(i);
      if (word.is("from") && isFigure(words, i + 1)) {
        Optional<Span> phrase = ComparedPhrase.find(words, i, i + 1);
        return phrase.isPresent() && isPeriod(words, i, phrase.get()) ? Optional.empty() : phrase;
      }
      if (isNumber(word) || word.is("to")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "From May to June": when, not from what. */
  private static boolean isPeriod(Words words, int from, Span span) {
    int end = from;
    while (words.at(end).span().end() < span.end()) {
      end++;
    }
    boolean within = words.at(from + 1).isTime() && words.at(end - 1).isTime();
    boolean whole = within && isRange(words, from + 1, end);
    return whole || (words.at(end).isTime() && words.at(end + 1).is("to"));
  }

  private static boolean isRange(Words words, int start, int end) {
    for (int i = start; i < end; i++) {
      if (words.at(i).is("to") || words.at(i).is("through") || words.at(i).is("until")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFigure(Words words, int index) {
    for (int i = index; i < index + MAX_LEAD && !ComparedPhrase.stopsAt(words.at(i)); i++) {
      Word word = words.at(i);
      if (isNumber(word) || word.isTime() || word.is("earlier") || word.is("before")) {
        return true;
      }
    }
    return false;
  }

  private Optional<Span> opened(Words words, int after) {
    for (int i = after; i <= after + MAX_DISTANCE && !isNumber(words.at(i)); i++) {
      int index = i;
      Optional<Match<Boolean>> opener = openers.at(words, i);
      if (opener.isPresent()) {
        return opener.flatMap(m -> ComparedPhrase.find(words, index, m.end()));
      }
      if (Clauses.breaks(words, i) && !words.at(i).is(",")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "Fell from 60 to 50": the 50. */
  private static Optional<Span> fromBefore(Words words, Changed amount, Changed before) {
    if (!amount.is(Figure.TO)) {
      return Optional.empty();
    }
    boolean adjacent = before.last() == amount.start() - 2;
    int from = amount.start() - 2;
    while (from > amount.start() - MAX_DISTANCE && !words.at(from).is("from")) {
      from--;
    }
    return before.is(Figure.FROM) && adjacent && words.at(from).is("from")
        ? Optional.of(words.span(new WordRange(from, before.end())))
        : Optional.empty();
  }
}
