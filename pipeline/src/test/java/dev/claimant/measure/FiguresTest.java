package dev.claimant.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | 7",
        "1200 | 1200",
        "10,000 | 10000",
        "1,234,567.5 | 1234567.5",
        "1,00,000 | 100000",
        "3.50 | 3.5",
        ".001 | 0.001",
        "0 | 0",
        "-3.5 | -3.5",
        "+3 | 3",
        "1/2 | 0.5",
        "2 1/2 | 2.5",
        "2\u00a03/4 | 2.75",
        "½ | 0.5",
        "3½ | 3.5",
        "1/3 | 0.3333333333333333"
      })
  void readsNumbersExactly(String text, String value) {
    assertThat(Figures.value(text).orElseThrow().toPlainString()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "x",
        "1,23",
        "12,34,5",
        "1.2.3",
        "3:1",
        "9/11",
        "24/7",
        "5/4",
        "007",
        "1-2",
        "10k",
        "½½",
        "a½",
        "+44 20 7946 0958",
        "١٢",
        "12345678901234567890123456789012345678901"
      })
  void leavesOtherTextsAlone(String text) {
    assertThat(Figures.value(text)).isEmpty();
  }
}
