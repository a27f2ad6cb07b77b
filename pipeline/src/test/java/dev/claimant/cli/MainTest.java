package dev.claimant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.claimant.sink.ClaimSchema;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private final Cli cli = new Cli();

  @ParameterizedTest
  @ValueSource(strings = {"extract", "show", "evaluate", "schema", "benchmark"})
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
        .contains("extract", "show", "evaluate", "schema", "benchmark", "generate-completion");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "extract", "show"})
  void tellsItsVersionEverywhere(String command) {
    Cli.Result result = command.isEmpty() ? cli.run("-V") : cli.run(command, "-V");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).startsWith("claimant ").contains("Java 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                              | claimant: Missing required subcommand",
        "extrct                          | Did you mean: claimant extract?",
        "extract                         | claimant extract: Missing required parameter: 'DOCUMENT'",
        "extract --frmat json a.txt      | Unknown option: '--frmat'",
        "extract --format xml a.txt      | expected one of [JSONL, JSON]",
        "extract --date soon a.txt       | 'soon' is no date: write year-month-day",
        "extract --encoding klingon a    | 'klingon' is no encoding that Java knows",
        "evaluate --run                  | Missing required option: '--gold=PATH'",
        "evaluate --gold a               | (--predicted=PATH | --run)",
        "evaluate --gold a --run --predicted b | mutually exclusive",
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
