package dev.claimant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.claimant.sink.ClaimReader;
import dev.claimant.sink.ClaimRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {
  private final Cli cli = new Cli();
  private final Path news;
  private final Path to;

  ExtractCommandTest(@TempDir Path folder) throws IOException {
    news = Files.createDirectory(folder.resolve("news"));
    to = folder.resolve("out");
    Files.writeString(news.resolve("a.txt"), "Some 10 cats and 20 dogs 😀.");
    Files.writeString(news.resolve("b.txt"), "Only 30 birds.");
  }

  @Test
  void writesAFileForEachDocumentAndSaysSo() throws Exception {
    Cli.Result result = cli.run("extract", news, "-o", to);
    assertThat(result).isEqualTo(new Cli.Result(0, "", lines("2 documents, 3 claims -> " + to)));
    assertThat(ClaimReader.read(to.resolve("a.claims.jsonl")))
        .extracting(ClaimRecord::text)
        .containsExactly("10", "20");
    assertThat(files()).containsExactly("a.claims.jsonl", "b.claims.jsonl");
  }

  @Test
  void writesJsonArrays() throws Exception {
    assertThat(cli.run("extract", news, "-o", to, "--format", "json").exitCode()).isZero();
    assertThat(files()).containsExactly("a.claims.json", "b.claims.json");
    assertThat(new ObjectMapper().readTree(to.resolve("a.claims.json").toFile())).hasSize(2);
  }

  @Test
  void keepsStandardOutputForData() {
    Cli.Result result = cli.run("extract", news, "-o", "-");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out().lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("{\"id\":") && line.endsWith("}"));
    assertThat(result.err()).isEqualTo(lines("2 documents, 3 claims -> standard output"));
  }

  @Test
  void readsStandardInput() {
    Cli.Result result =
        new Cli(new Terminal(false, false, false), "In 5 days.").run("extract", "-", "-o", "-");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("\"text\":\"5\"", "\"id\":\"stdin\"");
  }

  @Test
  void emptyStandardInputIsAFailedDocument() {
    Cli.Result result = cli.run("extract", "-", "-o", "-");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("standard input: failed (empty): the document is empty")
        .contains("0 documents, 0 claims -> standard output; 1 failed");
  }

  @Test
  void aDocumentThatFailsIsNamedAndTheOthersAreWritten() throws IOException {
    Path bad = Files.writeString(news.resolve("aa.txt"), "A crash.");
    Cli.Result result = cli.run("extract", news, "-o", to);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .startsWith(bad + ": failed (internal error): ")
        .endsWith(lines("2 documents, 3 claims -> " + to + "; 1 failed"))
        .doesNotContain("\tat ");
    assertThat(files()).containsExactly("a.claims.jsonl", "b.claims.jsonl");
  }

  @Test
  void debugShowsTheStackTraceOfAFailedDocument() throws IOException {
    Files.writeString(news.resolve("aa.txt"), "A crash.");
    assertThat(cli.run("extract", news, "-o", to, "--debug").err())
        .contains("\tat dev.claimant.batch.FakePipeline");
  }

  @Test
  void readsOtherEncodings() throws IOException {
    Path file = Files.write(news.resolve("c.txt"), "Né 7".getBytes(Charset.forName("ISO-8859-1")));
    assertThat(cli.run("extract", file, "-o", to).err()).contains("--encoding windows-1252");
    Cli.Result result = cli.run("extract", file, "-o", "-", "--encoding", "ISO-8859-1");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("\"start\":3,\"end\":4");
  }

  @Test
  void datesDocuments() throws IOException {
    Files.writeString(news.resolve("a.meta.json"), "{\"date\": \"2024-11-20\"}");
    assertThat(cli.run("extract", news, "-o", "-", "--date", "2020-01-01").out().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("\"date\":\"2024-11-20\""),
            line -> assertThat(line).contains("\"date\":\"2024-11-20\""),
            line -> assertThat(line).contains("\"date\":\"2020-01-01\""));
  }

  @Test
  void leavesOutDoubtfulStatements() throws IOException {
    Path file = Files.writeString(news.resolve("c.txt"), "Ann says so. Bo guesses not. All 5.");
    Cli.Result all = cli.run("extract", file, "-o", "-");
    assertThat(all.out().lines()).hasSize(3);
    Cli.Result sure = cli.run("extract", file, "-o", "-", "--min-confidence", "0.5");
    assertThat(sure.out().lines()).hasSize(2).noneMatch(line -> line.contains("guesses"));
    assertThat(sure.err()).startsWith("1 document, 2 claims");
  }

  @Test
  void refusesAnOutputThatCannotBeWrittenBeforeItReads() throws IOException {
    Files.writeString(news.resolve("aa.txt"), "A crash.");
    Path file = Files.writeString(to, "mine");
    Cli.Result result = cli.run("extract", news, "-o", file);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            lines(
                "claimant extract: cannot write to "
                    + file
                    + ": a file of this name is there already; name a folder with -o"));
    assertThat(file).hasContent("mine");
  }

  @Test
  void refusesWhatIsNotThereBeforeItWrites() {
    Cli.Result result = cli.run("extract", news, news.resolve("no.txt"), "-o", to);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("no such file or folder: " + news.resolve("no.txt"));
    assertThat(to).doesNotExist();
  }

  @Test
  void showsTheDocumentAtWorkOnATerminalOnly() {
    Cli.Result result = new Cli(new Terminal(false, true, true), "").run("extract", news, "-o", to);
    assertThat(result.err())
        .contains("[2/2] " + news.resolve("b.txt"))
        .contains("\033[K2 documents");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(to)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String lines(String line) {
    return line + System.lineSeparator();
  }
}
