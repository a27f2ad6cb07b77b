package dev.claimant.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNumbersTest {
  @ParameterizedTest
  @CsvSource({
    "1E+4, 10000",
    "10000.00, 10000",
    "1.0, 1",
    "0.50, 0.5",
    "0E-7, 0",
    "0E+7, 0",
    "-3.10, -3.1",
    "1E-10, 0.0000000001"
  })
  void aNumberHasOnePlainForm(BigDecimal number, String plain) {
    assertThat(PlainNumbers.text(number)).isEqualTo(plain);
    assertThat(PlainNumbers.of(number)).isEqualTo(new BigDecimal(plain));
  }
}
