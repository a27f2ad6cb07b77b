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
    assertThat(range.contains(2)).isTrue();
    assertThat(range.contains(5)).isFalse();
  }

  @Test
  void overlapsOnlyWhatItSharesAWordWith() {
    WordRange range = new WordRange(2, 5);

    assertThat(range.overlaps(new WordRange(4, 6))).isTrue();
    assertThat(range.overlaps(new WordRange(5, 6))).isFalse();
    assertThat(range.overlaps(new WordRange(0, 2))).isFalse();
  }

  @Test
  void refusesARangeWithoutWords() {
    assertThatThrownBy(() -> new WordRange(3, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a range of words: [3, 3)");
    assertThatThrownBy(() -> new WordRange(-1, 3)).isInstanceOf(IllegalArgumentException.class);
  }
}
