package dev.claimant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarksCommandTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''            | no English *.txt file in",
        "no            | no such folder: ",
        "--threads 1,0 | each number must be 1 or more",
        "--documents 0 | each number must be 1 or more",
        "--scale 10,-1 | each number must be 1 or more"
      })
  void saysWhatIsWrongBeforeItMeasures(String argument, String message, @TempDir Path folder) {
    Cli cli = new Cli();
    Cli.Result result =
        argument.startsWith("--")
            ? cli.run("benchmarks", folder, argument.split(" ")[0], argument.split(" ")[1])
            : cli.run("benchmarks", folder.resolve(argument));
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("claimant benchmarks: ").contains(message);
  }
}
