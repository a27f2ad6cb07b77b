package dev.claimant.quantity.context;

import dev.claimant.document.Change;
import dev.claimant.quantity.Changed;
import dev.claimant.quantity.Measured;
import dev.claimant.quantity.QuantityRule;
import dev.claimant.syntax.Words;
import java.util.List;
import java.util.Optional;

/** Finds the rise or fall that an amount belongs to. Stateless and safe for use by many threads. */
@FunctionalInterface
public interface ChangeFinder {
  /** A change and the rule that found it. */
  record Found(Change change, QuantityRule rule) {}

  /**
   * The rise or fall that an amount belongs to.
   *
   * @param earlier the amounts before it in the sentence, whose change it can continue
   */
  Optional<Found> find(Words words, Measured amount, List<Changed> earlier);
}
