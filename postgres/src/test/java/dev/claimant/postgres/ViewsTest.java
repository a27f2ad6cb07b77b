package dev.claimant.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.sink.ClaimSink;
import dev.claimant.sink.ExtractedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Asks the usual questions of golden documents, one of which was published twice. */
@ExtendWith(WithServer.class)
class ViewsTest {
  private final Tables tables;

  ViewsTest(PostgresServer server) throws IOException, SQLException {
    String database = server.database();
    tables = new Tables(server, database);
    ExtractedDocument hospital =
        Documents.golden("war-hospital", "2024-11-20", "https://ann@Wire.example:443/2");
    ExtractedDocument again =
        new ExtractedDocument(
            Documents.part("again").ofDuplicate("war-hospital"),
            hospital.text(),
            false,
            hospital.claims().stream()
                .map(claim -> Documents.of(claim, Documents.part("again")))
                .map(claim -> claim.ofDuplicate("war-hospital"))
                .toList());
    PostgresStore store = new PostgresStore(server.variables(), Duration.ofSeconds(20));
    try (ClaimSink sink = store.open(server.address(database))) {
      sink.append(hospital);
      sink.append(again);
      sink.append(Documents.golden("military-border", "2024-11-20", "https://wire.example/4"));
      sink.append(Documents.golden("wire-ferry", "2024-11-20", "https://www.herald.example/1"));
      sink.append(Documents.golden("company-results", "2024-10-31", "http://herald.example?id=3"));
      sink.complete();
    }
  }

  @Test
  void figuresBySpeaker() throws SQLException {
    assertThat(
            tables.column(
                "select concat_ws(' ', value::float, unit) from figure_by_speaker"
                    + " where speaker = 'United Nations' order by value"))
        .containsExactly("0.3333333333333333", "12000 civilian", "9000000 person");
    assertThat(
            tables.column(
                "select count(*) from figure_by_speaker"
                    + " where speaker in ('Red Cross', 'Brightwater Foods') and unit = 'hour'"))
        .as("what is ordered is no figure")
        .containsExactly("0");
  }

  @Test
  void everythingSaidOfAPlaceInAMonth() throws SQLException {
    assertThat(
            tables.column(
                "select concat_ws(' ', text, speaker) from said_of_place"
                    + " where place = 'Kharkiv' and month = '2024-11-01' order by 1"))
        .containsExactly("as many as 14 Andriy Moroz", "two people Andriy Moroz");
    assertThat(
            tables.column(
                "select text from said_of_place where place = 'Kharkiv' and month = '2024-10-01'"))
        .isEmpty();
  }

  @Test
  void largestChanges() throws SQLException {
    assertThat(
            tables.column(
                "select concat_ws(' ', rank, change_direction, value::float, of_label)"
                    + " from largest_change where unit = 'percent' order by rank"))
        .containsExactly(
            "1 down 11 Pre-tax profit", "2 up 8 Brightwater’s revenue", "2 down 8 margins");
  }

  @Test
  void unnamedSourcesByOutlet() throws SQLException {
    assertThat(
            tables.column(
                "select concat_ws(' ', outlet, speaker_class, statements, documents)"
                    + " from unnamed_source_by_outlet order by 1"))
        .containsExactly(
            "herald.example anonymous 1 1",
            "herald.example expert 1 1",
            "herald.example official 1 1",
            "wire.example anonymous 1 1",
            "wire.example expert 1 1",
            "wire.example official 2 1");
  }

  /** Each query between the lines "```sql" and "```" is asked. */
  @Test
  void theExamplesOfTheDocumentationCanBeAsked() throws IOException, SQLException {
    String page = Files.readString(Path.of("..", "docs", "postgresql.md"));
    String queries = page.substring(page.indexOf("```sql\n") + "```sql\n".length());
    queries = queries.substring(0, queries.indexOf("```"));
    assertThat(queries.split(";\n")).hasSizeGreaterThan(5);
    for (String query : queries.split(";\n")) {
      tables.ask(query);
    }
  }

  @Test
  void claimsWithoutASource() throws SQLException {
    assertThat(
            tables.column("select text from claim_without_source where document_id = 'wire-ferry'"))
        .containsExactly("two sons");
  }
}
