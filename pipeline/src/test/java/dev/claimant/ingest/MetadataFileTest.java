package dev.claimant.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.claimant.document.Metadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  void saysWhatALineOfJsonCanSay() throws Exception {
    Described described =
        MetadataFile.read(
            write(
                "{\"id\": 17, \"date\": \"2024-11-20T08:00:00Z\", \"title\": \"Crane gone\","
                    + " \"author\": \"Ann Lee\", \"url\": \"https://news.example/17\","
                    + " \"tags\": [\"harbour\"]}"));
    assertThat(described)
        .isEqualTo(
            new Described(
                Optional.of("17"),
                new Metadata(
                    Optional.of(LocalDate.of(2024, 11, 20)),
                    Optional.of("Crane gone"),
                    Optional.of("Ann Lee"),
                    Optional.of("https://news.example/17"),
                    Map.of("tags", List.of("harbour")))));
  }

  @Test
  void canSayNothing() throws Exception {
    assertThat(MetadataFile.read(write("{}"))).isEqualTo(Described.AS_NOTHING);
    assertThat(MetadataFile.read(folder.resolve("none.meta.json"))).isEqualTo(Described.AS_NOTHING);
  }

  @Test
  void goesWithTheDocumentAndGivesItItsId() throws Exception {
    write("{\"id\": \"a-17\", \"title\": \"Crane gone\"}");
    Path text = Files.writeString(folder.resolve("a.txt"), "The crane came down.");
    try (Documents documents = new Documents(List.of(Input.file(text)).iterator(), 1 << 16)) {
      RawDocument document = (RawDocument) documents.next();
      assertThat(document.id()).isEqualTo("a-17");
      assertThat(document.metadata().title()).contains("Crane gone");
    }
  }

  /** As of JSON Lines in a file with a file of metadata beside it. */
  @Test
  void givesItsIdToTheOnlyDocument() throws Exception {
    write("{\"id\": \"a-17\", \"title\": \"Crane gone\"}");
    Path lines = Files.writeString(folder.resolve("a.jsonl"), "{\"text\": \"It was old.\"}\n");
    try (Documents documents = new Documents(List.of(Input.file(lines)).iterator(), 1 << 16)) {
      RawDocument document = (RawDocument) documents.next();
      assertThat(document.id()).isEqualTo("a.jsonl/1");
      assertThat(document.metadata().title()).contains("Crane gone");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"date\": \"20 November\"} | its \"date\" is wrong: 20 November; give a date like",
        "{\"date\": 2024}            | its \"date\" is wrong: 2024",
        "{\"date\": \"2024-02-30\"}  | its \"date\" is wrong: 2024-02-30",
        "{\"title\": [\"a\"]}        | its \"title\" is wrong",
        "{\"text\": \"a\"}           | it has a \"text\"; leave it out",
        "[\"2024-11-20\"]            | no JSON object",
        "``                          | no JSON object",
        "{\"date\":                  | not JSON: Unexpected end-of-input"
      })
  void saysWhatIsMalformed(String json, String problem) throws IOException {
    Path file = write(json);
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> MetadataFile.read(file))
        .satisfies(
            failure -> assertThat(failure.reason()).isEqualTo(DocumentException.Reason.METADATA))
        .withMessageStartingWith(file + ": " + problem);
  }

  @Test
  void isNeverLongerThanAnybodySaysOfADocument() throws Exception {
    Path file = write("{\"title\": \"" + "a".repeat(1 << 20) + "\"}");
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> MetadataFile.read(file))
        .withMessageContaining("more than 1,048,576 bytes");
  }

  private Path write(String json) throws IOException {
    return Files.writeString(folder.resolve("a.meta.json"), json);
  }
}
