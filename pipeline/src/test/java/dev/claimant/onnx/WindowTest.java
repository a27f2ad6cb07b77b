package dev.claimant.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.onnx.Window.Cut;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {
  @Test
  void shortTextIsOneWindow() {
    assertThat(Window.windows(amid(100), 100, 10)).containsExactly(new Window(0, 100, 0, 100));
    assertThat(Window.windows(amid(0), 100, 10)).isEmpty();
  }

  @Test
  void windowsMeetBetweenParagraphsWithoutContext() {
    List<Cut> cuts = amid(200);
    cuts.set(70, Cut.PARAGRAPH);
    cuts.set(110, Cut.PARAGRAPH);
    cuts.set(101, Cut.SENTENCE);
    assertThat(Window.windows(cuts, 120, 10))
        .containsExactly(new Window(0, 110, 0, 110), new Window(110, 200, 110, 200));
  }

  @Test
  void longParagraphsAreCutBetweenSentencesWithContextOnBothSides() {
    List<Cut> cuts = amid(200);
    cuts.set(98, Cut.SENTENCE);
    cuts.set(20, Cut.PARAGRAPH);
    assertThat(Window.windows(cuts, 120, 10))
        .containsExactly(new Window(0, 108, 0, 98), new Window(88, 200, 98, 200));
  }

  @Test
  void longSentencesAreCutAnywhere() {
    assertThat(Window.windows(amid(250), 100, 10))
        .containsExactly(
            new Window(0, 110, 0, 100),
            new Window(90, 210, 100, 200),
            new Window(190, 250, 200, 250));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 89, 90, 91, 100, 101, 179, 180, 181, 999})
  void everyPieceLiesInOneCore(int pieces) {
    Random random = new Random(pieces);
    for (int round = 0; round < 50; round++) {
      List<Cut> cuts = amid(pieces);
      for (int i = random.nextInt(60); i < pieces; i += 1 + random.nextInt(60)) {
        cuts.set(i, List.of(Cut.AMID, Cut.SENTENCE, Cut.PARAGRAPH).get(random.nextInt(3)));
      }
      int next = 0;
      for (Window window : Window.windows(cuts, 100, 10)) {
        assertThat(window.coreStart())
            .isEqualTo(next)
            .isBetween(window.start(), window.start() + 10);
        assertThat(window.coreEnd()).isBetween(next + 1, next + 100);
        assertThat(window.end()).isBetween(window.coreEnd(), Math.min(pieces, next + 110));
        next = window.coreEnd();
      }
      assertThat(next).isEqualTo(pieces);
    }
  }

  private static List<Cut> amid(int pieces) {
    return new ArrayList<>(Collections.nCopies(pieces, Cut.AMID));
  }
}
