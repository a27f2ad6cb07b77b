package dev.claimant.testing;

import dev.claimant.document.Bound;
import dev.claimant.document.QuantityKind;
import dev.claimant.record.ClaimRecord.ChangePart;
import dev.claimant.record.ClaimRecord.QuantityPart;
import dev.claimant.record.ClaimRecord.TextPart;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Builds the number of a record for tests: an exact number without anything else at first. */
public final class QuantityPartBuilder {
  private final BigDecimal value;
  private Bound bound = Bound.EXACT;
  private QuantityKind kind = QuantityKind.NUMBER;
  private Optional<ChangePart> change = Optional.empty();
  private Optional<Boolean> negated = Optional.empty();
  private Optional<TextPart> hedge = Optional.empty();
  private Optional<TextPart> comparison = Optional.empty();
  private Optional<String> unit = Optional.empty();

  public QuantityPartBuilder(String value) {
    this.value = new BigDecimal(value);
  }

  public QuantityPartBuilder bound(Bound bound) {
    this.bound = bound;
    return this;
  }

  public QuantityPartBuilder kind(QuantityKind kind) {
    this.kind = kind;
    return this;
  }

  public QuantityPartBuilder change(ChangePart change) {
    this.change = Optional.of(change);
    return this;
  }

  public QuantityPartBuilder negated() {
    negated = Optional.of(true);
    return this;
  }

  public QuantityPartBuilder hedge(TextPart hedge) {
    this.hedge = Optional.of(hedge);
    return this;
  }

  public QuantityPartBuilder comparison(TextPart comparison) {
    this.comparison = Optional.of(comparison);
    return this;
  }

  public QuantityPartBuilder unit(String unit) {
    this.unit = Optional.of(unit);
    return this;
  }

  public QuantityPart build() {
    return new QuantityPart(
        value,
        Optional.empty(),
        bound,
        change,
        negated,
        hedge,
        comparison,
        unit,
        Optional.empty(),
        Optional.empty(),
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
