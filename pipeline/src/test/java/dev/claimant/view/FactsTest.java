package dev.claimant.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Bound;
import dev.claimant.document.Change;
import dev.claimant.record.ClaimRecord.ChangePart;
import dev.claimant.record.ClaimRecord.QuantityPart;
import dev.claimant.record.ClaimRecord.TextPart;
import dev.claimant.testing.QuantityPartBuilder;
import org.junit.jupiter.api.Test;

class FactsTest {
  private final Records records = new Records("Rents fell to about 20.");

  @Test
  void sayHowANumberIsMeant() {
    QuantityPart quantity =
        new QuantityPartBuilder("20")
            .bound(Bound.ABOUT)
            .change(new ChangePart(Change.Direction.DOWN, Change.Figure.TO, "fell", 6, 10))
            .negated()
            .hedge(new TextPart("may", 0, 3))
            .comparison(new TextPart("than before", 0, 11))
            .build();
    assertThat(Facts.of(records.quantity("q-1", "about 20", quantity)))
        .contains(
            Fact.of("amount", "about 20"),
            Fact.of("change", "down to, “fell”"),
            Fact.of("denied", "yes"),
            Fact.of("hedged by", "“may”"),
            Fact.of("compared", "“than before”"));
  }

  @Test
  void sayWhatMadeARecord() {
    assertThat(Facts.of(records.quantity("q-1", "about 20", "20")))
        .contains(Fact.of("evidence", "quantity: verb-by, shared-unit"));
    assertThat(Facts.of(records.statement("s-1", "Rents", "fell", "about 20")))
        .contains(Fact.of("evidence", "attribution: model <1>"));
  }
}
