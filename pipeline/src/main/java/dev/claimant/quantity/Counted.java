package dev.claimant.quantity;

import dev.claimant.document.QuantityKind;
import dev.claimant.measure.UnitOfMeasure;
import dev.claimant.syntax.NounPhrases.NounPhrase;
import dev.claimant.syntax.Phrases.Match;
import java.util.Optional;

/**
 * What a number counts or measures.
 *
 * @param last the last word of the number with its unit or noun
 * @param noun the counted noun, if there is one
 * @param unit the unit of measure, if there is one
 * @param rule the rule that found it
 */
record Counted(
    QuantityKind kind,
    int last,
    Optional<NounPhrase> noun,
    Optional<Match<UnitOfMeasure>> unit,
    QuantityRule rule) {}
