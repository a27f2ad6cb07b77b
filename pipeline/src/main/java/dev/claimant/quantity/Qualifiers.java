package dev.claimant.quantity;

import dev.claimant.document.Span;
import java.util.Optional;

/**
 * What qualifies an amount.
 *
 * @param negated whether the number itself is denied
 * @param hedge the words that leave open whether it is true
 * @param comparison the words that say what it is compared with
 */
record Qualifiers(boolean negated, Optional<Span> hedge, Optional<Span> comparison) {}
