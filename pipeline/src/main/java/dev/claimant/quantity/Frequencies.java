package dev.claimant.quantity;

import dev.claimant.document.QuantityKind;
import dev.claimant.document.Tag;
import dev.claimant.measure.Numeral;
import dev.claimant.measure.Numeral.Form;
import dev.claimant.measure.UnitOfMeasure;
import dev.claimant.measure.Units;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.WordRange;
import dev.claimant.syntax.Words;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds adverbs of how often something happens: "scored twice", "only once", "once a week". */
final class Frequencies {
  private static final UnitOfMeasure TIME =
      new UnitOfMeasure(
          "time", QuantityKind.COUNT, Optional.empty(), Optional.empty(), Optional.empty());

  private final Map<String, BigDecimal> adverbs = new HashMap<>();
  private final Units units;

  Frequencies(Units units) {
    this.units = units;
    for (Row row : WordList.rows(Frequencies.class, "frequencies.txt", 2)) {
      row.add(adverbs, row.cell(0), new BigDecimal(row.cell(1)));
    }
  }

  /** The times that the adverb at an index counts, if it multiplies nothing. */
  Optional<Amount> find(Words words, int index) {
    return Optional.ofNullable(adverbs.get(words.at(index).lower()))
        .filter(times -> isAdverb(words.at(index + 1)))
        .filter(times -> times.compareTo(BigDecimal.ONE) > 0 || isCounted(words, index))
        .map(times -> amount(WordRange.of(index), times));
  }

  private static Amount amount(WordRange range, BigDecimal times) {
    Numeral number = new Numeral(range, times, BigDecimal.ONE, Form.WORDS);
    return new Amount(
        range, number, number, times, Optional.empty(), Optional.of(new Match<>(range, TIME)));
  }

  /** "Twice weekly", "twice on Monday"; not "twice normal levels", "twice 40". */
  private static boolean isAdverb(Word next) {
    boolean thing = next.isNoun() || next.tag().isAdjective() || next.tag() == Tag.CD;
    return !next.isDash() && (!thing || next.lower().endsWith("ly"));
  }

  /** Whether "once" is one time: "just once", "at least once", "once a day"; not "once rich". */
  private boolean isCounted(Words words, int once) {
    Word before = words.at(once - 1);
    Word next = words.at(once + 1);
    boolean clause = next.tag().isPronoun() || next.tag().isDeterminer();
    return (isLimit(before) && !clause) || isRate(words, once + 1);
  }

  private static boolean isLimit(Word before) {
    return before.is("just") || before.is("only") || before.is("than") || before.is("least");
  }

  private boolean isRate(Words words, int article) {
    boolean each =
        switch (words.at(article).lower()) {
          case "a", "an", "each", "every", "per" -> true;
          default -> false;
        };
    return each
        && units
            .at(words, article + 1)
            .filter(unit -> unit.value().is(QuantityKind.DURATION))
            .filter(unit -> !words.at(unit.end()).isNoun() && !words.at(unit.end()).isFinite())
            .isPresent();
  }
}
