package dev.claimant.testing;

import dev.claimant.document.Claim.QuantityClaim;
import dev.claimant.document.Quantity;
import java.util.Optional;

/** Claims with nothing but what a test is about. */
public final class Claims {
  private Claims() {}

  /** A claim of a quantity in the first sentence. */
  public static QuantityClaim quantity(String id, Quantity quantity, Optional<String> statement) {
    return new QuantityClaim(
        id,
        quantity,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        statement);
  }
}
