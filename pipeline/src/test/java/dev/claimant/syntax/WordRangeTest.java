package dev.claimant.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordRangeTest {
  @Test
  void endsBeforeItsEnd() {
    WordRange range = new WordRange(2, 5);

    assertThat(range.length()).isEqualTo(3);
    assertThat(range.last()).isEqualTo(4);
  }

  @Test
  void refusesARangeWithoutWords() {
    assertThatThrownBy(() -> new WordRange(3, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a range of words: [3, 3)");
    assertThatThrownBy(() -> new WordRange(-1, 3)).isInstanceOf(IllegalArgumentException.class);
  }
}
