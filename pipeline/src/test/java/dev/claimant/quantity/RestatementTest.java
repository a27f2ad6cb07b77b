package dev.claimant.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Bound;
import dev.claimant.document.Document;
import dev.claimant.document.Quantity;
import dev.claimant.testing.Described;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One rule says that an amount restates the one before it in another unit. */
class RestatementTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shares/NNS fell/VBD 41/CD points/NNS ~,/, or/CC 3/CD ~%/NN ~./.",
        "The/DT bank/NN lost/VBD 60/CD ~%/NN of/IN its/PRP$ value/NN ~,/, or/CC $/$ ~30/CD billion/CD ~./."
      })
  void anAmountAfterOrHasTheChangeAndTheSubjectOfTheOneBefore(String notation) {
    Document document = Described.read(notation);
    Quantity before = document.quantities().get(0);
    Quantity again = document.quantities().get(1);
    assertThat(again.change()).isPresent().isEqualTo(before.change());
    assertThat(again.concept()).isNotEmpty().isEqualTo(before.concept());
    assertThat(again.evidence()).contains("change-restated");
  }

  @Test
  void anAmountInBracketsHasTheBoundOfTheOneBefore() {
    Document document =
        Described.read("More/JJR than/IN 8/CD km/NN (/-LRB- 5/CD miles/NNS )/-RRB-");
    Quantity again = document.quantities().get(1);
    assertThat(again.bound()).isEqualTo(Bound.MORE_THAN);
    assertThat(again.evidence()).containsExactly("figures", "unit", "bound-restated");
  }

  @Test
  void aRiseInBracketsRestatesNothing() {
    Document document =
        Described.read("More/JJR than/IN 8/CD km/NN (/-LRB- up/RB 3/CD km/NN )/-RRB-");
    Quantity rise = document.quantities().get(1);
    assertThat(document.text(rise.span())).isEqualTo("up 3 km");
    assertThat(rise.bound()).isEqualTo(Bound.EXACT);
  }

  @Test
  void aNumberInBracketsThatDoesNotFollowAnAmountRestatesNothing() {
    Document document =
        Described.read("More/JJR than/IN 8/CD km/NN away/RB (/-LRB- 5/CD miles/NNS )/-RRB-");
    assertThat(document.quantities().get(1).bound()).isEqualTo(Bound.EXACT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C$/$ ~9/CD (/-LRB- US$/$ ~7/CD )/-RRB- per/IN share/NN",
        "C$/$ ~9/CD (/-LRB- about/IN US$/$ ~7/CD at/IN the/DT rate/NN of/IN the/DT day/NN )/-RRB- per/IN share/NN"
      })
  void aRateFollowsTheBracketsOfARestatement(String notation) {
    assertThat(Described.read(notation).quantities().get(0).rate())
        .hasValueSatisfying(rate -> assertThat(rate.per()).isEqualTo("share"));
  }
}
