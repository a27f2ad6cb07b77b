package dev.claimant.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.claimant.DocumentFailure;
import dev.claimant.document.Metadata;
import dev.claimant.ingest.BadItem;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentException.Reason;
import dev.claimant.ingest.Format;
import dev.claimant.ingest.RawDocument;
import dev.claimant.sink.Checkpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  private static final Map<String, ?> SETTINGS = Map.of("version", "1", "minConfidence", 0.5);

  private final Path file;

  LedgerTest(@TempDir Path folder) {
    file = folder.resolve("new/ledger.jsonl");
  }

  @Test
  void knowsWhatItWrote() throws Exception {
    LedgerEntry a = entry("a", "1", Metadata.NONE);
    LedgerEntry b = entry("b", "2", Metadata.NONE);
    LedgerEntry c = LedgerEntry.of(bad("c"));
    try (Ledger ledger = open(SETTINGS)) {
      ledger.write(a.done(3, new Checkpoint("700")));
      ledger.write(b.failed(new DocumentFailure(DocumentFailure.Reason.TOO_SLOW, "it took long")));
      ledger.write(c.failed(DocumentFailure.of(bad("c").problem())));
    }
    try (Ledger ledger = open(SETTINGS)) {
      assertThat(ledger.isDone(a)).isTrue();
      assertThat(ledger.failure(a)).isEmpty();
      assertThat(ledger.failure(b)).contains(LedgerEntry.Status.FAILED);
      assertThat(ledger.failure(c)).contains(LedgerEntry.Status.FAILED);
      assertThat(ledger.isMixed()).isFalse();
      assertThat(ledger.checkpoint()).isEqualTo(new Checkpoint("700"));
      ledger.write(b.done(0, new Checkpoint("700")));
    }
    try (Ledger ledger = open(SETTINGS)) {
      assertThat(ledger.isDone(b)).isTrue();
      assertThat(ledger.failure(b)).isEmpty();
    }
    assertThat(Files.readAllLines(file))
        .hasSize(5)
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).startsWith("{\"settings\":{").contains("\"version\":\"1\"");
              assertThat(lines.get(2))
                  .startsWith("{\"id\":\"b\",\"input\":\"in/b\",\"sha256\":\"d4735e3a")
                  .endsWith(
                      "\"status\":\"failed\",\"reason\":\"too slow\",\"message\":\"it took"
                          + " long\"}");
            });
  }

  @Test
  void anotherTextOrOtherMetadataIsAnotherDocument() throws Exception {
    try (Ledger ledger = open(SETTINGS)) {
      ledger.write(entry("a", "1", Metadata.NONE).done(3, Checkpoint.NONE));
    }
    Metadata dated = Metadata.of(Optional.of(LocalDate.of(2024, 11, 20)));
    try (Ledger ledger = open(SETTINGS)) {
      assertThat(ledger.isDone(entry("a", "1", Metadata.NONE))).isTrue();
      assertThat(ledger.isDone(entry("a", "2", Metadata.NONE))).isFalse();
      assertThat(ledger.isDone(entry("b", "1", Metadata.NONE))).isFalse();
      assertThat(ledger.isDone(entry("a", "1", dated))).isFalse();
    }
  }

  @Test
  void warningsAreKept() throws Exception {
    LedgerEntry a = entry("a", "1", Metadata.NONE);
    try (Ledger ledger = open(SETTINGS)) {
      ledger.write(a.warned(List.of("it is odd", "very")).done(3, Checkpoint.NONE));
      ledger.write(a.warned(List.of()).done(3, Checkpoint.NONE));
    }
    assertThat(Files.readAllLines(file))
        .satisfies(
            lines -> {
              assertThat(lines.get(1)).contains("\"warnings\":[\"it is odd\",\"very\"]");
              assertThat(lines.get(2)).doesNotContain("warnings");
            });
    try (Ledger ledger = open(SETTINGS)) {
      assertThat(ledger.isDone(a)).isTrue();
    }
  }

  @Test
  void documentsOfOtherSettingsAreNotDone() throws Exception {
    LedgerEntry a = entry("a", "1", Metadata.NONE);
    LedgerEntry b = entry("b", "2", Metadata.NONE);
    try (Ledger ledger = open(SETTINGS)) {
      ledger.write(a.done(3, Checkpoint.NONE));
    }
    try (Ledger ledger = open(Map.of("version", "2"))) {
      assertThat(ledger.isDone(a)).isFalse();
      assertThat(ledger.isMixed()).isTrue();
      ledger.write(b.done(3, Checkpoint.NONE));
    }
    try (Ledger ledger = open(SETTINGS)) {
      assertThat(ledger.isDone(a)).isTrue();
      assertThat(ledger.isDone(b)).isFalse();
      ledger.write(b.done(3, Checkpoint.NONE));
    }
    assertThat(Files.readAllLines(file)).hasSize(6);
    try (Ledger ledger = open(Map.of("version", "2"))) {
      assertThat(ledger.isDone(b)).isFalse();
    }
  }

  @Test
  void theRecordsThatStandAreThoseOfTheLastTextThatWasDone() throws Exception {
    LedgerEntry first = entry("a", "1", Metadata.NONE);
    LedgerEntry second = entry("a", "2", Metadata.NONE);
    DocumentFailure failure = new DocumentFailure(DocumentFailure.Reason.TOO_SLOW, "it took long");
    try (Ledger ledger = open(SETTINGS)) {
      ledger.write(first.done(3, Checkpoint.NONE));
      ledger.write(second.failed(failure));
    }
    try (Ledger ledger = open(SETTINGS)) {
      assertThat(ledger.isDone(first)).isTrue();
      assertThat(ledger.failure(second)).contains(LedgerEntry.Status.FAILED);
      ledger.write(second.done(3, Checkpoint.NONE));
    }
    try (Ledger ledger = open(SETTINGS)) {
      assertThat(ledger.isDone(first)).isFalse();
      assertThat(ledger.isDone(second)).isTrue();
      assertThat(ledger.failure(second)).isEmpty();
    }
  }

  @Test
  void halfALineIsAsGoodAsNone() throws Exception {
    LedgerEntry a = entry("a", "1", Metadata.NONE);
    LedgerEntry b = entry("b", "2", Metadata.NONE);
    try (Ledger ledger = open(SETTINGS)) {
      ledger.write(a.done(3, Checkpoint.NONE));
      ledger.write(b.done(3, Checkpoint.NONE));
    }
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      try (Ledger ledger = open(SETTINGS)) {
        if (!ledger.isDone(a)) {
          ledger.write(a.done(3, Checkpoint.NONE));
        }
        ledger.write(b.done(3, Checkpoint.NONE));
      }
      assertThat(file).hasBinaryContent(whole);
    }
  }

  @Test
  void canBeBegunAnew() throws Exception {
    LedgerEntry a = entry("a", "1", Metadata.NONE);
    try (Ledger ledger = open(SETTINGS)) {
      ledger.write(a.done(3, new Checkpoint("7")));
    }
    try (Ledger ledger = Ledger.open(file, SETTINGS, Optional.empty(), true, notice -> {})) {
      assertThat(ledger.isDone(a)).isFalse();
      assertThat(ledger.checkpoint()).isEqualTo(Checkpoint.NONE);
    }
    assertThat(file).isEmptyFile();
  }

  @Test
  void isOneRunsOnly() throws Exception {
    try (Ledger ledger = open(SETTINGS)) {
      assertThatExceptionOfType(LedgerException.class)
          .isThrownBy(() -> open(SETTINGS))
          .withMessageMatching(
              "another run \\(process \\d+ on the machine .+\\) is writing there, see .*");
      assertThat(ledger.checkpoint()).isEqualTo(Checkpoint.NONE);
    }
    open(SETTINGS).close();
  }

  @Test
  void refusesWhatIsNoLedger() throws Exception {
    Files.createDirectories(file.getParent());
    for (String line : new String[] {"mine", "[]", "{\"id\": 5}", "{\"other\": 1}", "\u00e9"}) {
      Files.write(
          file, ("{\"settings\":{}}\n" + line + "\n").getBytes(StandardCharsets.ISO_8859_1));
      assertThatExceptionOfType(LedgerException.class)
          .isThrownBy(() -> open(SETTINGS))
          .withMessageMatching("(?s).*, line \\d: not a line of a ledger");
    }
  }

  @Test
  void refusesWhatIsNotHalfALine() throws Exception {
    Files.createDirectories(file.getParent());
    String line = "{\"settings\":{}}\n";
    for (String end : new String[] {"mine", "x".repeat(1 << 23), "{" + "\0".repeat(1 << 23)}) {
      Files.writeString(file, line + end);
      assertThatExceptionOfType(LedgerException.class)
          .isThrownBy(() -> open(SETTINGS))
          .withMessageEndingWith(", at its end: not a line of a ledger");
      assertThat(file).hasSize(line.length() + end.length());
    }
    Files.writeString(file, line + "\0".repeat(5000));
    open(SETTINGS).close();
    assertThat(file).hasContent(line);
  }

  @Test
  void anUnwrittenLedgerKnowsNothing() throws IOException {
    try (Ledger ledger = Ledger.none()) {
      LedgerEntry a = entry("a", "1", Metadata.NONE);
      ledger.write(a.done(3, Checkpoint.NONE));
      assertThat(ledger.isDone(a)).isFalse();
    }
  }

  private Ledger open(Map<String, ?> settings) throws IOException, LedgerException {
    return Ledger.open(file, settings, Optional.empty(), false, notice -> {});
  }

  private static LedgerEntry entry(String id, String text, Metadata metadata) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return LedgerEntry.of(
        new RawDocument(id, "in/" + id, Format.TEXT, bytes, Optional.empty(), metadata));
  }

  private static BadItem bad(String id) {
    return new BadItem(id, id, new DocumentException(Reason.UNREADABLE, "gone"));
  }
}
