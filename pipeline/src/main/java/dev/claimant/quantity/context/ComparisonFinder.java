package dev.claimant.quantity.context;

import dev.claimant.document.Change;
import dev.claimant.document.Change.Figure;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.measure.Numeral;
import dev.claimant.measure.Numeral.Form;
import dev.claimant.quantity.Amount;
import dev.claimant.quantity.QuantityDraft;
import dev.claimant.support.Resource;
import dev.claimant.syntax.Clauses;
import dev.claimant.syntax.Phrases;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a number is compared with: "twice as many as last year", "50, compared with 40 in
 * 2015", "3 points higher than the average". A comparison goes on to the end of its noun phrase.
 */
public final class ComparisonFinder {
  private static final int LONGEST = 12;

  /** How far behind a number "compared with" can stand. */
  private static final int REACH = 12;

  /** How many words can lead to a noun, a "than" or a time. */
  private static final int NEAR = 5;

  private static final Set<String> STOPS =
      Set.of(
          "", ",", ";", ":", "(", ")", "–", "—", "--", ".", "?", "!", "but", "while", "who",
          "which", "to");

  private final Phrases<Boolean> openers = Phrases.ofWords();
  private final Phrases<BigDecimal> multiples = Phrases.ofWords();

  public ComparisonFinder() {
    for (List<String> row : Resource.rows(ComparisonFinder.class, "comparisons.txt")) {
      for (String item : Resource.items(row.get(1))) {
        if (row.get(0).equals("opener")) {
          openers.put(item, true);
        } else {
          String[] word = item.split("=", 2);
          multiples.put(word[0], new BigDecimal(word[1]));
        }
      }
    }
  }

  /** "Twice" and "double" are numbers where the text says of what; "half the voters" is a part. */
  public Optional<Amount> multiple(Words words, int place) {
    return multiples
        .at(words, place)
        .filter(m -> m.value().compareTo(BigDecimal.ONE) > 0 || words.at(place + 1).is("as"))
        .filter(m -> !words.at(place).isVerb() && measure(words, place + 1).isPresent())
        .map(m -> amount(place, m.value()));
  }

  private static Amount amount(int place, BigDecimal value) {
    Numeral number = new Numeral(place, place, value, BigDecimal.ONE, Form.FRACTION);
    return new Amount(place, place, number, number, value, Optional.empty(), Optional.empty());
  }

  /** The words that say what a number is compared with. */
  public Optional<Span> of(Words words, QuantityDraft draft, List<QuantityDraft> earlier) {
    return (isMultiple(words, draft) ? measure(words, draft.last + 1) : Optional.<Span>empty())
        .or(() -> than(words, draft))
        .or(() -> beside(words, draft))
        .or(() -> from(words, draft))
        .or(() -> opened(words, draft.last + 1))
        .or(() -> fromBefore(words, draft, earlier));
  }

  private boolean isMultiple(Words words, QuantityDraft draft) {
    return words.at(draft.last).is("times") || multiple(words, draft.amount.first()).isPresent();
  }

  /** What a multiple is of, from a place: "as many jobs as last year", "the average". */
  private static Optional<Span> measure(Words words, int place) {
    if (words.at(place).is("as") && words.at(place + 1).tag().isOneOf(Tag.JJ, Tag.RB)) {
      for (int i = place + 2; i <= place + REACH && !words.at(i).is(","); i++) {
        if (words.at(i).is("as")) {
          return phrase(words, place, i + 1);
        }
      }
      return Optional.empty();
    }
    int noun = place;
    while (noun < place + NEAR && words.at(noun).isTime()) {
      noun++;
    }
    boolean possessive = noun > place && words.at(noun).tag() == Tag.POS;
    boolean of = words.at(place).is("the") || words.at(place).tag() == Tag.PRPS;
    return of || possessive ? phrase(words, place, place) : Optional.empty();
  }

  /**
   * "3 points higher than the average", "50 more homes were built than in 2022", "50 goals in all,
   * more than any other player".
   */
  private static Optional<Span> than(Words words, QuantityDraft draft) {
    boolean more = false;
    for (int i = draft.first; i <= draft.last; i++) {
      more |= words.at(i).tag() == Tag.JJR && i > draft.amount.last();
    }
    int near = behindDegree(words, draft.last + 1);
    for (int i = draft.last + 1; i <= draft.last + REACH && !isNumber(words.at(i)); i++) {
      Word word = words.at(i);
      if (word.is(",") || word.isDash()) {
        return words.at(i + 1).tag().isOneOf(Tag.JJR, Tag.RBR)
            ? than(words, behindDegree(words, i + 1))
            : Optional.empty();
      }
      if (word.is("than") && (more || i == near)) {
        return than(words, i);
      }
    }
    return Optional.empty();
  }

  /** The place behind "higher" or "more new jobs". */
  private static int behindDegree(Words words, int place) {
    int end = place;
    while (end < place + NEAR
        && words.at(end).tag().isOneOf(Tag.JJ, Tag.JJR, Tag.NN, Tag.NNS, Tag.RB, Tag.RBR)) {
      end++;
    }
    return end;
  }

  private static Optional<Span> than(Words words, int place) {
    return words.at(place).is("than") && !isNumber(words.at(place + 1))
        ? phrase(words, place, place + 1)
        : Optional.empty();
  }

  private static boolean isNumber(Word word) {
    return word.tag() == Tag.CD || word.tag() == Tag.CURRENCY;
  }

  /** "16% above its 2018 level". */
  private static Optional<Span> beside(Words words, QuantityDraft draft) {
    int place = draft.last + 1;
    boolean level = words.at(place).is("above") || words.at(place).is("below");
    boolean noun =
        (words.at(place + 1).tag().isOneOf(Tag.DT, Tag.JJ, Tag.NN, Tag.NNS, Tag.PRPS)
            || words.at(place + 1).isTime());
    return level && noun && draft.kind == QuantityKind.PERCENTAGE
        ? phrase(words, place, place + 1)
        : Optional.empty();
  }

  /** "Fell 3% from a year ago", "fell to 50 from 60", "50, up from 40". */
  private static Optional<Span> from(Words words, QuantityDraft draft) {
    if (draft.change.map(Change::figure).filter(f -> f == Figure.BY || f == Figure.TO).isEmpty()) {
      return Optional.empty();
    }
    for (int i = draft.last + 1; i <= draft.last + REACH; i++) {
      Word word = words.at(i);
      if (word.is("from") && isFigure(words, i + 1)) {
        int from = i;
        return phrase(words, i, i + 1).filter(s -> !isPeriod(words, from, s));
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
    return words.at(end).isTime() && words.at(end + 1).is("to");
  }

  private static boolean isFigure(Words words, int place) {
    for (int i = place; i < place + NEAR && !STOPS.contains(words.at(i).lower()); i++) {
      Word word = words.at(i);
      if (isNumber(word) || word.isTime() || word.is("earlier") || word.is("before")) {
        return true;
      }
    }
    return false;
  }

  private Optional<Span> opened(Words words, int behind) {
    for (int i = behind; i <= behind + REACH && !isNumber(words.at(i)); i++) {
      int place = i;
      Optional<Match<Boolean>> opener = openers.at(words, i);
      if (opener.isPresent()) {
        return opener.flatMap(m -> phrase(words, place, m.last() + 1));
      }
      if (Clauses.breaks(words, i) && !words.at(i).is(",")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "Fell from 60 to 50": the 50. */
  private static Optional<Span> fromBefore(
      Words words, QuantityDraft draft, List<QuantityDraft> earlier) {
    if (earlier.isEmpty() || draft.change.isEmpty() || draft.change.get().figure() != Figure.TO) {
      return Optional.empty();
    }
    QuantityDraft before = earlier.get(earlier.size() - 1);
    boolean adjacent = before.last == draft.first - 2;
    int from = draft.first - 2;
    while (from > draft.first - REACH && !words.at(from).is("from")) {
      from--;
    }
    Word word = words.at(from);
    int at = from;
    return before
        .change
        .filter(change -> change.figure() == Figure.FROM && adjacent && word.is("from"))
        .map(change -> words.span(at, before.last));
  }

  /** From one place to the end of the noun phrase that begins at another. */
  private static Optional<Span> phrase(Words words, int first, int start) {
    boolean clause = words.at(start).tag() == Tag.PRP;
    int end = start;
    while (end < start + LONGEST && isInside(words, end, clause)) {
      end++;
    }
    while (end > start && isLoose(words.at(end - 1))) {
      end--;
    }
    return end > start ? Optional.of(words.span(first, end - 1)) : Optional.empty();
  }

  /** A word that leads to more than the phrase has: the "of" of "60 of which". */
  private static boolean isLoose(Word word) {
    return word.tag().isOneOf(Tag.CC, Tag.DT, Tag.IN) && !word.is("before");
  }

  private static boolean isInside(Words words, int place, boolean clause) {
    Word word = words.at(place);
    boolean finite = word.tag().isFinite();
    boolean joins = words.at(place - 1).isName() && words.at(place + 1).isName();
    boolean joint = word.tag() != Tag.CC || joins;
    boolean other = finite || word.tag() == Tag.PRP;
    return !STOPS.contains(word.lower()) && joint && (clause || !other);
  }
}
