package dev.claimant.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminalPageTest {
  private final Records records = new Records("Ann 😀 said that 20 left.\nThen rain.");
  private final MarkedText marked =
      MarkedText.of(
          records.document(),
          List.of(
              records.quantity("q-1", "20", "20"),
              records.statement("s-1", "Ann", "said", "that 20 left")));

  @Test
  void withoutColorsClaimsStandInNumberedBrackets() {
    assertThat(TerminalPage.of(marked, Optional.empty(), false))
        .contains("\n[S1 Ann] 😀 [C1 said] [1 that [2 20] left].\n\nThen rain.\n")
        .contains("  1 statement s-1\n    that 20 left\n    source     Ann <Lee>, mayor\n")
        .contains(
            "  2 quantity q-1\n    20\n    source     the author\n    amount     about 20 thing\n")
        .doesNotContain("\033");
  }

  @Test
  void inColorsClaimsCarryTheirNumberBehind() {
    String page = TerminalPage.of(marked, Optional.empty(), true);
    assertThat(page)
        .contains("\033[1;32mAnn\033[0m")
        .contains("\033[3;33msaid\033[0m")
        .contains("\033[36mthat \033[0m\033[36m\033[1;4;35m20\033[0m\033[2m²\033[0m")
        .contains("\033[36m left\033[0m\033[2m¹\033[0m");
    assertThat(page.replaceAll("\033\\[[0-9;]*m", "")).contains("Ann 😀 said that 20² left¹.");
  }

  @Test
  void saysThatThereAreNoClaims() {
    assertThat(
            TerminalPage.of(MarkedText.of(records.document(), List.of()), Optional.empty(), false))
        .endsWith("Then rain.\n\nNo claims.\n");
  }

  @Test
  void lineBreaksAreTheTerminalsAndControlsAreHarmless() {
    assertThat(TerminalPage.printable("a\r\nb\rc\td\033[2Je\u0000\u009B"))
        .isEqualTo("a\nb\nc\td\uFFFD[2Je\uFFFD\uFFFD");
  }
}
