package dev.claimant.quantity;

import dev.claimant.document.Bound;
import dev.claimant.syntax.Phrases.Match;
import java.util.Optional;

/**
 * A number or amount with the words before it that bound it.
 *
 * @param bound the words, if any; they can belong to the amount before it
 * @param denied whether a negation turned the bound round: "must not fall below 5"
 */
record BoundNumber(Amount amount, Optional<Match<Bound>> bound, boolean denied) {
  /** The index of the first word, of the bound if there is one. */
  int start() {
    return bound.map(Match::start).orElse(amount.start());
  }
}
