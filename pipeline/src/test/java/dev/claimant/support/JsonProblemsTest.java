package dev.claimant.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonProblemsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1 | Unexpected end-of-input: expected close marker for Array",
        "{1} | Unexpected character ('1' (code 49)): was expecting double-quote to start field name",
      })
  void leaveOutJacksonsOwnWords(String json, String problem) {
    JsonProcessingException e =
        catchThrowableOfType(
            JsonProcessingException.class, () -> new ObjectMapper().readTree(json));
    assertThat(JsonProblems.describe(e)).isEqualTo(problem);
  }
}
