package dev.claimant.quantity.context;

import dev.claimant.quantity.Changed;
import dev.claimant.syntax.NounPhrases.NounPhrase;
import dev.claimant.syntax.Words;
import java.util.List;

/**
 * Finds what the amounts of a sentence are said of: the noun phrase that each counts or measures
 * ("a 25 percent tax on cars", "an interest rate of 3 percent") and the subject of its clause.
 */
public final class ConceptRules implements ConceptFinder {
  @Override
  public List<List<NounPhrase>> find(Words words, List<Changed> amounts) {
    return new SentenceConcepts(words, amounts).find();
  }
}
