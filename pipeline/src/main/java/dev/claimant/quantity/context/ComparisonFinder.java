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
   * @param earlier the amounts before it in the sentence
   */
  Optional<Span> find(Words words, Changed amount, List<Changed> earlier);
}
