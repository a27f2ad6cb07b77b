package dev.claimant.quantity.context;

import dev.claimant.document.Span;
import dev.claimant.quantity.Changed;
import dev.claimant.syntax.Words;
import java.util.Optional;

/**
 * Finds the words that leave open whether an amount is true. Stateless and safe for use by many
 * threads.
 */
@FunctionalInterface
public interface HedgeFinder {
  Optional<Span> find(Words words, Changed amount);
}
