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
 * An amount with all that belongs to it. Positions are word indices.
 *
 * @param counted the number with what it counts or measures
 * @param before the words before the number that bound it, if any
 * @param after the words after it that bound it, if any and if none before it do
 * @param rate what the amount is per, if anything
 * @param end the index after the last word: of the number, the unit, the counted noun, the bound or
 *     the rate
 * @param restatement how it restates the amount before it, if it does
 */
public record Measured(
    Counted counted,
    Optional<Match<Bound>> before,
    Optional<Match<Bound>> after,
    Optional<Match<Per>> rate,
    int end,
    Optional<Restatement> restatement) {

  Measured withCounted(Counted other) {
    return new Measured(other, before, after, rate, end, restatement);
  }

  /** The same amount per what another states, which its words do not include. */
  Measured withRate(Optional<Match<Per>> other) {
    return new Measured(counted, before, after, other, end, restatement);
  }

  Measured withRestatement(Restatement found) {
    return new Measured(counted, before, after, rate, end, Optional.of(found));
  }

  /** The number with the unit that touches it. */
  public Amount amount() {
    return counted.amount();
  }

  /** The index of the first word: of the bound, the currency or the number. */
  public int start() {
    return before.map(Match::start).orElse(amount().start());
  }

  /** The index of the last word. */
  public int last() {
    return end - 1;
  }

  /** Whether a negation turned its bound round, so that it does not deny the number. */
  public boolean isBoundDenied() {
    return counted.number().denied();
  }

  /** How the number bounds the true one. */
  public Bound bound() {
    return before
        .or(() -> after)
        .map(Match::value)
        .or(() -> restatement.flatMap(Restatement::bound))
        .orElse(Bound.EXACT);
  }

  public QuantityKind kind() {
    return counted.kind();
  }

  /** The counted noun with its modifiers, if it counts one. */
  public Optional<NounPhrase> noun() {
    return counted.noun();
  }

  /** The unit of measure, which can stand apart: in "4- or 6-inch nails" that of the 4. */
  public Optional<Match<UnitOfMeasure>> unit() {
    return counted.unit();
  }

  /** The rules that made it, in order. */
  List<QuantityRule> rules() {
    List<QuantityRule> rules = new ArrayList<>();
    rules.add(
        switch (amount().from().form()) {
          case FIGURES -> QuantityRule.FIGURES;
          case WORDS -> QuantityRule.WORDS;
          case FRACTION -> QuantityRule.FRACTION;
          case PLURAL -> QuantityRule.VAGUE_PLURAL;
        });
    before.ifPresent(
        bound ->
            rules.add(isBoundDenied() ? QuantityRule.BOUND_DENIED : QuantityRule.BOUND_BEFORE));
    rules.add(counted.rule());
    after.ifPresent(bound -> rules.add(QuantityRule.BOUND_AFTER));
    rate.ifPresent(thing -> rules.add(QuantityRule.RATE));
    restatement
        .flatMap(Restatement::bound)
        .ifPresent(bound -> rules.add(QuantityRule.BOUND_RESTATED));
    return rules;
  }
}
