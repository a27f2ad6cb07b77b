package dev.claimant.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.record.ClaimRow;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {
  @Test
  void aLineHasNoOtherLineBreaksAndTabsThanItsOwn() {
    List<Optional<String>> row =
        List.of(
            Optional.of("a\tb\nc\rd\\e"), Optional.empty(), Optional.of(""), Optional.of("\\N"));
    assertThat(Cells.copyLine(row)).isEqualTo("a\\tb\\nc\\rd\\\\e\t\\N\t\t\\\\N\n");
  }

  @Test
  void whatIsNoCharacterOfPostgresKeepsItsPlace() {
    assertThat(Cells.text("a\0b😀\0")).isEqualTo("a\uFFFDb😀\uFFFD");
  }

  @ParameterizedTest
  @CsvSource({
    "{\"a\":\"\\u0000\"}, {\"a\":\"\\ufffd\"}",
    "{\"a\":\"\\u0000\\u0000\"}, {\"a\":\"\\ufffd\\ufffd\"}",
    "{\"a\":\"\\\\u0000\"}, {\"a\":\"\\\\u0000\"}",
    "{\"a\":\"\\\\\\u0000\"}, {\"a\":\"\\\\\\ufffd\"}",
    "{\"a\":\"\\u0001\"}, {\"a\":\"\\u0001\"}",
  })
  void soDoesWhatIsEscapedInJson(String json, String stored) {
    assertThat(Cells.literal(ClaimRow.Type.JSON, json)).isEqualTo(stored);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11-06, 000002024-11-06 AD",
    "0000-05-01, 000000001-05-01 BC",
    "+12024-01-02, 000012024-01-02 AD",
  })
  void aDateIsOfAnEra(String date, String literal) {
    assertThat(Cells.literal(ClaimRow.Type.DATE, date)).isEqualTo(literal);
  }
}
