package dev.claimant.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanDecoderTest {
  /** Tags of two roles: O, then B I E S of the first in lower case, of the second in upper case. */
  private static final String TAGS = "-biesBIES";

  /** Scores that favour the tag that each letter stands for. */
  private static float[][] favouring(String tags) {
    float[][] logits = new float[tags.length()][TAGS.length()];
    for (int i = 0; i < logits.length; i++) {
      logits[i][TAGS.indexOf(tags.charAt(i))] = 5;
    }
    return logits;
  }

  private static String spans(float[][] logits) {
    StringBuilder shown = new StringBuilder();
    for (SpanDecoder.Found found : SpanDecoder.spans(logits)) {
      shown.append(found.role()).append(':').append(found.first()).append('-').append(found.last());
      shown.append(' ');
    }
    return shown.toString().strip();
  }

  @ParameterizedTest
  @CsvSource({
    "-, ''",
    "s, 0:0-0",
    "-be-, 0:1-2",
    "biieBE, 0:0-3 1:4-5",
    "ssS, 0:0-0 0:1-1 1:2-2",
    // What is no whole span becomes the likeliest whole ones.
    "-bi-BIIE, 0:1-2 1:4-7",
    "biie-BIIIIeE, 0:0-3 1:5-11",
  })
  void bestTagsThatMakeWholeSpans(String tags, String spans) {
    assertThat(spans(favouring(tags))).isEqualTo(spans);
  }

  @Test
  void probabilityIsTheMeanOfTheWords() {
    List<SpanDecoder.Found> found = SpanDecoder.spans(favouring("-be-"));

    assertThat(found).hasSize(1);
    double expected = 5 - Math.log(Math.exp(5) + TAGS.length() - 1);
    assertThat(found.get(0).logProbability())
        .isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void scoresFarApartGiveNoInfinity() {
    float[][] logits = favouring("be");
    logits[0][1] = 1e30f;

    assertThat(spans(logits)).isEqualTo("0:0-1");
    assertThat(SpanDecoder.spans(logits).get(0).logProbability()).isFinite();
  }
}
