package dev.claimant.evaluation.claims;

import java.util.Optional;

/** A gold claim and the predicted one for it; one of the two can be missing. */
record ClaimPair(Optional<JudgedClaim> gold, Optional<JudgedClaim> predicted) {
  JudgedClaim any() {
    return gold.or(() -> predicted).orElseThrow();
  }
}
