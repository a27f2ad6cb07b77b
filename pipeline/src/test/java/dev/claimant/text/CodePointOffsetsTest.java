package dev.claimant.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointOffsetsTest {
  @Test
  void countsAsJavaDoesOnRandomText() {
    Random random = new Random(7);
    int[] alphabet = {'a', 'é', '“', '\n', 0x1F600, 0x1D538, 0x20000};
    for (int round = 0; round < 200; round++) {
      StringBuilder built = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        built.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
      }
      String text = built.toString();
      CodePointOffsets offsets = new CodePointOffsets(text);
      for (int at = 0;
          at <= text.length();
          at = at < text.length() ? text.offsetByCodePoints(at, 1) : at + 1) {
        int expected = text.codePointCount(0, at);
        assertThat(offsets.toCodePoints(at)).isEqualTo(expected);
        assertThat(offsets.toUtf16(expected)).isEqualTo(at);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "\uD83D", "\uDE00\uD83D"})
  void loneSurrogatesAreOneEach(String text) {
    assertThat(new CodePointOffsets(text).toCodePoints(text.length())).isEqualTo(text.length());
  }
}
