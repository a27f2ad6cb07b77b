package dev.claimant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.claimant.batch.FakePipeline;
import dev.claimant.record.ClaimSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private final Cli cli = new Cli();

  @ParameterizedTest
  @ValueSource(strings = {"extract", "show", "evaluate", "schema"})
  void eachCommandHasHelpWithExamples(String command) {
    Cli.Result result = cli.run(command, "--help");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).startsWith("Usage: claimant " + command).contains("Example");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void helpNamesTheCommands() {
    Cli.Result result = cli.run("--help");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("extract", "show", "evaluate", "schema", "benchmarks", "generate-completion");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "extract", "show"})
  void tellsItsVersionEverywhere(String command) {
    Cli.Result result = command.isEmpty() ? cli.run("-V") : cli.run(command, "-V");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).startsWith("claimant ").contains("Java " + Runtime.version());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                              | claimant: Missing required subcommand",
        "extrct                          | Did you mean: claimant extract?",
        "extract                         | claimant extract: Missing required parameter: 'INPUT'",
        "extract --frmat json a.txt      | Unknown option: '--frmat'",
        "extract --format xml a.txt      | expected one of [JSONL, JSON, CSV, BRAT, WEBANNOTATION]",
        "extract --date soon a.txt       | 'soon' is no date: write year-month-day",
        "extract --encoding klingon a    | 'klingon' is no encoding that Java knows",
        "evaluate --run                  | Missing required option: '--gold=PATH'",
        "evaluate --gold a               | (--predicted=PATH | --run)",
        "evaluate --gold a --run --predicted b | mutually exclusive",
        "extract a --min-confidence 1.5  | '1.5' does not lie between 0 and 1: write a number like"
            + " 0.5",
        "show a --min-confidence NaN     | 'NaN' does not lie between 0 and 1",
        "evaluate --gold a --run --min-confidence much | 'much' does not lie between 0 and 1",
        "evaluate --gold a --run --gold-format xml | expected one of [CLAIMS, BRAT, NEWSQUANT]",
        "show                            | Missing required parameter: 'FILE'",
        "show a.txt b.txt                | b.txt",
        "schema now                      | Unmatched argument at index 1: 'now'"
      })
  void saysWhatIsWrongWithACommandAndWhereToLook(String command, String message) {
    Object[] words = command.isEmpty() ? new Object[0] : command.split(" ");
    Cli.Result result = cli.run(words);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains(message)
        .contains("--help'")
        .doesNotContain("Exception", "\tat ", ": Error:");
  }

  @Test
  void printsTheSchemaAsItIs() throws Exception {
    Cli.Result result = cli.run("schema");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).isEqualTo(ClaimSchema.json());
    assertThat(new ObjectMapper().readTree(result.out()).isObject()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"extract %s -o -", "show %s/a.txt", "evaluate --gold-format brat --run --gold %s"})
  void endsAtOnceWhereModelsCannotBeLoaded(String command, @TempDir Path folder)
      throws IOException {
    for (String name : List.of("a", "b")) {
      Files.writeString(folder.resolve(name + ".txt"), "Ann says so.");
      Files.writeString(folder.resolve(name + ".ann"), "");
    }
    StringWriter err = new StringWriter();
    Main main =
        new Main(
            FakePipeline::withoutModels,
            InputStream.nullInputStream(),
            new Terminal(false, false, true),
            stop -> {});
    int exitCode =
        main.commandLine(new PrintWriter(Writer.nullWriter()), new PrintWriter(err, true))
            .execute(command.formatted(folder).split(" "));
    assertThat(exitCode).isEqualTo(2);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            "claimant "
                + command.split(" ")[0]
                + ": no native library; see CLAIMANT_JAVA_OPTS=-Djava.io.tmpdir=FOLDER\n");
  }

  @Test
  void writesAShellCompletion() {
    Cli.Result result = cli.run("generate-completion");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).startsWith("#!/usr/bin/env bash").contains("--min-f1");
  }

  @Test
  void colorsNothingWhereTheUserDoesNotWantIt() {
    assertThat(Terminal.of(Map.of("TERM", "xterm")).color()).isTrue();
    assertThat(Terminal.of(Map.of("TERM", "dumb")).color()).isFalse();
    assertThat(Terminal.of(Map.of("NO_COLOR", "1")).color()).isFalse();
    assertThat(Terminal.of(Map.of("NO_COLOR", "")).color()).isTrue();
  }
}
