package dev.claimant.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Metadata;
import dev.claimant.ingest.Format;
import dev.claimant.ingest.Item;
import dev.claimant.ingest.RawDocument;
import dev.claimant.record.ClaimFormat;
import dev.claimant.sink.ClaimFile;
import dev.claimant.sink.ClaimFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs again over texts and with settings that have changed, with a search for republications. */
class RerunTest {
  private static final List<String> TEXTS =
      List.of(
          article("of these words", 1),
          article("of these words", 1) + " Late edition.",
          "PRESS — " + article("of these words", 1),
          article("or so that are others", 2),
          article("or so that are others", 2) + " And an addition to them.",
          "Short 9.");

  private final Path folder;
  private int fresh;

  RerunTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static String article(String words, int number) {
    StringBuilder article = new StringBuilder("It has " + number);
    for (int i = 0; i < 40; i++) {
      article.append(' ').append(words).append(' ').append((char) ('a' + i % 26)).append(words);
    }
    return article.append('.').toString();
  }

  @Test
  void aDocumentThatWasEditedIsNotItsOwnDuplicate() throws Exception {
    run("A", text("a", TEXTS.get(0)));
    run("A", text("a", TEXTS.get(1)));
    assertThat(files(folder.resolve("out")).get("a.claims.jsonl"))
        .contains("\"text\":\"1\"")
        .doesNotContain("duplicateOf");
  }

  @Test
  void aDocumentThatIsRetriedIsNoDuplicateOfALaterOne() throws Exception {
    run("A", text("a", TEXTS.get(0) + " crash"), text("b", TEXTS.get(1)));
    BatchSummary summary = run("A", text("a", TEXTS.get(0)), text("b", TEXTS.get(1)));
    assertThat(summary.documents()).isEqualTo(1);
    Map<String, String> files = files(folder.resolve("out"));
    assertThat(files.get("a.claims.jsonl")).doesNotContain("duplicateOf");
    assertThat(files.get("b.claims.jsonl")).contains("\"duplicateOf\":\"a\"");
  }

  @Test
  void aDuplicateOfADocumentThatChangedIsNoneAnyMore() throws Exception {
    run("A", text("a", TEXTS.get(0)), text("b", TEXTS.get(1)), text("c", TEXTS.get(5)));
    run("A", text("a", TEXTS.get(3)), text("b", TEXTS.get(1)), text("c", TEXTS.get(5)));
    assertThat(files(folder.resolve("out")).get("b.claims.jsonl")).doesNotContain("duplicateOf");
  }

  @Test
  void textsThatChangeAndChangeBackGiveTheSameBytes() throws Exception {
    Random random = new Random(3);
    List<Integer> texts = new ArrayList<>(List.of(0, 1, 3, 2, 5, 4));
    for (int round = 0; round < 40; round++) {
      for (int changes = random.nextInt(3); changes > 0; changes--) {
        texts.set(random.nextInt(texts.size()), random.nextInt(TEXTS.size()));
      }
      String settings = random.nextInt(5) == 0 ? "B" : "A";
      Item[] items = new Item[texts.size()];
      for (int i = 0; i < items.length; i++) {
        items[i] = text("d" + i, TEXTS.get(texts.get(i)));
      }
      run(settings, items);
      Path other = folder.resolve("fresh" + fresh++);
      run(other, settings, items);
      assertThat(files(folder.resolve("out"))).as("%s", texts).isEqualTo(files(other));
    }
  }

  @Test
  void settingsThatChangeAndChangeBackGiveTheSameBytes() throws Exception {
    Item[] items = {text("a", "1 and 2"), text("b", "3")};
    run("A", items);
    Map<String, String> before = files(folder.resolve("out"));
    run("B", items);
    // What stands there is of B, whatever it is.
    Files.writeString(folder.resolve("out/a.claims.jsonl"), "of B\n");
    assertThat(run("A", items).documents()).isEqualTo(2);
    assertThat(files(folder.resolve("out"))).isEqualTo(before);
    assertThat(run("A", items).known()).isEqualTo(2);
  }

  @Test
  void aFileKeepsTheRecordsOfOneText() throws Exception {
    Path file = folder.resolve("claims.jsonl");
    runIntoFile(file, text("a", "1"), text("b", "2"));
    String before = Files.readString(file);
    BatchSummary summary = runIntoFile(file, text("a", "3"), text("b", "2"));
    assertThat(summary.failed()).isEqualTo(1);
    assertThat(summary.known()).isEqualTo(1);
    assertThat(file).hasContent(before);
    assertThat(runIntoFile(file, text("a", "1"), text("b", "2")).known()).isEqualTo(2);
    assertThat(file).hasContent(before);
  }

  private BatchSummary run(String settings, Item... items) throws Exception {
    return run(folder.resolve("out"), settings, items);
  }

  private static BatchSummary run(Path to, String settings, Item... items) throws Exception {
    Optional<Republications> republications = Optional.of(new Republications());
    try (Ledger ledger =
        Ledger.open(
            to.resolve("ledger.jsonl"),
            Map.of("settings", settings),
            republications,
            false,
            notice -> {})) {
      return new Batch(
              FakePipeline.settings().build(),
              new BatchOptions(2, Duration.ofMinutes(1), false),
              republications,
              new ClaimFolder(to, ClaimFormat.JSONL),
              ledger,
              new Unheard())
          .run(List.of(items).iterator());
    }
  }

  private static BatchSummary runIntoFile(Path file, Item... items) throws Exception {
    Path beside = file.resolveSibling("ledger.jsonl");
    try (Ledger ledger = Ledger.open(beside, Map.of(), Optional.empty(), false, notice -> {});
        ClaimFile sink = ClaimFile.open(file, ClaimFormat.JSONL, ledger.checkpoint())) {
      return new Batch(
              FakePipeline.settings().build(),
              new BatchOptions(2, Duration.ofMinutes(1), false),
              Optional.empty(),
              sink,
              ledger,
              new Unheard())
          .run(List.of(items).iterator());
    }
  }

  private static Item text(String id, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new RawDocument(id, id, Format.TEXT, bytes, Optional.empty(), Metadata.NONE);
  }

  private static Map<String, String> files(Path in) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(in)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".claims.jsonl")).toList()) {
        contents.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    return contents;
  }

  /** Tells nobody. */
  private static final class Unheard implements BatchListener {
    @Override
    public void done(String name, int words, int claims) {}

    @Override
    public void warned(String name, String warning) {}

    @Override
    public void failed(String name, dev.claimant.DocumentFailure failure) {}

    @Override
    public void known() {}
  }
}
