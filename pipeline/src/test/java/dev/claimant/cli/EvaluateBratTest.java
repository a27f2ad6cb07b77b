package dev.claimant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.claimant.batch.FakePipeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateBratTest {
  private static final String A = "😀 Ann says she has 2 boats. Bo guesses not.";
  private static final String B = "Cy says hello.";

  private final Cli cli = new Cli();
  private final Path folder;
  private final Path gold;
  private final Path to;

  EvaluateBratTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    gold = Files.createDirectory(folder.resolve("gold"));
    to = folder.resolve("out/found.jsonl");
    write(
        "a",
        A,
        "T1\tSource 2 5\tAnn",
        "T2\tCue 6 10\tsays",
        "T3\tContent 11 26\tshe has 2 boats",
        "T4\tAttribution 6 10\tsays",
        "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1");
    write(
        "b",
        B,
        "T1\tContent 8 13\thello",
        "T2\tAttribution-no-source 3 7\tsays",
        "E1\tAttribution-no-source:T2 Content:T1");
  }

  @Test
  void judgesTheStatementsThatThePipelineFinds() throws IOException {
    Cli.Result result = evaluate("--run", "--errors", "--min-confidence", "0");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("all           2      3    66.7 100.0  80.0")
        .contains(gold.resolve("a.ann") + "\n  false indirect “not”\n    source: “Bo”")
        .contains("wrong source indirect “hello”\n    source: “Cy”, should be none");
    assertThat(
            new ObjectMapper()
                .readTree(evaluate("--run", "--json", "--min-confidence", "0").out())
                .path("f1")
                .asDouble())
        .isEqualTo(0.4);
  }

  @Test
  void fallsShortBelowTheLeastF1OfContentAndSource() {
    assertThat(evaluate("--run", "--min-f1", "0.4", "--min-confidence", "0").exitCode()).isZero();
    Cli.Result result = evaluate("--run", "--min-f1", "0.5", "--min-confidence", "0");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).startsWith("F1 is 0.4000, below --min-f1 0.5");
  }

  @Test
  void leavesOutDoubtfulStatements() {
    assertThat(evaluate("--run", "--min-confidence", "0.5").out())
        .contains("all           2      2   100.0 100.0 100.0");
  }

  @Test
  void readsWhatExtractWrote() {
    cli.run("extract", gold, "-o", folder.resolve("found"));
    Object found = folder.resolve("found");
    assertThat(evaluate("--predicted", found)).isEqualTo(evaluate("--run"));
    assertThat(evaluate("--predicted", found, "--min-confidence", "0.5"))
        .isEqualTo(evaluate("--run", "--min-confidence", "0.5"));
  }

  @Test
  void whatExtractWroteForBratIsGold() throws IOException {
    Path brat = folder.resolve("brat");
    assertThat(cli.run("extract", gold, "--include", "*.txt", "-o", brat).exitCode()).isZero();
    String[] all = {"all", "2", "2", "100.0", "100.0", "100.0", "100.0", "100.0", "100.0"};
    assertThat(run(Stream.of("--gold", brat, "--run")).out())
        .containsPattern(String.join(" +", all));
    Files.writeString(
        brat.resolve("a.ann"), Files.readString(brat.resolve("a.ann")).replace(" Source:T1", ""));
    assertThat(run(Stream.of("--gold", brat, "--run", "--errors")).out())
        .contains("source: “Ann”, should be none");
  }

  @Test
  void writesWhatItJudges() {
    Cli.Result result = evaluate("--run", "--predictions-out", to, "--min-confidence", "0");
    assertThat(result.exitCode()).isZero();
    assertThat(to)
        .hasContent(
            """
            {"doc":"a","attributions":[\
            {"source":[[2,5]],"cue":[[6,10]],"content":[[11,26]]},\
            {"source":[[28,30]],"cue":[[31,38]],"content":[[39,42]]}]}
            {"doc":"b","attributions":[{"source":[[0,2]],"cue":[[3,7]],"content":[[8,13]]}]}
            """);
  }

  @Test
  void aDocumentThatFailsIsNamedAndCountsAsFoundEmpty() throws IOException {
    Files.writeString(gold.resolve("a.txt"), A.replace("boats", "crash"));
    Cli.Result result = evaluate("--run", "--predictions-out", to, "--min-confidence", "0");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).startsWith(gold.resolve("a.txt") + ": failed (internal error)");
    assertThat(result.out()).contains("all           2      1");
    assertThat(to).content().startsWith("{\"doc\":\"a\",\"attributions\":[]}\n{\"doc\":\"b\"");
  }

  @Test
  void aTextThatIsNotEnglishFails() {
    StringWriter err = new StringWriter();
    Main main =
        new Main(
            () ->
                FakePipeline.settings()
                    .languageDetector(text -> text.contains("Cy") ? "deu" : "eng"),
            InputStream.nullInputStream(),
            new Terminal(false, false, true),
            stop -> {});
    int exitCode =
        main.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(err, true))
            .execute("evaluate", "--gold-format=brat", "--gold=" + gold, "--run");
    assertThat(exitCode).isEqualTo(1);
    assertThat(err.toString())
        .startsWith(gold.resolve("b.txt") + ": skipped (language): the text is not English");
  }

  @Test
  void leavesNoHalfWrittenFile() throws IOException {
    cli.run("extract", gold, "-o", folder.resolve("found"));
    Path records = folder.resolve("found/b.claims.jsonl");
    Files.writeString(records, Files.readString(records).replace("\"Cy\"", "\"Di\""));
    Cli.Result result = evaluate("--predicted", folder.resolve("found"), "--predictions-out", to);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("does not fit its text: “Di”");
    assertThat(to.getParent()).doesNotExist();
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    assertWrong("is no folder", "--gold", gold.resolve("a.ann"), "--run");
    assertWrong("no such file or folder: " + to, "--gold", to, "--run");
    Path nothing = Files.createDirectory(folder.resolve("nothing"));
    assertWrong("nothing to read in " + nothing + ": no *.ann", "--gold", nothing, "--run");
    assertWrong("to the folder " + nothing, "--gold", gold, "--run", "--predictions-out", nothing);
    Path within = gold.resolve("a.txt/found.jsonl");
    assertWrong("cannot write " + within, "--gold", gold, "--run", "--predictions-out", within);
    Files.writeString(gold.resolve("b.ann"), "T1\tCue 3 7\tsays\nE1\tAttribution:T1 Content:T2\n");
    assertWrong(gold.resolve("b.ann") + ":2: there is no T2", "--gold", gold, "--run");
  }

  @Test
  void predictionsGoWithBratOnly() {
    Cli.Result result = cli.run("evaluate", "--gold", gold, "--run", "--predictions-out", to);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--predictions-out", "add --gold-format brat");
    assertThat(to).doesNotExist();
  }

  private void write(String name, String text, String... lines) throws IOException {
    Files.writeString(gold.resolve(name + ".txt"), text);
    Files.write(gold.resolve(name + ".ann"), List.of(lines));
  }

  private Cli.Result evaluate(Object... options) {
    return run(Stream.concat(Stream.of("--gold", gold), Stream.of(options)));
  }

  private Cli.Result run(Stream<?> options) {
    return cli.run(
        Stream.concat(Stream.of("evaluate", "--gold-format", "brat"), options).toArray());
  }

  private void assertWrong(String message, Object... options) {
    Cli.Result result = run(Stream.of(options));
    assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("claimant evaluate: ").contains(message);
  }
}
