package dev.claimant.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractJobTest {
  private static final FakeClaimant FAKE = new FakeClaimant(LocalDate.of(2020, 2, 29));

  private static final SparkSession SPARK =
      SparkSession.builder()
          .master("local[2]")
          .config("spark.ui.enabled", false)
          .config("spark.sql.shuffle.partitions", 4)
          .getOrCreate();

  private final Path folder;
  private final Path news;
  private final Path output;

  ExtractJobTest(@TempDir Path folder) {
    this.folder = folder;
    news = folder.resolve("news");
    output = folder.resolve("out");
  }

  @AfterAll
  static void stop() throws IOException {
    SPARK.close();
  }

  private void write(String name, String text) throws IOException {
    Path file = news.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private JobRun run(String... args) {
    return JobRun.of(SPARK, settings -> FAKE, args);
  }

  private void assertSameAsCommandLine(String... arguments) throws Exception {
    String[] args =
        Stream.concat(Stream.of(arguments), Stream.of("-o", output.toString()))
            .toArray(String[]::new);
    JobRun run = run(args);
    CommandLineRows expected =
        CommandLineRows.of(FAKE, folder.resolve("command-line"), List.of(arguments));
    JobRun.assertSame(SPARK, output, expected);
    assertThat(run.exitCode())
        .isEqualTo(expected.failures().stream().anyMatch(it -> it.contains("failed")) ? 1 : 0);
    assertThat(run.messages()).contains(expected.claims().size() + " claims -> ");
  }

  @Test
  void comesToTheRowsOfTheCommandLine() throws Exception {
    write("b/2.txt", "He has 2 cats and 30 dogs.");
    write("b/10.txt", "Ann says so. Bob says 4.");
    write("b-1.txt", "One has 5.");
    write("b/dated.txt", "It is 6.");
    write(
        "b/dated.meta.json",
        "{\"date\": \"1582-10-04\", \"title\": \"Crane, gone\", \"deep\": {\"n\": [1.50, null]}}");
    write("b/called.txt", "It is 7.");
    write("b/called.meta.json", "{\"id\": \"own\"}");
    write(
        "page.html",
        "<html><body><article><p>There are 8 cranes in the harbour, and Ann says so.</p></article></body></html>");
    write("page.html.txt", "There are 8 cranes in the harbour, and Ann says so.");
    write(
        "lines.jsonl",
        """
        {"text": "It is 9.", "date": "2024-11-20T23:59:00+09:00", "url": "https://news.example/9"}
        {"id": 17, "text": "It is 10.", "date": "2024-11-21", "author": "A. Smith", "big": 12345678901234567890}

        {"id": "d\u00e9j\u00e0 \ud83d\ude00", "text": "It is \ud83d\ude00 11."}
        """);
    write(".hidden/x.txt", "It is 1.");
    assertSameAsCommandLine(news.toString());
  }

  @Test
  void isolatesWhatFails() throws Exception {
    write("1.txt", "It is 1.");
    write("2.txt", "crash");
    write("3.txt", "  ");
    write("4.txt", "Bonjour 5.");
    write("5.meta.json", "{");
    write("5.txt", "It is 5.");
    write(
        "lines.jsonl",
        """
        {"id": "a", "text": "It is 6."}
        {"id": "a", "text": "It is 7."}
        {"id": "a", "text": "It is 8."}
        {"id": "1", "text": "It is 9."}
        {"id": "b", "date": "2024-13-01", "text": "It is 10."}
        no JSON
        {"id": "c"}
        """);
    assertSameAsCommandLine(news.toString());
  }

  @Test
  void readsWhatIsPackedAndCutOff() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      lines.append("{\"text\": \"It is " + i + ".\"}\n");
    }
    Files.createDirectories(news);
    Path whole = news.resolve("whole.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(news.resolve("cut.jsonl.gz"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertSameAsCommandLine(news.toString());
  }

  @Test
  void readsWarc() throws Exception {
    String page =
        "<html><head><meta property=\"article:published_time\" content=\"2024-11-20\"></head><body><article><p>There are 8 cranes in the harbour, and Ann says so.</p></article></body></html>";
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
            + page.length()
            + "\r\n\r\n"
            + page;
    StringBuilder warc = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      warc.append(
          "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0000000"
              + i
              + "-0000-0000-0000-000000000000>\r\nWARC-Date: 2024-11-21T00:00:00Z\r\nWARC-Target-URI: https://news.example/"
              + i
              + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
              + http.length()
              + "\r\n\r\n"
              + http
              + "\r\n\r\n");
    }
    write("crawl.warc", warc.toString());
    assertSameAsCommandLine(news.resolve("crawl.warc").toString());
    assertThat(JobRun.claims(SPARK, output).count()).isEqualTo(6);
  }

  @Test
  void readsEachRowOfParquetAsALineOfJson() throws Exception {
    String lines =
        """
        {"text": "It is 9.", "date": "2024-11-20", "url": "https://news.example/9", "section": {"name": "Harbour"}}
        {"id": "17", "text": "It is 10.", "date": "2024-11-21"}
        {"id": "18"}
        """;
    write("lines.jsonl", lines);
    SPARK
        .read()
        .json(news.resolve("lines.jsonl").toString())
        .coalesce(1)
        .write()
        .parquet(folder.resolve("written").toString());
    Files.createDirectories(folder.resolve("all rows"));
    try (Stream<Path> files = Files.list(folder.resolve("written"))) {
      Path written =
          files.filter(it -> it.toString().endsWith(".parquet")).findFirst().orElseThrow();
      Files.move(written, folder.resolve("all rows/lines.jsonl.parquet"));
    }
    run(folder.resolve("all rows").toString(), "-o", output.toString());
    CommandLineRows expected =
        CommandLineRows.of(FAKE, folder.resolve("command-line"), List.of(news.toString()));
    assertThat(
            JobRun.claims(SPARK, output).collectAsList().stream()
                .map(row -> row.toString().replace("lines.jsonl.parquet/1", "lines.jsonl/1")))
        .containsExactlyInAnyOrderElementsOf(expected.claims());
    assertThat(JobRun.failures(SPARK, output))
        .singleElement()
        .asString()
        .startsWith("18 | ")
        .contains("lines.jsonl.parquet, row 3 | failed | malformed | ");
  }

  @Test
  void aPartitionOfParquetIsAColumn() throws Exception {
    SPARK
        .sql(
            "select 'It is 1.' as text, date '2024-11-20' as date union all select 'It is 2.', date '2024-11-21'")
        .write()
        .partitionBy("date")
        .parquet(news.toString());
    run(news.toString(), "-o", output.toString());
    assertThat(JobRun.claims(SPARK, output).select("value", "document_date").collectAsList())
        .extracting(Object::toString)
        .containsExactlyInAnyOrder("[1.0,2024-11-20]", "[2.0,2024-11-21]");
  }

  @Test
  void givesUpWhatTakesTooLong() throws Exception {
    write("1.txt", "hang");
    write("2.txt", "It is 2.");
    JobRun run =
        run(news.toString(), "-o", output.toString(), "--max-seconds", "1", "--partitions", "1");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.messages())
        .isEqualTo("claimant-spark: 1 document, 1 claim -> " + output + "; 1 failed\n");
    assertThat(JobRun.failures(SPARK, output))
        .singleElement()
        .asString()
        .contains(" | too slow | it took more than 1 s");
  }

  @Test
  void writesAFileForEachDate() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      lines.append(
          "{\"date\": \"2024-11-" + (10 + i % 5) + "\", \"text\": \"It is " + i + ".\"}\n");
    }
    lines.append("{\"text\": \"It is 7.\"}");
    write("lines.jsonl", lines.toString());
    JobRun.of(SPARK, settings -> new FakeClaimant(null), news.toString(), "-o", output.toString());
    try (Stream<Path> files = Files.walk(output)) {
      assertThat(
              files
                  .filter(it -> it.toString().endsWith(".parquet"))
                  .map(it -> output.relativize(it.getParent()).toString()))
          .containsExactlyInAnyOrder(
              "claims/document_date=2024-11-10",
              "claims/document_date=2024-11-11",
              "claims/document_date=2024-11-12",
              "claims/document_date=2024-11-13",
              "claims/document_date=2024-11-14",
              "claims/document_date=__HIVE_DEFAULT_PARTITION__");
    }
    try (Stream<Path> left = Files.list(output)) {
      assertThat(left.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrder("claims", "failures");
    }
  }

  @Test
  void anOutputThatIsThereIsOverwrittenOnlyIfAsked() throws Exception {
    write("1.txt", "It is 1.");
    assertThat(run(news.toString(), "-o", output.toString()).exitCode()).isZero();
    write("1.txt", "It is 2.");
    JobRun refused = run(news.toString(), "-o", output.toString());
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.messages())
        .isEqualTo(
            "claimant-spark: "
                + output
                + " is not empty: name another folder, or overwrite it with --restart\n");
    assertThat(run(news.toString(), "-o", output.toString(), "--restart").exitCode()).isZero();
    assertThat(JobRun.claims(SPARK, output).select("value").first().getDouble(0)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nowhere -o out | no such file or folder: nowhere",
        "news -o out --date today | Invalid value for option '--date': 'today' is no date: write year-month-day, for example 2024-11-20",
        "news | Missing required option: '--output=FOLDER'",
        "news -o out --include [ | not a pattern: ",
        "nofs://a -o out | No FileSystem for scheme \"nofs\"",
      })
  void saysWhatIsWrongWithTheCommand(String args, String message) throws IOException {
    Files.createDirectories(news);
    String[] words =
        args.replace("news", news.toString()).replace("out", output.toString()).split(" ");
    JobRun run = run(words);
    assertThat(run.messages())
        .startsWith("claimant-spark: ")
        .contains(message)
        .doesNotContain("\tat ");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void aFolderWithoutDocumentsIsNamed() throws IOException {
    Files.createDirectories(news);
    JobRun run = run(news.toString(), "-o", output.toString());
    assertThat(run.messages()).isEqualTo("claimant-spark: nothing to read in " + news + "\n");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void theJobFailsIfNoModelCanBeLoaded() throws IOException {
    write("1.txt", "It is 1.");
    JobRun run =
        JobRun.of(SPARK, settings -> new NoModels(), news.toString(), "-o", output.toString());
    assertThat(run.messages()).contains("no native library").doesNotContain("\tat ");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(output.resolve("claims")).doesNotExist();
  }

  @Tag("models")
  @Test
  void comesToTheRowsOfTheCommandLineWithTheModels() throws Exception {
    String seeds = Path.of("../seeds").toRealPath().toString();
    JobRun run =
        JobRun.of(
            SPARK, settings -> settings, seeds, "-o", output.toString(), "--date", "2024-11-20");
    ClaimantSettings settings =
        new ClaimantSettings(
            "UTF-8", LocalDate.of(2024, 11, 20), ClaimantSettings.USUAL.minConfidence());
    CommandLineRows expected =
        CommandLineRows.of(settings, folder.resolve("command-line"), List.of(seeds));
    assertThat(expected.claims()).isNotEmpty();
    JobRun.assertSame(SPARK, output, expected);
    assertThat(run.exitCode()).isZero();
  }
}
