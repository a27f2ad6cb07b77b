package dev.claimant.attribution.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.claimant.attribution.rules.Complement.Kind;
import dev.claimant.support.WordList.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class CuesTest {
  private static final Complement OF = new Complement(Kind.PREPOSITION, "of");

  private final Cues cues = Cues.load();

  @Test
  void aMisspeltComplementIsAnErrorWithFileAndLine() {
    Row row = new Row("verbs.txt", 12, List.of("say", "clauze"));
    assertThatIllegalStateException()
        .isThrownBy(() -> Complement.parse(row, "clauze"))
        .withMessageStartingWith("verbs.txt, line 12: \"clauze\" is none of [");
  }

  @Test
  void aPrepositionNeedsItsPlusSign() {
    Row row = new Row("verbs.txt", 12, List.of("call", "preposition"));
    assertThatIllegalStateException()
        .isThrownBy(() -> Complement.parse(row, "preposition"))
        .withMessage(
            "verbs.txt, line 12: a preposition is written with a plus sign, as in \"+for\"");
    assertThatIllegalStateException().isThrownBy(() -> Complement.parse(row, "+"));
  }

  @Test
  void aComplementOfVerbsIsAnErrorForANoun() {
    Row row = new Row("nouns.txt", 7, List.of("claim", "that, object"));
    assertThatIllegalStateException()
        .isThrownBy(() -> Cues.complements(row, Cues.OF_NOUNS))
        .withMessage("nouns.txt, line 7: \"object\" is no complement of such a word");
  }

  @Test
  void readsComplements() {
    Row row = new Row("verbs.txt", 12, List.of());
    assertThat(Complement.parse(row, "object-to")).isEqualTo(new Complement(Kind.OBJECT_TO, ""));
    assertThat(Complement.parse(row, "+for")).isEqualTo(new Complement(Kind.PREPOSITION, "for"));
    assertThat(cues.verb("call")).contains(new Complement(Kind.PREPOSITION, "for"));
    assertThat(cues.verb("say")).contains(Complement.QUOTATION);
  }

  @Test
  void aPluralCanTakeOtherComplementsThanItsLemma() {
    assertThat(cues.noun("Reports", "report")).contains(OF);
    assertThat(cues.noun("report", "report")).doesNotContain(OF);
    assertThat(cues.noun("claims", "claim")).isEqualTo(cues.noun("claim", "claim"));
  }
}
