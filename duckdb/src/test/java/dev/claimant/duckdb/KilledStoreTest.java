package dev.claimant.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.cli.FakeMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that was killed, again and again, comes to the rows of one that was not. */
class KilledStoreTest {
  private static final int DOCUMENTS = 300;

  private final Path folder;
  private final Path news;
  private final Random random = new Random(11);

  KilledStoreTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < DOCUMENTS; i++) {
      lines.append("{\"text\": \"wait 4 for " + i + ". Ann says " + i + " came.\"}\n");
    }
    news = Files.writeString(folder.resolve("news.jsonl"), lines);
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims.duckdb", "claims.parquet"})
  void aKilledRunGoesOnToTheSameRows(String name) throws Exception {
    Path whole = folder.resolve("whole").resolve(name);
    end(run(whole));
    List<String> expected = Stored.rows(whole);
    assertThat(expected).hasSizeGreaterThan(3 * DOCUMENTS);
    for (int round = 0; round < 2; round++) {
      Path in = folder.resolve("killed" + round);
      Path file = in.resolve(name);
      int killed = 0;
      while (killed < 2) {
        Process process = run(file);
        Path ledger = Path.of(file + ".ledger.jsonl");
        long from = Files.exists(ledger) ? Files.size(ledger) : 0;
        long until = from + 500 + random.nextInt(12_000);
        while (process.isAlive() && (!Files.exists(ledger) || Files.size(ledger) < until)) {
          Thread.sleep(1);
        }
        killed++;
        process.destroyForcibly().waitFor();
      }
      end(run(file));
      assertThat(Stored.rows(file)).isEqualTo(expected);
      assertThat(Stored.files(in)).noneMatch(other -> other.contains(".part"));
    }
  }

  private static void end(Process process) throws InterruptedException {
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  private Process run(Path file) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            FakeMain.class.getName(),
            "extract",
            news.toString(),
            "-o",
            file.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
