package dev.claimant.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Stance;
import dev.claimant.testing.Models;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("models")
class QuantityConfidenceTest {
  private static final List<ClaimRecord> RECORDS =
      RecordBuilder.of(
          Models.PIPELINE.apply(
              Models.document(
                  "The mayor of Harford denied on Monday that 40 boats had sunk in the storm. Exports of steel rose by 5 percent in May."
                      + " It was 17 and then 9, 12, 30 and 41.")));

  private static final Map<String, Double> CONFIDENCES =
      RECORDS.stream()
          .filter(record -> record.quantity().isPresent())
          .collect(
              Collectors.toMap(ClaimRecord::text, record -> record.confidence().orElseThrow()));

  @Test
  void aNumberWithUnitAndConceptIsSurerThanABareOne() {
    assertThat(CONFIDENCES).allSatisfy((text, share) -> assertThat(share).isBetween(0.0, 1.0));
    assertThat(CONFIDENCES)
        .allSatisfy(
            (text, share) -> {
              if (text.matches("\\d+")) {
                assertThat(share).isLessThan(CONFIDENCES.get("40 boats"));
              }
            });
  }

  @Test
  void aQuantityInADeniedStatementIsDenied() {
    assertThat(RECORDS)
        .filteredOn(record -> record.text().equals("40 boats"))
        .extracting(record -> record.attribution().stance().orElseThrow())
        .containsExactly(Stance.DENIES);
  }
}
