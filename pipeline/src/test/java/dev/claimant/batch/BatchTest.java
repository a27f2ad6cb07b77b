package dev.claimant.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.claimant.Claimant;
import dev.claimant.DocumentFailure;
import dev.claimant.document.Metadata;
import dev.claimant.ingest.BadItem;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentException.Reason;
import dev.claimant.ingest.Format;
import dev.claimant.ingest.Item;
import dev.claimant.ingest.RawDocument;
import dev.claimant.record.ClaimFormat;
import dev.claimant.record.ClaimReader;
import dev.claimant.record.ClaimRecord;
import dev.claimant.sink.Checkpoint;
import dev.claimant.sink.ClaimFolder;
import dev.claimant.sink.ClaimSink;
import dev.claimant.sink.ClaimStream;
import dev.claimant.sink.ExtractedDocument;
import dev.claimant.sink.OutputClosedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
  private final Path folder;

  BatchTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  private final BatchListener listener =
      new BatchListener() {
        @Override
        public void done(String name, int words, int claims) {
          heard.add(name + " done: " + words + " words, " + claims + " claims");
        }

        @Override
        public void warned(String name, String warning) {
          heard.add(name + " warned: " + warning);
        }

        @Override
        public void failed(String name, DocumentFailure failure) {
          heard.add(name + " failed: " + failure.reason().label());
        }

        @Override
        public void known() {
          heard.add("known");
        }
      };

  @Test
  void writesAFileForEachDocument() throws Exception {
    BatchSummary summary = run(text("a", "He has 2 cats and 30 dogs."), text("x/b", "None."));
    assertThat(summary).isEqualTo(new BatchSummary(2, 2, 0, 0, 0, 0, 0, 0, false));
    assertThat(records("a")).extracting(ClaimRecord::text).containsExactly("2", "30");
    assertThat(folder.resolve("x/b.claims.jsonl")).isEmptyFile();
    assertThat(heard).containsExactly("a done: 7 words, 2 claims", "x/b done: 1 words, 0 claims");
  }

  @Test
  void aDocumentThatFailsCostsItselfOnly() throws Exception {
    Files.createDirectories(folder.resolve("h.claims.jsonl"));
    BatchSummary summary =
        run(
            text("a", "1"),
            text("b", "crash 2"),
            text("c", "overflow 3"),
            text("d", ""),
            new BadItem("e", "e", new DocumentException(Reason.UNREADABLE, "gone")),
            bytes("f", new byte[] {'6', (byte) 0xFF}),
            text("g", "memory"),
            text("h", "7"),
            text("a", "8"),
            text("i", "9"));
    assertThat(summary).isEqualTo(new BatchSummary(2, 2, 0, 7, 1, 0, 0, 0, false));
    assertThat(summary.isWhole()).isFalse();
    assertThat(heard)
        .containsExactly(
            "a done: 1 words, 1 claims",
            "b failed: internal error",
            "c failed: internal error",
            "d failed: empty",
            "e failed: unreadable",
            "f failed: encoding",
            "g failed: out of memory",
            "h failed: not written",
            "a failed: same id",
            "i done: 1 words, 1 claims");
    assertThat(records("a")).extracting(ClaimRecord::text).containsExactly("1");
    assertThat(records("i")).hasSize(1);
    assertThat(folder).isDirectoryNotContaining("regex:.*/[b-g]\\.claims.*");
  }

  @Test
  void passesWarningsOn() throws Exception {
    run(text("a", "A\u0007 bell in a text that is long enough to be one."));
    assertThat(heard).hasSize(2).first().asString().startsWith("a warned: 1 control character");
  }

  @Test
  void writesExtractedTexts() throws Exception {
    Item page =
        new RawDocument(
            "p.html",
            "p.html",
            Format.HTML,
            "<p>Only 30 birds.</p>".getBytes(StandardCharsets.UTF_8),
            Optional.empty(),
            Metadata.NONE);
    run(page);
    String text = Files.readString(folder.resolve("p.html.txt"));
    ClaimRecord record = records("p.html").get(0);
    assertThat(text.substring(record.span().start(), record.span().end())).isEqualTo("30");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void writesInTheOrderOfTheInputsAtAnyNumberOfThreads(int threads) throws Exception {
    List<Item> items =
        IntStream.range(0, 300)
            .mapToObj(i -> text("d" + i, "wait " + (i * 7919 % 13) + " crash".repeat(i % 50 / 49)))
            .toList();
    StringWriter out = new StringWriter();
    ClaimSink output = new ClaimStream(new PrintWriter(out), ClaimFormat.JSONL);
    batch(threads, Duration.ofMinutes(1), output, Ledger.none(), Optional.empty())
        .run(items.iterator());
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      if (i % 50 != 49) {
        expected.add("d" + i);
      }
    }
    assertThat(out.toString().lines())
        .map(line -> line.replaceFirst(".*\"document\":\\{\"id\":\"(\\w+)\".*", "$1"))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void givesUpADocumentThatTakesTooLong() throws Exception {
    Duration limit = Duration.ofMillis(300);
    BatchSummary summary =
        batch(2, limit, folderOutput(), Ledger.none(), Optional.of(new Republications()))
            .run(
                List.of(text("a", "hang"), text("b", "hang too"), text("c", "1"), text("d", "2"))
                    .iterator());
    assertThat(summary).isEqualTo(new BatchSummary(2, 2, 0, 2, 0, 0, 0, 0, false));
    assertThat(heard)
        .containsExactly(
            "a failed: too slow",
            "b failed: too slow",
            "c done: 1 words, 1 claims",
            "d done: 1 words, 1 claims");
  }

  @Test
  void takesNoMoreDocumentsThanItCanWorkOn() throws Exception {
    int[] taken = new int[1];
    Iterator<Item> endless =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public Item next() {
            taken[0]++;
            return text("d" + taken[0], "1");
          }
        };
    int[] most = new int[1];
    ClaimSink slow =
        new FakeOutput() {
          private int written;

          @Override
          public void append(ExtractedDocument document) throws IOException {
            sleep(2);
            most[0] = Math.max(most[0], taken[0] - written++);
            if (written == 200) {
              throw new OutputClosedException("enough");
            }
          }
        };
    assertThatExceptionOfType(OutputClosedException.class)
        .isThrownBy(
            () ->
                batch(2, Duration.ofMinutes(1), slow, Ledger.none(), Optional.empty())
                    .run(endless));
    assertThat(most[0]).isLessThan(20);
  }

  @Test
  void stopsWithWhatIsInWork() throws Exception {
    Batch[] batch = new Batch[1];
    ClaimSink stopping =
        new FakeOutput() {
          @Override
          public void append(ExtractedDocument document) {
            if (document.id().equals("d5")) {
              batch[0].stop();
            }
          }

          @Override
          public void complete() {
            throw new AssertionError("it is not complete");
          }
        };
    batch[0] = batch(2, Duration.ofMinutes(1), stopping, Ledger.none(), Optional.empty());
    List<Item> items = IntStream.range(0, 1000).mapToObj(i -> text("d" + i, "wait 3")).toList();
    BatchSummary summary = batch[0].run(items.iterator());
    assertThat(summary.stopped()).isTrue();
    assertThat(summary.documents()).isBetween(6L, 12L);
  }

  @Test
  @Timeout(20)
  void stopsWhileAnInputGivesNothing() throws Exception {
    Batch[] batch = new Batch[1];
    Iterator<Item> waiting =
        new Iterator<>() {
          private int given;

          @Override
          public boolean hasNext() {
            if (given > 0) {
              batch[0].stop();
              sleep(60_000);
            }
            return true;
          }

          @Override
          public Item next() {
            given++;
            return text("a", "1");
          }
        };
    batch[0] = batch(2, Duration.ofMinutes(1), folderOutput(), Ledger.none(), Optional.empty());
    assertThat(batch[0].run(waiting).stopped()).isTrue();
  }

  @Test
  void modelsThatCannotBeLoadedEndItOnce() throws Exception {
    Claimant claimant = FakePipeline.withoutModels().build();
    Path file = folder.resolve("ledger.jsonl");
    try (Ledger ledger = Ledger.open(file, Map.of(), Optional.empty(), false, notice -> {})) {
      Batch batch =
          new Batch(
              claimant,
              new BatchOptions(2, Duration.ofMinutes(1), false),
              Optional.empty(),
              folderOutput(),
              ledger,
              listener);
      List<Item> items = List.of(text("a", "1"), text("b", "2"), text("c", "3"));
      assertThatExceptionOfType(NoModelsException.class)
          .isThrownBy(() -> batch.run(items.iterator()))
          .withMessage("no native library");
    }
    assertThat(heard).isEmpty();
    assertThat(file).isEmptyFile();
  }

  @Test
  void doesOnlyWhatItsLedgerDoesNotKnow() throws Exception {
    Item[] items = {text("a", "1"), text("b", "crash"), text("c", ""), text("d", "2")};
    assertThat(resumed(false, items)).isEqualTo(new BatchSummary(2, 2, 0, 1, 1, 0, 0, 0, false));
    heard.clear();
    assertThat(resumed(false, items)).isEqualTo(new BatchSummary(0, 0, 0, 0, 0, 2, 1, 1, false));
    assertThat(heard).containsOnly("known");
    items[3] = text("d", "3 now");
    Files.delete(folder.resolve("a.claims.jsonl"));
    assertThat(resumed(false, items)).isEqualTo(new BatchSummary(2, 2, 0, 0, 0, 0, 1, 1, false));
    assertThat(records("d")).extracting(ClaimRecord::text).containsExactly("3");
    assertThat(resumed(true, items)).isEqualTo(new BatchSummary(0, 0, 0, 1, 1, 2, 0, 0, false));
  }

  @Test
  void pointsRepublishedDocumentsToTheFirst() throws Exception {
    String article = "It has 12 of these words, " + "and more and other words of it ".repeat(9);
    Item[] items = {
      text("a", article + "1."), text("b", "Other 2."), text("c", "PRESS — " + article + "1.")
    };
    Optional<Republications> republications = Optional.of(new Republications());
    BatchSummary summary =
        batch(2, Duration.ofMinutes(1), folderOutput(), Ledger.none(), republications)
            .run(List.of(items).iterator());
    assertThat(summary).isEqualTo(new BatchSummary(3, 5, 1, 0, 0, 0, 0, 0, false));
    assertThat(records("a"))
        .allSatisfy(claim -> assertThat(claim.document().duplicateOf()).isEmpty());
    assertThat(records("c"))
        .hasSize(2)
        .allSatisfy(claim -> assertThat(claim.document().duplicateOf()).contains("a"));
  }

  @Test
  void remembersWhatEarlierRunsPublished() throws Exception {
    String article = "It has 12 of these words, " + "and more and other words of it ".repeat(9);
    for (String id : List.of("a", "b")) {
      Optional<Republications> republications = Optional.of(new Republications());
      try (Ledger ledger =
          Ledger.open(
              folder.resolve("ledger.jsonl"), Map.of(), republications, false, notice -> {})) {
        batch(2, Duration.ofMinutes(1), folderOutput(), ledger, republications)
            .run(List.of(text(id, article)).iterator());
      }
    }
    assertThat(records("b"))
        .allSatisfy(claim -> assertThat(claim.document().duplicateOf()).contains("a"));
    assertThat(folder.resolve("ledger.jsonl"))
        .content()
        .contains("\"duplicateOf\":\"a\",\"similarity\":1.0");
  }

  private BatchSummary run(Item... items) throws IOException {
    return batch(2, Duration.ofMinutes(1), folderOutput(), Ledger.none(), Optional.empty())
        .run(List.of(items).iterator());
  }

  private BatchSummary resumed(boolean retryFailed, Item... items) throws Exception {
    try (Ledger ledger =
        Ledger.open(
            folder.resolve("ledger.jsonl"),
            Map.of("a", 1),
            Optional.empty(),
            false,
            notice -> {})) {
      return new Batch(
              FakePipeline.settings().build(),
              new BatchOptions(2, Duration.ofMinutes(1), retryFailed),
              Optional.empty(),
              folderOutput(),
              ledger,
              listener)
          .run(List.of(items).iterator());
    }
  }

  private Batch batch(
      int threads,
      Duration limit,
      ClaimSink output,
      Ledger ledger,
      Optional<Republications> republications) {
    return new Batch(
        FakePipeline.settings().build(),
        new BatchOptions(threads, limit, false),
        republications,
        output,
        ledger,
        listener);
  }

  private ClaimFolder folderOutput() throws IOException {
    return new ClaimFolder(folder, ClaimFormat.JSONL);
  }

  private List<ClaimRecord> records(String id) throws Exception {
    return ClaimReader.read(folder.resolve(id + ".claims.jsonl"));
  }

  private static Item text(String id, String text) {
    return bytes(id, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Item bytes(String id, byte[] bytes) {
    return new RawDocument(id, id, Format.TEXT, bytes, Optional.empty(), Metadata.NONE);
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An output that keeps nothing. */
  private static class FakeOutput implements ClaimSink {
    @Override
    public boolean replaces() {
      return false;
    }

    @Override
    public void append(ExtractedDocument document) throws IOException {}

    @Override
    public Checkpoint commit() throws IOException {
      return Checkpoint.NONE;
    }

    @Override
    public boolean has(String id) {
      return false;
    }

    @Override
    public void complete() throws IOException {}

    @Override
    public void abort() {}
  }

  /** A table of a database: what is not committed is lost with the connection. */
  private static final class Table {
    private final List<String> rows = new ArrayList<>();
    private boolean complete;

    /** A connection that breaks at one document, before or after its records are committed. */
    private ClaimSink connect(Checkpoint from, String breaksAt, boolean afterCommit) {
      int known = from.equals(Checkpoint.NONE) ? 0 : Integer.parseInt(from.text());
      rows.subList(known, rows.size()).clear();
      List<String> transaction = new ArrayList<>();
      return new FakeOutput() {
        @Override
        public void append(ExtractedDocument document) throws IOException {
          transaction.add(document.id() + document.claims().size());
          if (document.id().equals(breaksAt) && !afterCommit) {
            throw new OutputClosedException("connection lost");
          }
        }

        @Override
        public Checkpoint commit() throws OutputClosedException {
          String last = transaction.get(transaction.size() - 1);
          rows.addAll(transaction);
          transaction.clear();
          if (last.startsWith(breaksAt) && afterCommit) {
            throw new OutputClosedException("connection lost");
          }
          return new Checkpoint(String.valueOf(rows.size()));
        }

        @Override
        public boolean has(String id) {
          return true;
        }

        @Override
        public void complete() {
          complete = true;
        }
      };
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aDatabaseIsContinuedFromItsLastCheckpoint(boolean afterCommit) throws Exception {
    List<Item> items = List.of(text("a", "1 2"), text("b", "3"), text("c", ""), text("d", "4"));
    Path file = folder.resolve("ledger.jsonl");
    Table table = new Table();
    try (Ledger ledger = Ledger.open(file, Map.of(), Optional.empty(), false, notice -> {})) {
      ClaimSink sink = table.connect(ledger.checkpoint(), "b", afterCommit);
      assertThatExceptionOfType(OutputClosedException.class)
          .isThrownBy(
              () ->
                  batch(1, Duration.ofMinutes(1), sink, ledger, Optional.empty())
                      .run(items.iterator()));
    }
    assertThat(table.complete).isFalse();
    try (Ledger ledger = Ledger.open(file, Map.of(), Optional.empty(), false, notice -> {})) {
      ClaimSink sink = table.connect(ledger.checkpoint(), "none", false);
      batch(1, Duration.ofMinutes(1), sink, ledger, Optional.empty()).run(items.iterator());
    }
    assertThat(table.rows).containsExactly("a2", "b1", "d1");
    assertThat(table.complete).isTrue();
  }
}
