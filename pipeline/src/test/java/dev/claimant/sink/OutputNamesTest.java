package dev.claimant.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a                         | a",
        "news/2024/a.html          | news/2024/a.html",
        "né 😀                     | né 😀",
        "../../etc/passwd          | %2E./%2E./etc/passwd",
        "/etc/passwd               | %/etc/passwd",
        "a//b                      | a/%/b",
        ".hidden                   | %2Ehidden",
        "https://example.org/a?b=1 | https%3A/%/example.org/a%3Fb=1",
        "100%                      | 100%25",
        "a\\b                      | a%5Cb",
      })
  void staysInItsFolder(String id, String name) {
    assertThat(OutputNames.of(Path.of("out"), id, ".txt"))
        .isEqualTo(Path.of("out/" + name + ".txt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "😀", "é", "%", "\u0000", "\ud800"})
  void longNamesFitAndStayUnlike(String letter) {
    Path one = OutputNames.of(Path.of("out"), letter.repeat(400) + "1", ".claims.jsonl");
    Path other = OutputNames.of(Path.of("out"), letter.repeat(400) + "2", ".claims.jsonl");
    assertThat(one).isNotEqualTo(other);
    assertThat(one.getFileName().toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(255);
    assertThat(one.getFileName().toString()).doesNotContain("\ufffd").endsWith(".claims.jsonl");
  }

  @Test
  void noIdIsAlsoAName() {
    assertThat(OutputNames.of(Path.of("out"), "", ".txt")).isEqualTo(Path.of("out/%.txt"));
    assertThat(OutputNames.of(Path.of("out"), "\u0000\ud800", ".txt"))
        .isEqualTo(Path.of("out/%00%D8%00.txt"));
  }
}
