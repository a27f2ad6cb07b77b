package dev.claimant.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.claimant.sink.ClaimWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
  private final Path folder;

  OutputTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void makesItsFoldersAndLeavesNothingElseThere() throws IOException {
    Path to = folder.resolve("new/deep");
    try (ClaimOutput output = new FolderOutput(to, ClaimWriter.Format.JSON)) {
      output.write("x/a", List.of());
    }
    assertThat(to.resolve("x/a.claims.json")).hasContent("[]");
    assertThat(to).isDirectoryRecursivelyContaining("glob:**.json");
    try (var files = Files.walk(to)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void cannotWriteToAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> new FolderOutput(file, ClaimWriter.Format.JSONL));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> new FolderOutput(file.resolve("below"), ClaimWriter.Format.JSONL));
    assertThat(file).hasContent("mine");
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
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write("half");
                      throw new IOException("disk full");
                    }));
    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryNotContaining("glob:**.a*");
  }

  @Test
  void aStreamIsOneJsonArrayForAllDocuments() throws IOException {
    StringWriter text = new StringWriter();
    try (ClaimOutput output = new StreamOutput(new PrintWriter(text), ClaimWriter.Format.JSON)) {
      output.write("a", List.of());
      output.write("b", List.of());
    }
    assertThat(text).hasToString("[]\n");
  }

  @Test
  void aStreamThatNobodyReadsIsClosed() {
    PrintWriter closed = new PrintWriter(Writer.nullWriter(), true);
    closed.close();
    ClaimOutput output = new StreamOutput(closed, ClaimWriter.Format.JSONL);
    assertThatExceptionOfType(OutputClosedException.class)
        .isThrownBy(() -> output.write("a", List.of()));
  }
}
