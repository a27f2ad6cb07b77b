package dev.claimant.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.claimant.batch.FakePipeline;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRow;
import dev.claimant.record.ClaimRow.Column;
import dev.claimant.sink.ClaimSink;
import dev.claimant.sink.ExtractedDocument;
import dev.claimant.sink.UnknownOutputException;
import dev.claimant.testing.BareDocument;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTest {
  private final Path folder;

  StoreTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static void write(ClaimSink to, ExtractedDocument... documents) throws IOException {
    try (to) {
      for (ExtractedDocument document : documents) {
        to.append(document);
        to.commit();
      }
      to.complete();
    }
  }

  private static ClaimSink open(Path file) throws IOException {
    return Stored.store(file).open(file.toString());
  }

  private static ClaimSink replace(Path file) throws IOException {
    return Stored.store(file).replace(file.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims.duckdb", "claims.parquet"})
  void everyCellIsStored(String name) throws Exception {
    Path file = folder.resolve("new").resolve(name);
    List<ClaimRow> rows = new ArrayList<>();
    try (ClaimSink sink = open(file)) {
      for (int seed = 0; seed < 60; seed++) {
        ExtractedDocument document = Stored.document("d" + seed, seed);
        document.claims().stream().map(ClaimRow::of).forEach(rows::add);
        sink.append(document);
        sink.commit();
      }
      sink.complete();
    }
    List<ClaimRow> stored = new ArrayList<>();
    try (var answer = new DuckDbEngine().ask(file, "select * from claim")) {
      assertThat(answer.columns())
          .isEqualTo(ClaimRow.columns().stream().map(Column::name).toList());
      for (Optional<List<JsonNode>> row = answer.next(); row.isPresent(); row = answer.next()) {
        stored.add(new ClaimRow(row.get().stream().map(StoreTest::cell).toList()));
      }
    }
    assertThat(stored).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(numbers(stored.get(i))).isEqualTo(numbers(rows.get(i)));
    }
  }

  private static Optional<String> cell(JsonNode value) {
    return value.isNull() ? Optional.empty() : Optional.of(value.asText());
  }

  /** The cells, with numbers as a double has them. */
  private static List<Object> numbers(ClaimRow row) {
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      Optional<String> cell = row.cells().get(i);
      boolean isNumber = ClaimRow.columns().get(i).type() == ClaimRow.Type.NUMBER;
      cells.add(isNumber ? cell.map(Double::parseDouble) : cell);
    }
    return cells;
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims.duckdb", "claims.parquet"})
  void aDocumentIsThereOnce(String name) throws IOException {
    Path file = folder.resolve(name);
    write(open(file), Stored.document("a", 1), Stored.document("b", 2));
    write(open(file), Stored.document("b", 3), Stored.document("none", 0), Stored.document("c", 4));
    Path once = folder.resolve("once-" + name);
    write(
        open(once),
        Stored.document("a", 1),
        Stored.document("c", 4),
        Stored.document("none", 0),
        Stored.document("b", 3));
    assertThat(Stored.rows(file)).isEqualTo(Stored.rows(once)).hasSizeGreaterThan(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims.duckdb", "claims.parquet"})
  void aFileHasItsNameWhenItIsComplete(String name) throws IOException {
    Path file = folder.resolve(name);
    try (ClaimSink sink = open(file)) {
      sink.append(Stored.document("a", 1));
      sink.commit();
    }
    assertThat(Stored.files(folder)).containsExactly(name + ".part");
    try (ClaimSink sink = open(file)) {
      assertThat(sink.has("a")).isTrue();
      assertThat(sink.has("b")).isFalse();
      sink.append(Stored.document("b", 2));
      sink.complete();
    }
    assertThat(Stored.files(folder)).contains(name).noneMatch(other -> other.contains(".part"));
    Path once = folder.resolve("once-" + name);
    write(open(once), Stored.document("a", 1), Stored.document("b", 2));
    assertThat(Stored.rows(file)).isEqualTo(Stored.rows(once));
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims.duckdb", "claims.parquet"})
  void whatIsReplacedStaysUntilTheNewOneIsComplete(String name) throws IOException {
    Path file = folder.resolve(name);
    write(open(file), Stored.document("a", 1));
    List<String> before = Stored.rows(file);
    try (ClaimSink sink = replace(file)) {
      sink.append(Stored.document("b", 2));
      sink.commit();
    }
    assertThat(Stored.rows(file)).isEqualTo(before);
    write(replace(file), Stored.document("c", 3));
    Path alone = folder.resolve("alone-" + name);
    write(open(alone), Stored.document("c", 3));
    assertThat(Stored.rows(file)).isEqualTo(Stored.rows(alone));
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims.duckdb", "claims.parquet"})
  void documentsWithoutClaimsAreKnownLater(String name) throws IOException {
    Path file = folder.resolve(name);
    ExtractedDocument bare =
        new ExtractedDocument(BareDocument.part("bare", "0"), "", false, List.of());
    write(open(file), bare);
    try (ClaimSink sink = open(file)) {
      assertThat(sink.has("bare")).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims.duckdb", "claims.parquet"})
  void halfACharacterCostsItsDocumentOnly(String name) throws IOException {
    Path file = folder.resolve(name);
    ExtractedDocument half =
        new ExtractedDocument(BareDocument.part("h", "0"), "half \ud83d one", true, List.of());
    try (ClaimSink sink = open(file)) {
      assertThatExceptionOfType(CharacterCodingException.class).isThrownBy(() -> sink.append(half));
      sink.append(Stored.document("a", 1));
      sink.complete();
    }
    Path alone = folder.resolve("alone-" + name);
    write(open(alone), Stored.document("a", 1));
    assertThat(Stored.rows(file)).isEqualTo(Stored.rows(alone));
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims.duckdb", "claims.parquet"})
  void whatIsNoSuchFileStaysAsItIs(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "mine, and long enough to be something");
    assertThatIOException().isThrownBy(() -> open(file));
    assertThat(file).hasContent("mine, and long enough to be something");
    assertThat(Stored.files(folder)).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from claim where span_start > 0",
        "delete from document",
        "update document set claims = claims + 1"
      })
  void aDocumentThatIsThereInPartIsWrittenAgain(String harm) throws IOException {
    Path file = folder.resolve("claims.duckdb");
    write(open(file), Stored.document("a", 1), Stored.document("b", 7));
    List<String> rows = Stored.rows(file);
    try (Database harmed = Database.toWrite(file)) {
      harmed.run(harm);
    }
    try (ClaimSink sink = open(file)) {
      for (ExtractedDocument document : List.of(Stored.document("a", 1), Stored.document("b", 7))) {
        if (!sink.has(document.id())) {
          sink.append(document);
        }
      }
      sink.complete();
    }
    assertThat(Stored.rows(file)).isEqualTo(rows);
  }

  @Test
  void tablesOfOtherProgramsStayAsTheyAre() throws IOException {
    Path file = folder.resolve("claims.duckdb");
    try (Database other = Database.toWrite(file)) {
      other.run("create table claim (id integer, amount double); insert into claim values (1, 2)");
    }
    assertThatExceptionOfType(UnknownOutputException.class)
        .isThrownBy(() -> open(file))
        .withMessageStartingWith("its table claim has other columns than Claimant's");
    try (Database other = Database.toRead(file)) {
      assertThat(other.list("select amount from claim")).containsExactly("2.0");
      assertThat(other.columns("document")).isEmpty();
    }
  }

  @Test
  void tablesOfOtherNamesDoNotMatter() throws IOException {
    Path file = folder.resolve("claims.duckdb");
    try (Database other = Database.toWrite(file)) {
      other.run("create table article (id integer)");
    }
    write(open(file), Stored.document("a", 1));
    try (Database both = Database.toRead(file)) {
      assertThat(both.columns("article")).containsExactly("id");
      assertThat(both.list("select id from document")).containsExactly("a");
    }
  }

  @Test
  void tablesOfAnEarlierVersionGetTheColumnsThatTheyLack() throws IOException {
    Path file = folder.resolve("claims.duckdb");
    write(open(file), Stored.document("a", 1));
    List<String> before = Stored.rows(file);
    try (Database earlier = Database.toWrite(file)) {
      for (String view : earlier.list("select view_name from duckdb_views() where not internal")) {
        earlier.run("drop view " + view);
      }
      earlier.run("alter table claim drop column evidence_attribution");
    }
    write(open(file), Stored.document("b", 2));
    try (Database now = Database.toRead(file)) {
      assertThat(now.columns("claim"))
          .isEqualTo(ClaimRow.columns().stream().map(Column::name).toList());
      assertThat(now.list("select count(*) from claim where document_id = 'a'"))
          .containsExactly(
              String.valueOf(
                  before.stream().filter(row -> row.contains("\"span_start\"")).count()));
    }
  }

  @Test
  void aDatabaseThatIsOpenElsewhereIsNamed() throws Exception {
    Path file = folder.resolve("claims.duckdb");
    write(open(file), Stored.document("a", 1));
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                file.toString())
            .start();
    try {
      assertThat(other.getInputStream().read()).isEqualTo('o');
      assertThatIOException()
          .isThrownBy(() -> open(file))
          .withMessageStartingWith("another program has it open: ")
          .withMessageContaining(String.valueOf(other.pid()));
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  /** Holds a database open. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws Exception {
      try (Database database = Database.toWrite(Path.of(args[0]))) {
        System.out.print("o");
        System.out.flush();
        Thread.sleep(60_000);
        database.run("select 1");
      }
    }
  }

  @Test
  void aParquetFileWithoutItsDocumentsIsNotContinued() throws IOException {
    Path file = folder.resolve("claims.parquet");
    write(open(file), Stored.document("a", 1));
    Files.delete(folder.resolve("claims.documents.parquet"));
    assertThatExceptionOfType(UnknownOutputException.class)
        .isThrownBy(() -> open(file))
        .withMessageContaining("claims.documents.parquet, which belongs to it, is missing");
  }

  @Test
  void aParquetFileOfOthersIsNotContinued() throws IOException {
    Path file = folder.resolve("claims.parquet");
    for (String name : List.of("claims.parquet", "claims.documents.parquet")) {
      try (Database other = Database.inMemory()) {
        other.run("copy (select 1 as amount) to " + Database.text(folder.resolve(name)));
      }
    }
    assertThatExceptionOfType(UnknownOutputException.class)
        .isThrownBy(() -> open(file))
        .withMessageEndingWith("claims.parquet has other columns than Claimant writes");
    assertThatExceptionOfType(UnknownOutputException.class).isThrownBy(() -> open(file));
  }

  @Test
  void numbersThatNoColumnHoldsAreLeftOut() throws IOException {
    Path file = folder.resolve("claims.duckdb");
    List<ClaimRecord> claims = FakePipeline.claims("a", "1" + "0".repeat(400) + " and 5");
    write(open(file), new ExtractedDocument(BareDocument.part("a", "0"), "", false, claims));
    try (Database database = Database.toRead(file)) {
      assertThat(database.list("select value from claim")).containsExactly(null, "5.0");
    }
  }

  @Test
  void membersOfAJointSourceAreRows() throws IOException {
    Path file = folder.resolve("claims.duckdb");
    ExtractedDocument[] documents = new ExtractedDocument[60];
    int members = 0;
    for (int i = 0; i < documents.length; i++) {
      documents[i] = Stored.document("d" + i, i);
      for (ClaimRecord claim : documents[i].claims()) {
        members += claim.attribution().source().map(of -> of.members().size()).orElse(0);
      }
    }
    write(open(file), documents);
    try (Database database = Database.toRead(file)) {
      assertThat(
              database.list(
                  "select name from member m join claim c"
                      + " on m.claim_id = c.id and m.document_id = c.document_id"))
          .hasSize(members)
          .hasSizeGreaterThan(10);
    }
  }
}
