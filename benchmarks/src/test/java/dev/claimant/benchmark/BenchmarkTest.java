package dev.claimant.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("models") // the language detector's
class BenchmarkTest {
  private static final double SECONDS_TO_START = 0.2;

  /** Stands for the command line: fails unless it is asked for what it should be. */
  static final class Extract {
    private Extract() {}

    public static void main(String[] args) throws Exception {
      Thread.sleep((long) (1000 * SECONDS_TO_START));
      int lines = Files.readAllLines(Path.of(args[1])).size();
      String asked = String.join(" ", args).replace(args[1], lines + " lines");
      if (List.of("extract 3 lines -o -", "extract 2 lines -o - --threads 4").contains(asked)) {
        System.out.println("{}");
      }
    }
  }

  private final Benchmark benchmark;

  BenchmarkTest(@TempDir Path folder) throws IOException {
    String text = "The harbour was closed on Monday because of the storm.\n\nIt is open again.";
    Path article = Files.writeString(folder.resolve("article.txt"), text);
    benchmark = new Benchmark(List.of(article), Extract.class);
  }

  @Test
  void waitsForTheFirstRecordOfAPage() throws Exception {
    assertThat(benchmark.secondsToFirstRecord()).isGreaterThanOrEqualTo(SECONDS_TO_START);
  }

  @Test
  void loadsTheCommandWithTheBeginningsOfArticles() throws Exception {
    Benchmark.Load load = benchmark.load(2, 5, 4);
    assertThat(load.documents()).isEqualTo(2);
    assertThat(load.words()).isEqualTo(20);
    assertThat(load.process().secondsToOutput()).isGreaterThanOrEqualTo(SECONDS_TO_START);
    assertThat(load.process().seconds()).isGreaterThanOrEqualTo(load.process().secondsToOutput());
  }
}
