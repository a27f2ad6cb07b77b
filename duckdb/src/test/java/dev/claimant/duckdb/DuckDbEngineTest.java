package dev.claimant.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.claimant.cli.Cli;
import dev.claimant.query.Answer;
import dev.claimant.query.QueryException;
import dev.claimant.record.ClaimFormat;
import dev.claimant.record.ClaimReader;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.DocumentPart;
import dev.claimant.record.ClaimRow;
import dev.claimant.record.ClaimWriter;
import dev.claimant.sink.ClaimSink;
import dev.claimant.sink.ExtractedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks the claims of the golden documents, which get dates and addresses here. */
class DuckDbEngineTest {
  private static final Path GOLDEN = Path.of("../pipeline/src/test/resources/golden");

  private static final List<String> FILES =
      List.of("claims.duckdb", "claims.parquet", "claims.jsonl", "folder");

  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void write() throws Exception {
    List<ExtractedDocument> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(GOLDEN)) {
      for (Path file : files.filter(of -> of.toString().endsWith(".jsonl")).sorted().toList()) {
        documents.add(document(ClaimReader.read(file), documents.size()));
      }
    }
    for (String name : List.of("claims.duckdb", "claims.parquet")) {
      Path file = folder.resolve(name);
      try (ClaimSink sink = Stored.store(file).open(file.toString())) {
        for (ExtractedDocument document : documents) {
          sink.append(document);
        }
        sink.complete();
      }
    }
    Files.createDirectories(folder.resolve("folder/deep"));
    try (ClaimWriter all = lines("claims.jsonl")) {
      for (ExtractedDocument document : documents) {
        all.write(document.document(), document.text(), document.claims());
        String name = "folder/deep/" + document.id() + ".claims.jsonl";
        try (ClaimWriter one = lines(name)) {
          one.write(document.document(), document.text(), document.claims());
        }
      }
    }
  }

  private static ClaimWriter lines(String name) throws IOException {
    return new ClaimWriter(Files.newBufferedWriter(folder.resolve(name)), ClaimFormat.JSONL);
  }

  /** A document two months after the one before it, and in the other of two papers. */
  private static ExtractedDocument document(List<ClaimRecord> claims, int number) {
    DocumentPart bare = claims.get(0).document();
    DocumentPart dated =
        new DocumentPart(
            bare.id(),
            bare.sha256(),
            Optional.of("2024-%02d-15".formatted(1 + number)),
            Optional.of("Title " + number),
            Optional.empty(),
            Optional.of("https://www.paper" + number % 2 + ".example/" + number),
            Optional.empty(),
            Map.of());
    return new ExtractedDocument(
        dated, "", false, claims.stream().map(claim -> Stored.in(claim, dated)).toList());
  }

  private static List<List<JsonNode>> ask(String file, String sql) throws Exception {
    List<List<JsonNode>> rows = new ArrayList<>();
    try (Answer answer = new DuckDbEngine().ask(folder.resolve(file), sql)) {
      for (Optional<List<JsonNode>> row = answer.next(); row.isPresent(); row = answer.next()) {
        rows.add(row.get());
      }
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from claim order by document_id, span_start, span_end, id",
        "describe claim",
        "select * from figure_by_speaker order by all",
        "select * from said_of_place order by all",
        "select * from largest_change order by all",
        "select * from unnamed_source_by_outlet order by all",
        "select * from claim_without_source order by all"
      })
  void theClaimsAreTheSameWhateverTheFile(String sql) throws Exception {
    List<List<JsonNode>> rows = ask("claims.duckdb", sql);
    assertThat(rows).hasSizeGreaterThan(1);
    for (String file : FILES) {
      assertThat(ask(file, sql)).as(file).isEqualTo(rows);
    }
  }

  @Test
  void aTableHasAllColumns() throws Exception {
    assertThat(ask("claims.jsonl", "select column_name from (describe claim)"))
        .extracting(row -> row.get(0).asText())
        .isEqualTo(ClaimRow.columns().stream().map(ClaimRow.Column::name).toList());
  }

  @Test
  void theReadmesQuestionsAreAnswered() throws Exception {
    List<String> questions = readmeQuestions();
    assertThat(questions).hasSize(5);
    for (String question : questions) {
      List<List<JsonNode>> rows = ask("claims.duckdb", question);
      assertThat(rows).as(question).isNotEmpty();
      for (String file : FILES) {
        assertThat(ask(file, question)).as(file + ": " + question).isEqualTo(rows);
      }
    }
  }

  /** Whatever stands after "claimant query claims.duckdb" in the README, quoted. */
  private static List<String> readmeQuestions() throws IOException {
    List<String> questions = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("../README.md"))) {
      if (line.startsWith("./claimant query claims.duckdb \"")) {
        questions.add(line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')));
      }
    }
    return questions;
  }

  @Test
  void claimsAreComparedWhereverTheyAre() {
    Cli.Result lines = new Cli().run("compare", folder.resolve("claims.jsonl"), "--about", "debt");
    assertThat(lines.exitCode()).isZero();
    assertThat(lines.out()).contains("£96.5m  the author  [company-results]");
    for (String file : List.of("claims.duckdb", "claims.parquet")) {
      assertThat(new Cli().run("compare", folder.resolve(file), "--about", "debt"))
          .isEqualTo(lines);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from claim",
        "drop view figure_by_speaker",
        "insert into claim select * from claim",
        "create table mine as select 1",
        "copy claim to 'stolen.csv'",
        "attach 'other.duckdb'",
        "install httpfs",
        "set threads = 1",
        "call dbgen(sf = 1)"
      })
  void onlyQueriesAreRun(String sql) {
    for (String file : FILES) {
      assertThatExceptionOfType(QueryException.class)
          .as(file)
          .isThrownBy(() -> ask(file, sql))
          .withMessage("only a query can be asked, as select …: nothing is changed");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "select 1; select 2", "select 1; delete from claim"})
  void oneQueryIsRunAtATime(String sql) {
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> ask("claims.duckdb", sql))
        .withMessageMatching("ask one query at a time|only a query can be asked.*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from read_csv('/etc/passwd')",
        "select * from read_text('../README.md')",
        "select * from 'claims.csv'"
      })
  void noOtherFileIsRead(String sql) {
    for (String file : FILES) {
      assertThatExceptionOfType(QueryException.class).as(file).isThrownBy(() -> ask(file, sql));
    }
  }

  @Test
  void wrongSqlIsExplained() {
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> ask("claims.jsonl", "selec 1"))
        .withMessage("the SQL is wrong: syntax error at or near \"selec\"");
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> ask("claims.jsonl", "select nobody from claim"))
        .withMessageStartingWith("the SQL is wrong: Referenced column \"nobody\" not found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no.duckdb", "no.parquet"})
  void whatIsNoSuchFileIsNamed(String name) throws IOException {
    Files.writeString(folder.resolve(name), "something else, of some length");
    assertThatIOException().isThrownBy(() -> ask(name, "select 1")).withMessageContaining(name);
  }

  @Test
  void aDatabaseWithoutClaimsIsNamed() throws IOException {
    try (Database other = Database.toWrite(folder.resolve("other.duckdb"))) {
      other.run("create table t (i integer)");
    }
    assertThatIOException()
        .isThrownBy(() -> ask("other.duckdb", "select 1"))
        .withMessage("it has no table claim");
  }

  @Test
  void valuesAreWrittenAsTheyAre() {
    String sql =
        "select 4120000.0::double as a, 0.1 as a, null as b, [1, 2] as l, {'x': true} as s,"
            + " date '2024-01-02' as d, 'a, \"b\"' as t";
    Path file = folder.resolve("claims.duckdb");
    assertThat(new Cli().run("query", file, sql).out())
        .isEqualTo(
            "a,a_2,b,l,s,d,t\r\n4120000,0.1,,\"[1,2]\",\"{\"\"x\"\":true}\",2024-01-02,"
                + "\"a, \"\"b\"\"\"\r\n");
    assertThat(new Cli().run("query", file, sql, "--format", "json").out().lines())
        .containsExactly(
            "[",
            "{\"a\":4120000,\"a_2\":0.1,\"b\":null,\"l\":[1,2],\"s\":{\"x\":true},"
                + "\"d\":\"2024-01-02\",\"t\":\"a, \\\"b\\\"\"}",
            "]");
    assertThat(new Cli().run("query", file, sql, "--format", "table").out().lines())
        .containsExactly(
            "a        a_2  b  l      s           d           t",
            "-------  ---  -  -----  ----------  ----------  ------",
            "4120000  0.1     [1,2]  {\"x\":true}  2024-01-02  a, \"b\"");
  }

  @Test
  void noRowsAreAnAnswer() {
    Path file = folder.resolve("claims.duckdb");
    String sql = "select id from claim where false";
    assertThat(new Cli().run("query", file, sql).out()).isEqualTo("id\r\n");
    assertThat(new Cli().run("query", file, sql, "--format", "json").out()).isEqualTo("[]\n");
  }

  @Test
  void aLongTextIsCutInATable() {
    String table =
        new Cli()
            .run(
                "query",
                folder.resolve("claims.duckdb"),
                "select repeat('😀 ', 80) as t, 1 as n",
                "--format",
                "table")
            .out();
    assertThat(table.lines().skip(2)).containsExactly("😀 ".repeat(29) + "😀…" + "  1");
  }

  @Test
  void wrongCommandsAreExplained() {
    Cli.Result none = new Cli().run("query", folder.resolve("none.duckdb"), "select 1");
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err())
        .startsWith("claimant query: cannot read ")
        .endsWith("none.duckdb: no such file or folder\n");
    Cli.Result csv = new Cli().run("query", GOLDEN.resolve("wire-ferry.txt"), "select 1");
    assertThat(csv.exitCode()).isEqualTo(2);
    assertThat(csv.err()).contains("name a .duckdb, .parquet or .jsonl file, or a folder");
    Cli.Result wrong = new Cli().run("query", folder.resolve("claims.duckdb"), "drop table claim");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).hasLineCount(1);
  }
}
