package dev.claimant.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.claimant.batch.FakePipeline;
import dev.claimant.record.ClaimFormat;
import dev.claimant.record.ClaimRecord;
import dev.claimant.testing.BareDocument;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
  private final Path folder;

  OutputTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aFolderGetsItsFilesAndNothingElse() throws IOException {
    Path to = folder.resolve("new/deep");
    try (ClaimSink output = new ClaimFolder(to, ClaimFormat.JSON)) {
      output.append(extracted("x/a"));
      output.append(page("p.html", "Né 😀"));
      output.complete();
      assertThat(output.has("x/a")).isTrue();
      assertThat(output.has("a")).isFalse();
    }
    assertThat(to.resolve("x/a.claims.json")).hasContent("[]");
    assertThat(to.resolve("p.html.txt")).content(StandardCharsets.UTF_8).isEqualTo("Né 😀");
    assertThat(files(to)).containsExactly("p.html.claims.json", "p.html.txt", "x/a.claims.json");
  }

  @Test
  void aFolderForBratHasEveryTextAndTheConfiguration() throws IOException {
    try (ClaimSink output = new ClaimFolder(folder, ClaimFormat.BRAT)) {
      output.append(text("x/a", "No 😀"));
      output.append(page("p.html", "Né"));
      output.complete();
      assertThat(output.has("x/a")).isTrue();
      assertThat(output.has("a")).isFalse();
      Files.delete(folder.resolve("x/a.txt"));
      assertThat(output.has("x/a")).isFalse();
      output.append(text("x/a", "No 😀"));
    }
    assertThat(files(folder))
        .containsExactly(
            "annotation.conf", "p.html.ann", "p.html.txt", "visual.conf", "x/a.ann", "x/a.txt");
    assertThat(folder.resolve("x/a.txt")).content(StandardCharsets.UTF_8).isEqualTo("No 😀");
    assertThat(folder.resolve("x/a.ann")).isEmptyFile();
  }

  @Test
  void theConfigurationThatAPersonChangedStays() throws IOException {
    Files.writeString(folder.resolve("visual.conf"), "mine");
    try (ClaimSink output = new ClaimFolder(folder, ClaimFormat.BRAT)) {
      output.complete();
    }
    assertThat(folder.resolve("visual.conf")).hasContent("mine");
    assertThat(folder.resolve("annotation.conf")).content().contains("[entities]");
  }

  @Test
  void aTextThatOthersPutThereStays() throws IOException {
    Path theirs = Files.write(folder.resolve("a.txt"), new byte[] {'N', (byte) 0xe9});
    Files.writeString(folder.resolve("same.txt"), "Né");
    try (ClaimSink output = new ClaimFolder(folder, ClaimFormat.BRAT)) {
      assertThatIOException()
          .isThrownBy(() -> output.append(text("a", "Né")))
          .isNotInstanceOf(OutputClosedException.class)
          .withMessage(theirs + " is there and has another text: name another folder");
      output.append(text("same", "Né"));
      output.append(text("same", "changed"));
    }
    assertThat(theirs).hasBinaryContent(new byte[] {'N', (byte) 0xe9});
    assertThat(folder.resolve("a.ann")).doesNotExist();
    assertThat(folder.resolve("same.txt")).hasContent("changed");
  }

  @Test
  void webAnnotationsOfADocumentAreInItsFile() throws IOException {
    try (ClaimSink output = new ClaimFolder(folder, ClaimFormat.WEB_ANNOTATION)) {
      output.append(text("x/a", "No"));
      output.append(page("p.html", "Né"));
      output.complete();
      assertThat(output.has("x/a")).isTrue();
    }
    assertThat(files(folder))
        .containsExactly("p.html.claims.jsonld", "p.html.txt", "x/a.claims.jsonld");
  }

  @Test
  void aFolderCannotBeAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> new ClaimFolder(file, ClaimFormat.JSONL));
    assertThatIOException()
        .isThrownBy(() -> new ClaimFolder(file.resolve("below"), ClaimFormat.JSONL));
    assertThat(file).hasContent("mine");
  }

  @Test
  void aFileHasItsNameWhenItIsComplete() throws Exception {
    Path file = folder.resolve("new/claims.jsonl");
    Checkpoint reached;
    try (ClaimFile output = ClaimFile.open(file, ClaimFormat.JSONL, Checkpoint.NONE)) {
      output.append(extracted("a", "1", "2"));
      reached = output.commit();
      output.append(page("p.html", "Text."));
      output.append(extracted("b", "3"));
    }
    assertThat(files(folder.resolve("new")))
        .containsExactly("claims.jsonl.part", "claims.texts/p.html.txt");
    try (ClaimFile output = ClaimFile.open(file, ClaimFormat.JSONL, reached)) {
      output.append(extracted("b", "4"));
      output.complete();
    }
    assertThat(files(folder.resolve("new")))
        .containsExactly("claims.jsonl", "claims.texts/p.html.txt");
    assertThat(Files.readAllLines(file)).hasSize(3).last().asString().contains("\"text\":\"4\"");
    assertThat(Files.readAllLines(file).get(1)).contains("\"text\":\"2\"");
  }

  @Test
  void aCompleteFileCanBeContinued() throws Exception {
    Path file = folder.resolve("claims.jsonl");
    Checkpoint reached;
    try (ClaimFile output = ClaimFile.open(file, ClaimFormat.JSONL, Checkpoint.NONE)) {
      output.append(extracted("a", "1"));
      reached = output.commit();
      output.complete();
    }
    try (ClaimFile output = ClaimFile.open(file, ClaimFormat.JSONL, reached)) {
      output.append(extracted("b", "2"));
      output.complete();
    }
    assertThat(Files.readAllLines(file)).hasSize(2);
  }

  @Test
  void aContinuedFileOfRowsHasOneHeader() throws Exception {
    Path file = folder.resolve("claims.csv");
    ClaimFormat csv = ClaimFormat.csv(';');
    Checkpoint nothing;
    Checkpoint one;
    try (ClaimFile output = ClaimFile.begin(file, csv)) {
      nothing = output.commit();
    }
    try (ClaimFile output = ClaimFile.open(file, csv, nothing)) {
      output.append(extracted("none"));
      output.append(extracted("a", "1"));
      one = output.commit();
      output.append(extracted("b", "2"));
    }
    try (ClaimFile output = ClaimFile.open(file, csv, one)) {
      output.append(extracted("b", "3"));
      output.complete();
    }
    String text = Files.readString(file);
    assertThat(text).startsWith("\uFEFFid;kind;text;").endsWith("\r\n");
    assertThat(text.lines()).hasSize(3);
    assertThat(text.lines().skip(1)).noneMatch(line -> line.contains("\uFEFF"));
    assertThat(text.lines().skip(2)).allMatch(line -> line.contains(";3;"));
  }

  @Test
  void aFileOfOthersStaysAsItIs() throws Exception {
    Path file = Files.writeString(folder.resolve("claims.jsonl"), "mine\n");
    assertThatIOException()
        .isThrownBy(() -> ClaimFile.open(file, ClaimFormat.JSONL, Checkpoint.NONE))
        .isInstanceOf(UnknownOutputException.class)
        .withMessage(file + " has 5 bytes, and its ledger knows of 0");
    assertThat(file).hasContent("mine\n");
    try (ClaimFile output = ClaimFile.replace(file, ClaimFormat.JSONL)) {
      output.append(extracted("a"));
      assertThat(file).hasContent("mine\n");
      output.complete();
    }
    assertThat(file).isEmptyFile();
  }

  @Test
  void aFileThatIsNotWhatWasCommittedIsNamedAndLeftAsItIs() throws Exception {
    Path file = folder.resolve("claims.jsonl");
    Path part = folder.resolve("claims.jsonl.part");
    Checkpoint reached;
    try (ClaimFile output = ClaimFile.begin(file, ClaimFormat.JSONL)) {
      output.append(extracted("a", "1", "2"));
      reached = output.commit();
      output.append(extracted("b", "3"));
    }
    byte[] whole = Files.readAllBytes(part);
    int length = Integer.parseInt(reached.text().split(" ")[0]);
    assertThat(length).isLessThan(whole.length);
    for (int shorter : new int[] {0, 1, length - 1}) {
      assertRefused(part, Arrays.copyOf(whole, shorter), reached, " bytes, and its ledger knows");
    }
    byte[] damaged = whole.clone();
    damaged[length / 2] ^= 1;
    assertRefused(part, damaged, reached, "it is damaged, or of another run");
    byte[] ofAnotherRun =
        new String(whole, StandardCharsets.UTF_8)
            .replace("1", "7")
            .getBytes(StandardCharsets.UTF_8);
    assertRefused(part, ofAnotherRun, reached, "it is damaged, or of another run");
    assertRefused(part, new byte[length], reached, "it is damaged, or of another run");
    for (String none : new String[] {"700", "-1 9f86d081884c7d65", "many", "1e9 0", "0 1", " "}) {
      assertRefused(part, whole, new Checkpoint(none), "");
    }
    Files.write(part, whole);
    assertThatIOException()
        .isThrownBy(() -> ClaimFile.begin(file, ClaimFormat.JSONL))
        .isInstanceOf(UnknownOutputException.class)
        .withMessage(part + " is of a run whose ledger is gone");
    assertThat(part).hasBinaryContent(whole);
    try (ClaimFile output = ClaimFile.open(file, ClaimFormat.JSONL, reached)) {
      output.complete();
    }
    assertThat(file).hasBinaryContent(Arrays.copyOf(whole, length));
    damaged = Arrays.copyOf(damaged, length);
    Files.write(file, damaged);
    assertThatIOException()
        .isThrownBy(() -> ClaimFile.open(file, ClaimFormat.JSONL, reached))
        .withMessageStartingWith(file + " has not the bytes that its ledger knows of");
    assertThat(file).hasBinaryContent(damaged);
  }

  private void assertRefused(Path part, byte[] content, Checkpoint from, String message)
      throws IOException {
    Files.write(part, content);
    assertThatIOException()
        .isThrownBy(() -> ClaimFile.open(folder.resolve("claims.jsonl"), ClaimFormat.JSONL, from))
        .isInstanceOf(UnknownOutputException.class)
        .withMessageContaining(message);
    assertThat(part).hasBinaryContent(content);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskClosesAFolderAndALongNameDoesNot() throws Exception {
    Path unfinished = folder.resolve(".unfinished");
    try (ClaimSink output = new ClaimFolder(folder, ClaimFormat.JSONL)) {
      Files.createSymbolicLink(unfinished, Path.of("/dev/full"));
      assertThatExceptionOfType(OutputClosedException.class)
          .isThrownBy(() -> output.append(extracted("x/a", "1")))
          .withMessage(folder.resolve("x/a.claims.jsonl") + ": No space left on device");
      Files.deleteIfExists(unfinished);
      assertThatIOException()
          .isThrownBy(() -> output.append(extracted("deep/".repeat(3000), "1")))
          .isNotInstanceOf(OutputClosedException.class);
      output.append(extracted("b", "2"));
    }
    assertThat(files(folder)).containsExactly("b.claims.jsonl");
  }

  @Test
  void halfACharacterCostsItsDocumentOnly() throws Exception {
    try (ClaimSink output = new ClaimFolder(folder, ClaimFormat.JSONL)) {
      assertThatIOException()
          .isThrownBy(() -> output.append(page("p", "half \ud83d one")))
          .isNotInstanceOf(OutputClosedException.class);
    }
    assertThat(files(folder)).isEmpty();
  }

  @Test
  void aWholeFileReplacesAnOlderOne() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "old");
    WholeFile.write(file, out -> out.write("né 😀"));
    assertThat(file).content(StandardCharsets.UTF_8).isEqualTo("né 😀");
  }

  @Test
  void aFileThatCannotBeFinishedLeavesTheOlderOneAndNoOther() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "old");
    assertThatIOException()
        .isThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write("half");
                      throw new IOException("disk full");
                    }));
    assertThat(file).hasContent("old");
    assertThat(files(folder)).containsExactly("a");
  }

  @Test
  void aStreamIsOneJsonArrayForAllDocuments() throws IOException {
    StringWriter text = new StringWriter();
    try (ClaimSink output = new ClaimStream(new PrintWriter(text), ClaimFormat.JSON)) {
      output.append(extracted("a"));
      output.append(extracted("b"));
      assertThat(output.has("a")).isFalse();
    }
    assertThat(text).hasToString("[]\n");
  }

  @Test
  void aStreamThatNobodyReadsIsClosed() {
    PrintWriter closed = new PrintWriter(Writer.nullWriter(), true);
    closed.close();
    ClaimSink output = new ClaimStream(closed, ClaimFormat.JSONL);
    assertThatExceptionOfType(OutputClosedException.class)
        .isThrownBy(() -> output.append(extracted("a")));
  }

  /** A document with a quantity claim of each number. */
  private static ExtractedDocument extracted(String id, String... numbers) {
    List<ClaimRecord> claims =
        Stream.of(numbers).flatMap(number -> FakePipeline.claims(id, number).stream()).toList();
    return new ExtractedDocument(BareDocument.part(id, "0"), "", false, claims);
  }

  private static ExtractedDocument text(String id, String text) {
    return new ExtractedDocument(BareDocument.part(id, "0"), text, false, List.of());
  }

  private static ExtractedDocument page(String id, String text) {
    return new ExtractedDocument(BareDocument.part(id, "0"), text, true, List.of());
  }

  private static List<String> files(Path in) throws IOException {
    try (Stream<Path> files = Files.walk(in)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> in.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
