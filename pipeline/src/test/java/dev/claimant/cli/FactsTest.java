package dev.claimant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.sink.ClaimRecord.ChangePart;
import dev.claimant.sink.ClaimRecord.QuantityPart;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactsTest {
  private final Records records = new Records("Rents fell to about 20.");

  @Test
  void sayWhatANumberIsOfAChange() {
    QuantityPart quantity =
        new QuantityPart(
            BigDecimal.valueOf(20),
            Optional.empty(),
            "about",
            Optional.of(new ChangePart("down", "to", "fell", 6, 10)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "number",
            Optional.empty(),
            Optional.empty(),
            List.of());
    assertThat(Facts.of(records.quantity("q-1", "about 20", quantity)))
        .contains(Fact.of("amount", "about 20"), Fact.of("change", "down to, “fell”"));
  }
}
