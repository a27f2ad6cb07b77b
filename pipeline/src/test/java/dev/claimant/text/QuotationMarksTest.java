package dev.claimant.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationMarksTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "“, true, false",
        "”, true, true",
        "„, true, false",
        "«, true, false",
        "», true, true",
        "‘, true, false",
        "’, true, true",
        "\", true, true",
        "', true, true",
        "`, true, false",
        "-, false, false",
        "a, false, false"
      })
  void saysWhichCharactersAreMarksAndWhichCanClose(char c, boolean mark, boolean closes) {
    assertThat(QuotationMarks.isMark(c)).isEqualTo(mark);
    assertThat(QuotationMarks.canClose(c)).isEqualTo(closes);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = ';',
      value = {
        "»Go«, he said; “Go”, he said",
        "„Go“, he said; “Go”, he said",
        "\"Go\", he said; \"Go\", he said"
      })
  void turnsForeignMarksIntoEnglishOnes(String text, String plain) {
    assertThat(QuotationMarks.inEnglish(text, LayoutReader.read(text).quotations()))
        .isEqualTo(plain);
  }
}
