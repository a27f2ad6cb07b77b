package dev.claimant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.claimant.record.ClaimReader;
import dev.claimant.record.ClaimRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractCommandTest {
  private final Cli cli = new Cli();
  private final Path folder;
  private final Path news;
  private final Path to;

  ExtractCommandTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    news = Files.createDirectory(folder.resolve("news"));
    to = folder.resolve("out");
    Files.writeString(news.resolve("a.txt"), "Some 10 cats and 20 dogs 😀.");
    Files.writeString(news.resolve("b.txt"), "Only 30 birds.");
  }

  @Test
  void writesAFileForEachDocumentAndSaysSo() throws Exception {
    Cli.Result result = cli.run("extract", news, "-o", to);
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("2 documents, 3 claims -> " + to + "; ").hasLineCount(1);
    assertThat(ClaimReader.read(to.resolve("a.claims.jsonl")))
        .extracting(ClaimRecord::text)
        .containsExactly("10", "20");
    assertThat(files()).containsExactly("a.claims.jsonl", "b.claims.jsonl", "ledger.jsonl");
  }

  @Test
  void writesJsonArrays() throws Exception {
    assertThat(cli.run("extract", news, "-o", to, "--format", "json").exitCode()).isZero();
    assertThat(files()).containsExactly("a.claims.json", "b.claims.json", "ledger.jsonl");
    assertThat(new ObjectMapper().readTree(to.resolve("a.claims.json").toFile())).hasSize(2);
  }

  @Test
  void aFolderCalledBratIsForBrat() throws Exception {
    for (Object[] options :
        new Object[][] {{"-o", folder + "/brat/"}, {"-o", to, "--format", "brat"}}) {
      Object[] all = Stream.concat(Stream.of("extract", news), Stream.of(options)).toArray();
      assertThat(cli.run(all).exitCode()).isZero();
    }
    assertThat(files())
        .containsExactly(
            "a.ann", "a.txt", "annotation.conf", "b.ann", "b.txt", "ledger.jsonl", "visual.conf");
    assertThat(to.resolve("a.ann"))
        .content()
        .startsWith("T1\tQuantity 5 7\t10\nT2\tQuantity 17 19\t20\n")
        .isEqualTo(Files.readString(folder.resolve("brat/a.ann")));
    assertThat(cli.run("extract", news, "-o", folder + "/brat", "--format", "jsonl").exitCode())
        .isZero();
    assertThat(folder.resolve("brat/a.claims.jsonl")).exists();
  }

  @Test
  void whatIsMissingForBratIsWrittenAgain() throws Exception {
    cli.run("extract", news, "-o", to, "--format", "brat");
    Files.delete(to.resolve("a.txt"));
    Files.delete(to.resolve("b.ann"));
    Files.delete(to.resolve("visual.conf"));
    assertThat(cli.run("extract", news, "-o", to, "--format", "brat").err())
        .startsWith("2 documents, 3 claims -> " + to);
    assertThat(files()).hasSize(7);
    assertThat(cli.run("extract", news, "-o", to, "--format", "brat").err())
        .startsWith("0 documents, 0 claims -> " + to + "; 2 done before");
    assertThat(cli.run("extract", news, "-o", to, "--format", "brat", "--restart").err())
        .startsWith("2 documents, 3 claims -> " + to);
  }

  @Test
  void theInputsThatABratFolderHoldsStay() throws Exception {
    byte[] latin = "Nés en 10 jours.".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(news.resolve("a.txt"), latin);
    Cli.Result result =
        cli.run("extract", news, "--encoding", "ISO-8859-1", "-o", news, "--format", "brat");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains(news.resolve("a.txt") + " is there and has another text: name another folder");
    assertThat(news.resolve("a.txt")).hasBinaryContent(latin);
    assertThat(news.resolve("b.ann")).content().contains("Quantity 5 7\t30");
  }

  @Test
  void webAnnotationsAreALineForEachDocument() throws Exception {
    assertThat(cli.run("extract", news, "-o", to, "--format", "webannotation").exitCode()).isZero();
    assertThat(files()).containsExactly("a.claims.jsonld", "b.claims.jsonld", "ledger.jsonl");
    assertThat(cli.run("extract", news, "-o", "-", "--format", "webannotation").out())
        .isEqualTo(
            Files.readString(to.resolve("a.claims.jsonld"))
                + Files.readString(to.resolve("b.claims.jsonld")))
        .hasLineCount(2);
  }

  @ParameterizedTest
  @CsvSource({"-,brat", "x.jsonl,brat", "x.csv,webannotation"})
  void annotationsAreForFolders(String output, String format) {
    Cli.Result result = cli.run("extract", news, "-o", output, "--format", format);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("--format " + format + " writes a file for each document: name a folder with -o");
  }

  @Test
  void keepsStandardOutputForData() {
    Cli.Result result = cli.run("extract", news, "-o", "-");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out().lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("{\"id\":") && line.endsWith("}"));
    assertThat(result.err()).startsWith("2 documents, 3 claims -> standard output; ");
  }

  @Test
  void readsStandardInput() {
    Cli.Result result =
        new Cli(new Terminal(false, false, false), "In 5 days.").run("extract", "-", "-o", "-");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("\"text\":\"5\"", "\"id\":\"stdin\"");
  }

  @Test
  void emptyStandardInputIsSkipped() {
    Cli.Result result = cli.run("extract", "-", "-o", "-");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("standard input: skipped (empty): the document is empty")
        .contains("0 documents, 0 claims -> standard output; 1 skipped; ");
  }

  @Test
  void aDocumentThatFailsIsNamedAndTheOthersAreWritten() throws IOException {
    Path bad = Files.writeString(news.resolve("aa.txt"), "A crash.");
    Cli.Result result = cli.run("extract", news, "-o", to);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .startsWith(bad + ": failed (internal error): ")
        .contains(System.lineSeparator() + "2 documents, 3 claims -> " + to + "; 1 failed; ")
        .doesNotContain("\tat ");
    assertThat(files()).containsExactly("a.claims.jsonl", "b.claims.jsonl", "ledger.jsonl");
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
    Cli.Result all = cli.run("extract", file, "-o", "-", "--min-confidence", "0");
    assertThat(all.out().lines())
        .hasSize(3)
        .anyMatch(line -> line.contains("\"text\":\"guesses\""));
    Cli.Result sure = cli.run("extract", file, "-o", "-", "--min-confidence", "0.5");
    assertThat(sure.out().lines())
        .hasSize(2)
        .noneMatch(line -> line.contains("\"text\":\"guesses\""));
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
                    + ": a file of this name is there already; name a folder or a .jsonl or .csv file"
                    + " with -o"));
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
  void doesOnlyWhatIsMissing() throws IOException {
    Files.writeString(news.resolve("c.txt"), "A crash.");
    assertThat(cli.run("extract", news, "-o", to).exitCode()).isEqualTo(1);
    Files.writeString(news.resolve("d.txt"), "Now 5.");
    Cli.Result again = cli.run("extract", news, "-o", to);
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err())
        .startsWith(
            "1 document, 1 claim -> "
                + to
                + "; 2 done before; 1 failed before (--retry-failed retries them); ");
    Files.writeString(news.resolve("c.txt"), "No more 7.");
    assertThat(cli.run("extract", news, "-o", to, "--retry-failed").exitCode()).isZero();
    assertThat(cli.run("extract", news, "-o", to, "--restart").err())
        .startsWith("4 documents, 5 claims");
  }

  @Test
  void otherSettingsDoEverythingAgain() throws IOException {
    cli.run("extract", news, "-o", to);
    assertThat(cli.run("extract", news, "-o", to, "--date", "2024-11-20").err())
        .startsWith("2 documents, 3 claims");
    assertThat(cli.run("extract", news, "-o", to).err()).startsWith("2 documents, 3 claims");
    assertThat(cli.run("extract", news, "-o", to).err()).contains("; 2 done before; ");
  }

  @Test
  void aSkippedDocumentIsNoFailure() throws IOException {
    Files.writeString(news.resolve("fr.txt"), "Le gouvernement a dit non.");
    Cli english =
        new Cli(
            new Terminal(false, false, false), "", text -> text.startsWith("Le") ? "fra" : "eng");
    Cli.Result result = english.run("extract", news, "-o", to);
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).contains("2 documents, 3 claims -> " + to + "; 1 skipped; ");
    Files.writeString(news.resolve("c.txt"), "A crash.");
    result = english.run("extract", news, "-o", to);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("; 1 failed; 2 done before; 1 skipped before; ");
    result = english.run("extract", news, "-o", to);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains("; 2 done before; 1 skipped before; 1 failed before (--retry-failed");
    Files.delete(news.resolve("c.txt"));
    result = english.run("extract", news, "-o", to);
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).contains("; 2 done before; 1 skipped before; ");
  }

  @Test
  void refusesOutputsThatItCannotWrite() throws IOException {
    for (String name :
        List.of("a.xlsx", "a.json", "a.ndjson", "a.jsonl.gz", "b/a.sqlite", "a.JSONL", ".c.txt")) {
      Path file = to.resolve(name);
      Cli.Result result = cli.run("extract", news, "-o", file);
      assertThat(result.exitCode()).isEqualTo(2);
      assertThat(result.err())
          .startsWith(
              "claimant extract: cannot write a file like "
                  + file
                  + ": name a .jsonl, .csv, .tsv, .parquet or .duckdb file")
          .hasLineCount(1);
      assertThat(to).doesNotExist();
    }
    Path dotted = Files.createDirectories(to.resolve("2024.news"));
    assertThat(cli.run("extract", news, "-o", dotted).exitCode()).isZero();
    for (String folder : List.of("2024.11.20", "v1.5", ".hidden", "example.org/", "a.b/c")) {
      assertThat(cli.run("extract", news, "-o", to + "/" + folder).exitCode()).isZero();
      assertThat(to.resolve(folder)).isDirectory();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a.duckdb, 'cannot write there without the module claimant-duckdb: use the launcher, '",
    "a.parquet, 'cannot write there without the module claimant-duckdb: '",
    "postgresql://ann:secret@h/db, 'cannot write there without the module claimant-postgres: '",
    "postgres://ann:secret@h/db, 'cannot write there without the module claimant-postgres: '",
    "mysql://ann:secret@h/db, 'cannot write to mysql://…: name a database as postgresql://'"
  })
  void namesWhatAnOutputNeeds(String output, String message) {
    Cli.Result result = cli.run("extract", news, "-o", output);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("claimant extract: " + message)
        .doesNotContain("secret")
        .hasLineCount(1);
  }

  @Test
  void noIdLeavesTheOutput() throws IOException {
    Path in = news.resolve("in.jsonl");
    List<String> ids =
        List.of(
            "../../X", "/etc/X", "..", ".", "a/../../../X", "..\\\\X", "C:X", "//X/y", "\\u0000X");
    StringBuilder lines = new StringBuilder();
    ids.forEach(id -> lines.append("{\"id\": \"" + id + "\", \"text\": \"Some 5.\"}\n"));
    Files.writeString(in, lines);
    Set<Path> before = all(folder);
    assertThat(cli.run("extract", in, "-o", to).exitCode()).isZero();
    Set<Path> after = all(folder);
    after.removeAll(before);
    assertThat(after)
        .allSatisfy(path -> assertThat(path).startsWith(to))
        .filteredOn(path -> path.toString().endsWith(".claims.jsonl"))
        .hasSize(ids.size());
  }

  private static Set<Path> all(Path in) throws IOException {
    try (Stream<Path> paths = Files.walk(in)) {
      return new TreeSet<>(paths.toList());
    }
  }

  @Test
  void writesRowsForSpreadsheets() throws IOException {
    Path file = to.resolve("claims.csv");
    assertThat(cli.run("extract", news, "-o", file).exitCode()).isZero();
    assertThat(files()).containsExactly("claims.csv", "claims.csv.ledger.jsonl");
    assertThat(Files.readAllLines(file))
        .hasSize(4)
        .first()
        .asString()
        .startsWith("\uFEFFid,kind,text,span_start,");
    assertThat(cli.run("extract", news, "-o", to.resolve("t.tsv")).exitCode()).isZero();
    assertThat(Files.readAllLines(to.resolve("t.tsv")).get(3)).contains("\tquantity\t30\t");
    Cli.Result stream = cli.run("extract", news, "-o", "-", "--format", "csv", "--delimiter", ";");
    assertThat(stream.out().lines()).hasSize(4).first().asString().startsWith("id;kind;text;");
    assertThat(cli.run("extract", news, "-o", to.resolve("f"), "--format", "csv").exitCode())
        .isZero();
    assertThat(to.resolve("f/a.claims.csv")).isRegularFile();
    // One file beside another: each has its own ledger.
    assertThat(cli.run("extract", news, "-o", to.resolve("claims.jsonl")).exitCode()).isZero();
    Cli.Result other = cli.run("extract", news, "-o", file, "--delimiter", "tab");
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err()).contains("begun with other settings");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          claims.csv --format jsonl | --format jsonl is not what
          claims.jsonl --format csv | --format csv is not what
          claims.jsonl --delimiter ; | --delimiter is for CSV
          claims.csv --delimiter ab | 'ab' cannot part cells
          claims.csv --format xml | Invalid value for option '--format'
          """)
  void saysWhichOptionsOfRowsContradict(String arguments, String message) {
    String[] parts = arguments.split(" ");
    Cli.Result result = cli.run("extract", news, "-o", to.resolve(parts[0]), parts[1], parts[2]);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(message);
    assertThat(to).doesNotExist();
  }

  @Test
  void writesOneFile() throws IOException {
    Path file = to.resolve("claims.jsonl");
    assertThat(cli.run("extract", news, "-o", file).exitCode()).isZero();
    assertThat(files()).containsExactly("claims.jsonl", "claims.ledger.jsonl");
    assertThat(Files.readAllLines(file)).hasSize(3);
    assertThat(cli.run("extract", news, "-o", file).err())
        .startsWith("0 documents, 0 claims -> " + file + "; 2 done before; ");
    Cli.Result other = cli.run("extract", news, "-o", file, "--min-confidence", "0.5");
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err()).contains("begun with other settings", "--restart");
    assertThat(Files.readAllLines(file)).hasSize(3);
    assertThat(cli.run("extract", news, "-o", file, "--format", "json").exitCode()).isEqualTo(2);
  }

  @Test
  void namesAFileThatIsNotWhatItsLedgerKnows() throws IOException {
    Path file = to.resolve("claims.jsonl");
    assertThat(cli.run("extract", news, "-o", file).exitCode()).isZero();
    Path part = to.resolve("claims.jsonl.part");
    byte[] whole = Files.readAllBytes(file);
    Files.delete(file);
    Files.write(part, Arrays.copyOf(whole, whole.length - 7));
    Cli.Result result = cli.run("extract", news, "-o", file);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains("cannot write to " + file + ": " + part + " has ", "overwrite it with --restart");
    Files.write(part, whole);
    Files.delete(to.resolve("claims.ledger.jsonl"));
    assertThat(cli.run("extract", news, "-o", file).err())
        .contains(part + " is of a run whose ledger is gone; overwrite it with --restart");
    assertThat(part).hasBinaryContent(whole);
    assertThat(cli.run("extract", news, "-o", file, "--restart").exitCode()).isZero();
    assertThat(file).hasBinaryContent(whole);
    assertThat(part).doesNotExist();
  }

  @Test
  void readsInputsOfManyKinds() throws IOException {
    Files.writeString(
        news.resolve("feed.jsonl"),
        "{\"id\": \"n1\", \"text\": \"Only 1.\", \"url\": \"https://example.org/1\", \"desk\":"
            + " 7}\n");
    Files.writeString(
        news.resolve("page.html"), "<!doctype html><title>T</title><p>There were 40 birds.");
    Cli.Result result = cli.run("extract", news, "-o", to);
    assertThat(result.err()).startsWith("4 documents, 5 claims");
    assertThat(files()).contains("n1.claims.jsonl", "page.html.claims.jsonl", "page.html.txt");
    assertThat(to.resolve("n1.claims.jsonl"))
        .content()
        .contains("\"url\":\"https://example.org/1\"", "\"metadata\":{\"desk\":7}");
  }

  @Test
  void readsAListOfFiles() {
    String list = news.resolve("b.txt") + "\n" + news.resolve("gone.txt") + "\n";
    Cli.Result result =
        new Cli(new Terminal(false, false, false), list)
            .run("extract", "--files-from", "-", "-o", "-");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("\"text\":\"30\"");
    assertThat(result.err())
        .contains(news.resolve("gone.txt") + ": failed (unreadable): no such file or folder");
  }

  @Test
  void choosesFilesByPattern() {
    assertThat(cli.run("extract", news, "--include", "b*", "-o", "-").err())
        .startsWith("1 document, 1 claim");
    assertThat(cli.run("extract", news, "--exclude", "b*", "-o", "-").err())
        .startsWith("1 document, 2 claims");
    Cli.Result nothing = cli.run("extract", news, "--include", "*.pdf", "-o", "-");
    assertThat(nothing.exitCode()).isEqualTo(2);
    assertThat(nothing.err()).contains("nothing to read in " + news);
  }

  @Test
  void refusesOptionsThatCannotBeMet() {
    assertThat(cli.run("extract").exitCode()).isEqualTo(2);
    assertThat(cli.run("extract", news, "--threads", "0").exitCode()).isEqualTo(2);
    assertThat(cli.run("extract", news, "--max-size", "many").exitCode()).isEqualTo(2);
    assertThat(cli.run("extract", news, "-o", "-", "--retry-failed").exitCode()).isEqualTo(2);
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
