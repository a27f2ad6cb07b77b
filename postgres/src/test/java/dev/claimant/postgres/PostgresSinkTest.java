package dev.claimant.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.claimant.batch.FakePipeline;
import dev.claimant.record.ClaimJson;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.DocumentPart;
import dev.claimant.record.ClaimRecord.MemberPart;
import dev.claimant.record.ClaimRecord.SourcePart;
import dev.claimant.record.ClaimRow;
import dev.claimant.record.ClaimRow.Column;
import dev.claimant.record.RandomDocuments;
import dev.claimant.record.RecordBuilder;
import dev.claimant.sink.ClaimSink;
import dev.claimant.sink.ExtractedDocument;
import dev.claimant.sink.OutputClosedException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WithServer.class)
class PostgresSinkTest {
  private final PostgresServer server;
  private final String database;
  private final Tables tables;

  PostgresSinkTest(PostgresServer server) throws SQLException {
    this.server = server;
    database = server.database();
    tables = new Tables(server, database);
  }

  private ClaimSink open() throws IOException {
    return new PostgresStore(server.variables(), Duration.ofSeconds(20))
        .open(server.address(database));
  }

  private void write(ExtractedDocument... documents) throws IOException {
    try (ClaimSink sink = open()) {
      for (ExtractedDocument document : documents) {
        sink.append(document);
        sink.commit();
      }
      sink.complete();
    }
  }

  @Test
  void everyRecordComesBack() throws Exception {
    List<ClaimRecord> written = new ArrayList<>();
    for (long seed = 0; seed < 40; seed++) {
      DocumentPart part = part("d" + seed, Map.of("section", "Harbour", "tags", List.of(1, "b")));
      List<ClaimRecord> claims =
          RecordBuilder.of(RandomDocuments.document(seed)).stream()
              .map(claim -> Documents.of(claim, part))
              .toList();
      written.addAll(claims);
      write(new ExtractedDocument(part, "Text.", false, claims));
    }
    assertThat(written).hasSizeGreaterThan(200);
    assertThat(records())
        .isEqualTo(written.stream().map(PostgresSinkTest::json).collect(Collectors.toSet()));
  }

  private static DocumentPart part(String id, Map<String, Object> metadata) {
    return new DocumentPart(
        id,
        "0".repeat(64),
        Optional.of("2024-11-20"),
        Optional.of("Crane\tgone\\n"),
        Optional.of("A. \"Smith\""),
        Optional.of("https://news.example/17"),
        Optional.of("earlier"),
        metadata);
  }

  private Set<ObjectNode> records() throws Exception {
    String columns =
        ClaimRow.columns().stream().map(Column::name).collect(Collectors.joining(", "));
    Set<ObjectNode> records = new HashSet<>();
    for (List<Optional<String>> cells : tables.ask("select " + columns + " from claim")) {
      List<Optional<String>> row = new ArrayList<>();
      for (int i = 0; i < cells.size(); i++) {
        boolean isBoolean = ClaimRow.columns().get(i).type() == ClaimRow.Type.BOOLEAN;
        row.add(cells.get(i).map(cell -> isBoolean ? cell.replace("t", "true") : cell));
      }
      records.add(json(new ClaimRow(row).record()));
    }
    return records;
  }

  private static ObjectNode json(ClaimRecord record) {
    return ClaimJson.MAPPER.valueToTree(record);
  }

  @Test
  void aDocumentHasARow() throws Exception {
    DocumentPart part = part("a/1", Map.of("section", "Harbour"));
    write(new ExtractedDocument(part, "It has\nno claim.", true, List.of()));
    assertThat(
            tables.ask(
                "select id, sha256, date, title, byline, url, duplicate_of, metadata, text, claims"
                    + " from document"))
        .containsExactly(
            List.of(
                    "a/1",
                    "0".repeat(64),
                    "2024-11-20",
                    "Crane\tgone\\n",
                    "A. \"Smith\"",
                    "https://news.example/17",
                    "earlier",
                    "{\"section\": \"Harbour\"}",
                    "It has\nno claim.",
                    "0")
                .stream()
                .map(Optional::of)
                .toList());
  }

  @Test
  void oneTextUnderTwoIdsHasItsClaimsTwice() throws Exception {
    write(Documents.of("a", "Now 7."), Documents.of("b", "Now 7."));
    assertThat(tables.column("select document_id || ' ' || id from claim order by 1"))
        .containsExactly("a q-0000000000000004", "b q-0000000000000004");
  }

  @Test
  void aDocumentTakesThePlaceOfItsEarlierText() throws Exception {
    write(Documents.of("a", "1 2 3"), Documents.of("b", "4"));
    write(Documents.of("a", "1 5"));
    assertThat(tables.column("select document_id || value from claim order by 1"))
        .containsExactly("a1", "a5", "b4");
    assertThat(tables.column("select text || claims from document order by id"))
        .containsExactly("1 52", "41");
    assertThat(tables.column("select sentence from claim where document_id = 'a'"))
        .containsExactly("1 5", "1 5");
  }

  /** What a user notes in tables of his own refers to claims. */
  @Test
  void claimsThatStayKeepTheirRows() throws Exception {
    write(Documents.of("a", "1 2 3"));
    server.execute(
        database,
        "create table checked (document_id text, id text, verdict text,"
            + " foreign key (document_id, id) references claim on delete cascade);"
            + " insert into checked select document_id, id, 'value ' || value from claim");
    write(Documents.of("a", "1 5"));
    assertThat(tables.column("select verdict from checked order by 1"))
        .containsExactly("value 1", "value 2");
  }

  @Test
  void whatIsThereAlreadyIsLeftAlone() throws Exception {
    ExtractedDocument document = Documents.of("a", "1 2 3");
    write(document);
    List<String> before =
        tables.column("select xmin from claim union all select xmin from document");
    write(document);
    assertThat(tables.column("select xmin from claim union all select xmin from document"))
        .hasSize(4)
        .isEqualTo(before);
  }

  @Test
  void theMembersOfASourceAreRows() throws Exception {
    List<String> members = new ArrayList<>();
    for (long seed = 0; seed < 10; seed++) {
      DocumentPart part = Documents.part("d" + seed);
      List<ClaimRecord> claims =
          RecordBuilder.of(RandomDocuments.document(seed)).stream()
              .map(claim -> Documents.of(claim, part))
              .toList();
      claims.forEach(claim -> members.addAll(members(claim)));
      write(new ExtractedDocument(part, "Text.", false, claims));
    }
    assertThat(members).hasSizeGreaterThan(5);
    String columns = "concat_ws(' ', document_id, claim_id, index, name, type)";
    assertThat(tables.column("select " + columns + " from member"))
        .containsExactlyInAnyOrderElementsOf(members);
    write(Documents.of("d0", "1"));
    assertThat(tables.column("select name from member where document_id = 'd0'")).isEmpty();
  }

  private static List<String> members(ClaimRecord claim) {
    List<MemberPart> members =
        claim.attribution().source().map(SourcePart::members).orElse(List.of());
    String id = claim.document().id() + " " + claim.id();
    return IntStream.range(0, members.size())
        .mapToObj(i -> id + " " + i + " " + members.get(i).name() + " " + members.get(i).type())
        .toList();
  }

  @Test
  void charactersThatPostgresLacksAreReplaced() throws Exception {
    String text = "a\0b 7 \uD800";
    DocumentPart part = part("a", Map.of("key\0", "value\0", "plain", "\\u0000"));
    List<ClaimRecord> claims =
        FakePipeline.claims("a", text).stream().map(claim -> Documents.of(claim, part)).toList();
    write(new ExtractedDocument(part, text, false, claims));
    assertThat(tables.column("select text from document")).containsExactly("a\uFFFDb 7 ?");
    assertThat(tables.column("select sentence from claim")).containsExactly("a\uFFFDb 7 ?");
    assertThat(tables.column("select document_metadata ->> 'key\uFFFD' from claim"))
        .containsExactly("value\uFFFD");
    assertThat(tables.column("select metadata ->> 'plain' from document"))
        .containsExactly("\\u0000");
  }

  @Test
  void aNumberOfAThousandDigitsKeepsThem() throws Exception {
    String digits = "7".repeat(1000);
    write(Documents.of("a", digits + " or 0.5"));
    assertThat(tables.column("select value from claim where span_start = 0"))
        .containsExactly(digits);
  }

  @Test
  void aDocumentThatIsRefusedCostsItselfOnly() throws Exception {
    Random random = new Random(5);
    String long1 =
        random.ints(20_000, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining());
    try (ClaimSink sink = open()) {
      sink.append(Documents.of("a", "1"));
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> sink.append(Documents.of(long1, "2")))
          .isNotInstanceOf(OutputClosedException.class)
          .withMessageContaining("index row");
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> sink.append(Documents.of("b\0", "2")))
          .isNotInstanceOf(OutputClosedException.class)
          .withMessage("its id has a character that PostgreSQL cannot store: name it otherwise");
      sink.append(Documents.of("c", "3"));
      assertThat(sink.has("a")).isTrue();
      assertThat(sink.has("b")).isFalse();
      sink.complete();
    }
    assertThat(tables.column("select document_id || value from claim order by 1"))
        .containsExactly("a1", "c3");
  }

  @Test
  void sinksThatWriteTheSameDocumentsAtOnceLeaveOneOfEach() throws Exception {
    write(Documents.of("d0", "0 0 0"));
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int thread = 0; thread < 3; thread++) {
        String text = "1 2" + " 3".repeat(thread);
        all.add(
            threads.submit(
                () -> {
                  try (ClaimSink sink = open()) {
                    for (int i = 0; i < 60; i++) {
                      sink.append(Documents.of("d" + i % 7, text));
                      sink.commit();
                    }
                  }
                  return true;
                }));
      }
      for (Future<Boolean> one : all) {
        assertThat(one.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(tables.column("select id from document where claims between 2 and 4")).hasSize(7);
    assertThat(
            tables.column(
                "select id from document where claims <>"
                    + " (select count(*) from claim where document_id = document.id"
                    + " and sentence = document.text)"))
        .isEmpty();
  }
}
