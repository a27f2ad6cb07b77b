package dev.claimant.quantity;

import dev.claimant.document.Bound;
import dev.claimant.document.QuantityKind;
import dev.claimant.measure.Per;
import dev.claimant.measure.UnitOfMeasure;
import dev.claimant.syntax.NounPhrases.NounPhrase;
import dev.claimant.syntax.Phrases.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An amount with what bounds it and what it counts or measures. Positions are word indices.
 *
 * @param amount the number with the unit that touches it
 * @param first the first word: of the bound, the currency or the number
 * @param last the last word: of the number, the unit, the counted noun, the bound or the rate
 * @param bound how the number bounds the true one
 * @param kind what sort of thing is counted or measured
 * @param noun the counted noun with its modifiers, if it counts one
 * @param unit the unit of measure, which can stand apart: in "4- or 6-inch nails" that of the 4
 * @param rate what the amount is per
 * @param rules the rules that made it, in order
 */
public record Measured(
    Amount amount,
    int first,
    int last,
    Bound bound,
    QuantityKind kind,
    Optional<NounPhrase> noun,
    Optional<Match<UnitOfMeasure>> unit,
    Optional<Match<Per>> rate,
    List<QuantityRule> rules) {
  public Measured {
    rules = List.copyOf(rules);
  }

  /** The same amount up to a later word, with another bound. */
  Measured boundAfter(Match<Bound> after) {
    return new Measured(
        amount,
        first,
        after.last(),
        after.value(),
        kind,
        noun,
        unit,
        rate,
        with(QuantityRule.BOUND_AFTER));
  }

  /** The same amount with the bound of the one that it restates. */
  Measured restating(Bound before) {
    return bound != Bound.EXACT || before == Bound.EXACT || before == Bound.ABOUT
        ? this
        : new Measured(
            amount, first, last, before, kind, noun, unit, rate, with(QuantityRule.BOUND_RESTATED));
  }

  /** The same amount, per something. */
  Measured per(Match<Per> thing, int end) {
    return new Measured(
        amount, first, end, bound, kind, noun, unit, Optional.of(thing), with(QuantityRule.RATE));
  }

  /** The same amount from the word before it on. */
  Measured fromWordBefore() {
    return new Measured(amount, first - 1, last, bound, kind, noun, unit, rate, rules);
  }

  private List<QuantityRule> with(QuantityRule rule) {
    List<QuantityRule> more = new ArrayList<>(rules);
    more.add(rule);
    return more;
  }
}
