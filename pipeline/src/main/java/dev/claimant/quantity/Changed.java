package dev.claimant.quantity;

import dev.claimant.document.Change;
import dev.claimant.document.Change.Figure;
import dev.claimant.document.QuantityKind;
import java.util.Optional;

/**
 * An amount with the rise or fall that it belongs to, if it belongs to one.
 *
 * @param rule the rule that found the change
 */
public record Changed(Measured measured, Optional<Change> change, Optional<QuantityRule> rule) {
  /** Whether the amount is this figure of a rise or fall. */
  public boolean is(Figure figure) {
    return change.filter(c -> c.figure() == figure).isPresent();
  }

  public int first() {
    return measured.first();
  }

  public int last() {
    return measured.last();
  }

  public QuantityKind kind() {
    return measured.kind();
  }
}
