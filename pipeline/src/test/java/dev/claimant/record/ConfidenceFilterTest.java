package dev.claimant.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Stance;
import dev.claimant.record.ClaimRecord.AttributionPart;
import dev.claimant.record.ClaimRecord.Offsets;
import dev.claimant.record.ClaimRecord.QuantityPart;
import dev.claimant.record.ClaimRecord.SentencePart;
import dev.claimant.record.ClaimRecord.TextPart;
import dev.claimant.testing.BareDocument;
import dev.claimant.testing.QuantityPartBuilder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ConfidenceFilterTest {
  private static final ClaimRecord SURE = statement("s-1", 0.9, List.of("q-1"), "", "");
  private static final ClaimRecord IN_SURE = quantity("q-1", "s-1", 0.9);
  private static final ClaimRecord UNSURE = statement("s-2", 0.2, List.of("q-2"), "", "");
  private static final ClaimRecord IN_UNSURE = quantity("q-2", "s-2", 0.2);

  @Test
  void leavesOutDoubtfulStatementsAndTheQuantitiesInThem() {
    assertThat(ConfidenceFilter.atLeast(List.of(SURE, IN_SURE, UNSURE, IN_UNSURE), 0.5))
        .containsExactly(SURE, IN_SURE);
  }

  @Test
  void theLeastItselfIsEnough() {
    assertThat(ConfidenceFilter.atLeast(List.of(SURE), 0.9)).containsExactly(SURE);
    assertThat(ConfidenceFilter.atLeast(List.of(SURE), Math.nextUp(0.9))).isEmpty();
  }

  @Test
  void keepsAllAtZero() {
    List<ClaimRecord> all = List.of(SURE, IN_SURE, UNSURE, IN_UNSURE);
    assertThat(ConfidenceFilter.atLeast(all, 0)).isEqualTo(all);
  }

  @Test
  void keepsWhatHasNoConfidence() {
    ClaimRecord rule = record("s-3", OptionalDouble.empty(), List.of(), "", "", true);
    ClaimRecord author = record("q-3", OptionalDouble.empty(), List.of(), "", "", false);
    assertThat(ConfidenceFilter.atLeast(List.of(rule, author), 1)).containsExactly(rule, author);
  }

  @Test
  void aQuantityIsJudgedByItselfToo() {
    ClaimRecord odd = quantity("q-4", "s-1", 0.1);
    assertThat(ConfidenceFilter.atLeast(List.of(SURE, odd), 0.5)).containsExactly(SURE);
  }

  @Test
  void aSureQuantityInADoubtfulStatementIsTheAuthors() {
    assertThat(ConfidenceFilter.atLeast(List.of(UNSURE, quantity("q-2", "s-2", 0.9)), 0.5))
        .extracting(ClaimRecord::attribution)
        .containsExactly(AttributionPart.AUTHOR);
  }

  @Test
  void aSureQuantityInADoubtfulStatementIsThatOfTheStatementAroundIt() {
    ClaimRecord inner = statement("s-7", 0.1, List.of(), "s-1", "");
    List<ClaimRecord> kept =
        ConfidenceFilter.atLeast(List.of(SURE, inner, quantity("q-2", "s-7", 0.9)), 0.5);
    assertThat(kept).extracting(ClaimRecord::id).containsExactly("s-1", "q-2");
    assertThat(kept.get(1).attribution().statement()).contains("s-1");
  }

  @Test
  void dropsReferencesToWhatIsGone() {
    ClaimRecord within = statement("s-5", 0.8, List.of("q-1", "q-2"), "s-2", "s-2");
    ClaimRecord beside = statement("s-6", 0.8, List.of(), "s-1", "s-5");
    assertThat(ConfidenceFilter.atLeast(List.of(SURE, UNSURE, IN_UNSURE, within, beside), 0.5))
        .containsExactly(SURE, statement("s-5", 0.8, List.of("q-1"), "", ""), beside);
  }

  private static ClaimRecord statement(
      String id, double confidence, List<String> quantities, String within, String continues) {
    return record(id, OptionalDouble.of(confidence), quantities, within, continues, true);
  }

  private static ClaimRecord quantity(String id, String statement, double confidence) {
    return record(id, OptionalDouble.of(confidence), List.of(), statement, "", false);
  }

  private static ClaimRecord record(
      String id,
      OptionalDouble confidence,
      List<String> quantities,
      String within,
      String continues,
      boolean isStatement) {
    QuantityPart two = new QuantityPartBuilder("2").build();
    return new ClaimRecord(
        id,
        isStatement ? ClaimKind.STATEMENT : ClaimKind.QUANTITY,
        "two",
        new Offsets(0, 3),
        BareDocument.part("test", "ab".repeat(32)),
        OptionalInt.empty(),
        new SentencePart(0, 0, 3),
        isStatement ? Optional.empty() : Optional.of(two),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        isStatement ? List.of(new TextPart("two", 0, 3)) : List.of(),
        new AttributionPart(
            AttributionKind.INDIRECT,
            Optional.of(Stance.ASSERTS),
            Optional.empty(),
            Optional.empty(),
            Optional.of(within).filter(one -> !one.isEmpty()),
            Optional.of(continues).filter(one -> !one.isEmpty())),
        confidence,
        quantities,
        Optional.empty());
  }
}
