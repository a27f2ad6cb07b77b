package dev.claimant.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CuesTest {
  private static final Set<String> COMPLEMENTS =
      Set.of(
          "that",
          "clause",
          "aside",
          "to",
          "object",
          "object-to",
          "passive",
          "passive-only",
          "raising",
          "quote");

  private final Cues cues = Cues.load();

  @Test
  void everyComplementIsKnown() {
    assertThat(cues.verbs().values().stream().flatMap(List::stream))
        .allMatch(
            complement -> COMPLEMENTS.contains(complement) || complement.matches("\\+[a-z]+"));
  }

  @Test
  void everyWordHasAComplementOnce() {
    assertThat(cues.verbs())
        .allSatisfy((verb, all) -> assertThat(all).isNotEmpty().doesNotHaveDuplicates());
    assertThat(cues.nouns())
        .allSatisfy((noun, all) -> assertThat(all).isNotEmpty().doesNotHaveDuplicates());
  }

  @Test
  void aPluralCanTakeOtherComplementsThanItsLemma() {
    assertThat(cues.noun("Reports", "report")).contains("of");
    assertThat(cues.noun("report", "report")).doesNotContain("of");
    assertThat(cues.noun("claims", "claim")).isEqualTo(cues.noun("claim", "claim"));
  }
}
