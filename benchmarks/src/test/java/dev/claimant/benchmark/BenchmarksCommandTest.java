package dev.claimant.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
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
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> arguments =
        argument.startsWith("--")
            ? List.of(folder.toString(), argument.split(" ")[0], argument.split(" ")[1])
            : List.of(folder.resolve(argument).toString());
    int exitCode =
        BenchmarksCommand.execute(
            new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
    assertThat(exitCode).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).startsWith("claimant benchmarks: ").contains(message);
  }
}
