package dev.claimant.quantity;

import dev.claimant.document.Bound;
import java.util.Optional;

/**
 * That an amount says the one before it again in another unit: "8 km (5 miles)", "41 points, or
 * 3%".
 *
 * @param mark what joins the two
 * @param bound the bound that the amount has from the one before it, if any
 */
public record Restatement(Mark mark, Optional<Bound> bound) {
  /** What joins an amount to the one that it restates. */
  public enum Mark {
    /** The amount follows a bracket that is right after the other: "8 km (5 miles)". */
    BRACKET,
    /** The amount follows a comma and "or": "41 points, or 3%". */
    OR
  }
}
