package dev.claimant.quantity.context;

import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.measure.Numeral;
import dev.claimant.measure.Numeral.Form;
import dev.claimant.quantity.Amount;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import dev.claimant.syntax.Phrases;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.WordRange;
import dev.claimant.syntax.Words;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds words that multiply something else: "twice as many as last year", "double the average",
 * "sales doubled".
 */
public final class Multiples {
  /** How far after "as many" its second "as" can stand, in words. */
  private static final int AS_DISTANCE = 12;

  /** The most words of a time that owns the multiplied thing: "last year's". */
  private static final int MAX_TIME_WORDS = 5;

  private final Phrases<BigDecimal> values = Phrases.ofWords();

  private final Map<String, BigDecimal> verbs = new HashMap<>();

  public Multiples() {
    for (Row row : WordList.rows(Multiples.class, "multiplying.txt", 2)) {
      row.add(verbs, row.cell(0), new BigDecimal(row.cell(1)));
    }
    for (Row row : WordList.rows(Multiples.class, "multiples.txt", 2)) {
      row.check(values.put(row.cell(0), new BigDecimal(row.cell(1))), row.cell(0));
    }
  }

  /** "Twice" and "double" are numbers where they multiply; "half the voters" is a part. */
  public Optional<Amount> find(Words words, int index) {
    return values
        .at(words, index)
        .filter(m -> m.value().compareTo(BigDecimal.ONE) > 0 || words.at(index + 1).is("as"))
        .filter(m -> !words.at(index).isVerb())
        .filter(m -> measureAt(words, index + 1).isPresent() || multiplies(words, index, m.value()))
        .map(m -> amount(index, m.value()))
        .or(() -> verb(words, index));
  }

  /** "Twice as long", "double that of May", "twice what it cost"; not "said twice that". */
  private static boolean multiplies(Words words, int index, BigDecimal value) {
    Word before = words.at(index - 1);
    Word next = words.at(index + 1);
    boolean noun =
        !words.at(index).is("twice")
            && (before.tag().isDeterminer() || before.tag().isAdjective() || before.isNoun());
    boolean degree = next.is("as") && words.at(index + 2).tag().isOneOf(Tag.JJ, Tag.RB);
    boolean other =
        next.is("those")
            || (next.is("that") && (next.tag() == Tag.DT || words.at(index + 2).is("of")));
    boolean clause = next.is("what") && !before.isVerb();
    return value.compareTo(BigDecimal.ONE) > 0 && (degree || (!noun && (other || clause)));
  }

  /**
   * "Sales have doubled in May", "the toll tripled to 60"; not "she doubled down", "doubled it".
   */
  private Optional<Amount> verb(Words words, int index) {
    Word next = words.at(index + 1);
    boolean free =
        switch (next.tag()) {
          case IN, TO, CC, RB, COMMA, PERIOD, COLON, NONE -> !next.is("down") && !next.is("as");
          default -> false;
        };
    boolean past = words.at(index).tag().isOneOf(Tag.VBD, Tag.VBN);
    return past && free
        ? Optional.ofNullable(verbs.get(words.at(index).lemma())).map(it -> amount(index, it))
        : Optional.empty();
  }

  private static Amount amount(int index, BigDecimal value) {
    Numeral number = new Numeral(WordRange.of(index), value, BigDecimal.ONE, Form.FRACTION);
    return new Amount(number.range(), number, number, value, Optional.empty(), Optional.empty());
  }

  /**
   * The words that say what is multiplied, from an index on: "as many jobs as last year", "the
   * average".
   */
  static Optional<Span> measureAt(Words words, int index) {
    if (words.at(index).is("as") && words.at(index + 1).tag().isOneOf(Tag.JJ, Tag.RB)) {
      for (int i = index + 2; i <= index + AS_DISTANCE && !words.at(i).is(","); i++) {
        if (words.at(i).is("as")) {
          return ComparedPhrase.find(words, index, i + 1);
        }
      }
      return Optional.empty();
    }
    int noun = index;
    while (noun < index + MAX_TIME_WORDS && words.at(noun).isTime()) {
      noun++;
    }
    boolean possessive = noun > index && words.at(noun).tag() == Tag.POS;
    boolean of = words.at(index).is("the") || words.at(index).tag() == Tag.PRPS;
    return of || possessive ? ComparedPhrase.find(words, index, index) : Optional.empty();
  }
}
