package dev.claimant.quantity;

import dev.claimant.document.QuantityKind;
import dev.claimant.measure.UnitOfMeasure;
import dev.claimant.syntax.NounPhrases.NounPhrase;
import dev.claimant.syntax.Phrases.Match;
import java.util.Optional;

/**
 * A number with what it counts or measures.
 *
 * @param end the index after the number with its unit or noun
 * @param noun the counted noun with its modifiers, if it counts one
 * @param unit the unit of measure, which can stand apart: in "4- or 6-inch nails" that of the 4
 * @param rule the rule that found it
 */
record Counted(
    BoundNumber number,
    QuantityKind kind,
    int end,
    Optional<NounPhrase> noun,
    Optional<Match<UnitOfMeasure>> unit,
    QuantityRule rule) {

  Amount amount() {
    return number.amount();
  }

  /** The same number with the unit or noun of another. */
  Counted like(
      QuantityKind other,
      Optional<NounPhrase> otherNoun,
      Optional<Match<UnitOfMeasure>> otherUnit,
      QuantityRule by) {
    return new Counted(number, other, end, otherNoun, otherUnit, by);
  }
}
