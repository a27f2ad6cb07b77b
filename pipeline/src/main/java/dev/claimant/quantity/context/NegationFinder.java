package dev.claimant.quantity.context;

import dev.claimant.quantity.Changed;
import dev.claimant.syntax.Words;

/** Tells whether an amount is denied. Stateless and safe for use by many threads. */
@FunctionalInterface
public interface NegationFinder {
  boolean isDenied(Words words, Changed amount);
}
