package dev.claimant.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataFileTest {
  private final Path folder;

  MetadataFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void standsBesideItsDocument() {
    assertThat(MetadataFile.beside(Path.of("news", "a.b.txt")))
        .isEqualTo(Path.of("news", "a.b.meta.json"));
  }

  @Test
  void givesTheDate() throws Exception {
    assertThat(MetadataFile.date(write("{\"date\": \"2024-11-20\"}")))
        .contains(LocalDate.of(2024, 11, 20));
  }

  @Test
  void canGiveNothing() throws Exception {
    assertThat(MetadataFile.date(write("{}"))).isEmpty();
    assertThat(MetadataFile.date(folder.resolve("none.meta.json"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"date\": \"20 November\"} | its date is no date",
        "{\"date\": 2024}            | its date is no date",
        "{\"date\": \"2024-02-30\"}  | its date is no date",
        "{\"Date\": \"2024-11-20\"}  | it has a field \"Date\"",
        "[\"2024-11-20\"]            | it must be one JSON object",
        "``                          | it must be one JSON object",
        "{\"date\":                  | line 1: Unexpected end-of-input"
      })
  void saysWhatIsMalformed(String json, String problem) throws IOException {
    Path file = write(json);
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> MetadataFile.date(file))
        .satisfies(
            failure -> assertThat(failure.reason()).isEqualTo(DocumentException.Reason.METADATA))
        .withMessageStartingWith(file + ": " + problem)
        .withMessageEndingWith("; write {\"date\": \"2024-11-20\"}, nothing else");
  }

  private Path write(String json) throws IOException {
    return Files.writeString(folder.resolve("a.meta.json"), json);
  }
}
