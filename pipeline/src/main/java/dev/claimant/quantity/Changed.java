package dev.claimant.quantity;

import dev.claimant.document.Change;
import dev.claimant.document.Change.Figure;
import dev.claimant.document.QuantityKind;
import dev.claimant.measure.Per;
import dev.claimant.measure.UnitOfMeasure;
import dev.claimant.syntax.NounPhrases.NounPhrase;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.WordRange;
import java.util.Optional;

/**
 * An amount with the rise or fall that it belongs to, if it belongs to one.
 *
 * @param start the index of the first word: the "up" of "up 3%", or the amount's
 * @param rule the rule that found the change
 */
public record Changed(
    Measured measured, int start, Optional<Change> change, Optional<QuantityRule> rule) {
  /** Whether the amount is this figure of a rise or fall. */
  public boolean is(Figure figure) {
    return change.filter(c -> c.figure() == figure).isPresent();
  }

  public Amount amount() {
    return measured.amount();
  }

  public WordRange range() {
    return new WordRange(start, measured.end());
  }

  public int end() {
    return measured.end();
  }

  /** The index of the last word. */
  public int last() {
    return measured.last();
  }

  public QuantityKind kind() {
    return measured.kind();
  }

  public Optional<NounPhrase> noun() {
    return measured.noun();
  }

  public Optional<Match<UnitOfMeasure>> unit() {
    return measured.unit();
  }

  public Optional<Match<Per>> rate() {
    return measured.rate();
  }

  public Optional<Restatement> restatement() {
    return measured.restatement();
  }
}
