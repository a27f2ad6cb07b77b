package dev.claimant.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {
  @Test
  void shortTextIsOneWindow() {
    assertThat(Window.of(100, 100, 10)).containsExactly(new Window(0, 100, 0, 100));
    assertThat(Window.of(0, 100, 10)).isEmpty();
  }

  @Test
  void coresHaveContextOnBothSides() {
    assertThat(Window.of(200, 100, 10))
        .containsExactly(
            new Window(0, 80, 0, 70), new Window(60, 140, 70, 130), new Window(120, 200, 130, 200));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 89, 90, 91, 100, 101, 179, 180, 181, 999})
  void everyPieceLiesInOneCore(int pieces) {
    List<Window> windows = Window.of(pieces, 100, 10);
    int next = 0;
    for (Window window : windows) {
      assertThat(window.coreStart()).isEqualTo(next).isGreaterThanOrEqualTo(window.start());
      assertThat(window.coreEnd()).isGreaterThan(next).isLessThanOrEqualTo(window.end());
      assertThat(window.end() - window.start())
          .isLessThanOrEqualTo(100)
          .isCloseTo(windows.get(0).end(), within(1));
      next = window.coreEnd();
    }
    assertThat(next).isEqualTo(pieces);
  }
}
