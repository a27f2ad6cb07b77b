package dev.claimant.quantity.context;

import dev.claimant.quantity.Changed;
import dev.claimant.syntax.NounPhrases.NounPhrase;
import dev.claimant.syntax.Words;
import java.util.List;

/** Finds what amounts are said of. Stateless and safe for use by many threads. */
@FunctionalInterface
public interface ConceptFinder {
  /**
   * The concept of each of a sentence's amounts: the noun phrase that it counts or measures, then
   * the subject of its clause.
   */
  List<List<NounPhrase>> find(Words words, List<Changed> amounts);
}
