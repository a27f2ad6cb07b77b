package dev.claimant.quantity.context;

import dev.claimant.document.Span;
import dev.claimant.quantity.Changed;
import dev.claimant.syntax.Words;
import java.util.List;
import java.util.Optional;

/** Finds what an amount is compared with. Stateless and safe for use by many threads. */
@FunctionalInterface
public interface ComparisonFinder {
  /**
   * The words that say what an amount is compared with, or a multiple of, if any.
   *
   * @param amounts the amounts of the sentence, in order
   * @param index the amount's index among them
   */
  Optional<Span> find(Words words, List<Changed> amounts, int index);
}
