package dev.claimant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds a run that was killed, at any moment and again and again, and then let through to what it
 * would have written unharmed.
 */
class KilledRunTest {
  private static final int ROUNDS = 6;

  /** The ledger of all documents has some more bytes. */
  private static final int LEDGER = 25_000;

  private final Path folder;
  private final Path news;
  private final Random random = new Random(5);

  KilledRunTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    news = Files.createDirectory(folder.resolve("news"));
    for (int i = 0; i < 40; i++) {
      String text = i % 13 == 12 ? "A crash." : "wait " + (5 + random.nextInt(15)) + " for " + i;
      Files.writeString(news.resolve("d" + i + ".txt"), text);
    }
    Files.writeString(news.resolve("empty.txt"), "");
    Files.writeString(news.resolve("page.html"), "<html><body><p>wait 9 for 50 birds.");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      lines.append(i == 20 ? "{no JSON\n" : "{\"text\": \"wait 12 for " + i + "\"}\n");
    }
    Files.writeString(news.resolve("feed.jsonl"), lines);
  }

  @ParameterizedTest
  @CsvSource({
    "out, jsonl",
    "out/claims.jsonl, jsonl",
    "out/claims.csv, csv",
    "out/brat, brat",
    "out, webannotation"
  })
  void aKilledRunGoesOnToTheSameBytes(String output, String format) throws Exception {
    Process whole = run(folder.resolve("whole"), output, format);
    assertThat(whole.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(whole.exitValue()).isEqualTo(1);
    Map<String, String> expected = files(folder.resolve("whole"));
    assertThat(expected).hasSizeGreaterThan(2);
    assertThat(ledger(folder.resolve("whole"), output).toFile().length()).isGreaterThan(LEDGER);
    int killed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Path in = folder.resolve("killed" + round);
      for (int kills = 1 + round % 3; kills > 0; kills--) {
        Process process = run(in, output, format);
        waitFor(process, ledger(in, output), random.nextInt(LEDGER / kills));
        Thread.sleep(random.nextInt(10));
        killed += process.isAlive() ? 1 : 0;
        process.destroyForcibly().waitFor();
      }
      Process last = run(in, output, format);
      assertThat(last.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(last.exitValue()).isEqualTo(1);
      assertThat(files(in)).isEqualTo(expected);
    }
    assertThat(killed).isGreaterThan(ROUNDS);
  }

  @Test
  void anInterruptedRunEndsInGoodOrder() throws Exception {
    Path in = folder.resolve("interrupted");
    Process process = run(in, "out", "jsonl");
    Path ledger = ledger(in, "out");
    waitFor(process, ledger, LEDGER / 4);
    process.destroy();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(folder.resolve("interrupted.err"))
        .content()
        .contains("stopped: the same command resumes");
    long done = Files.readString(ledger).lines().filter(line -> line.contains("\"done\"")).count();
    assertThat(files(in).keySet().stream().filter(name -> name.endsWith(".claims.jsonl")))
        .hasSize((int) done);
    assertThat(done).isLessThan(78);
  }

  private static Path ledger(Path in, String output) {
    return in.resolve(
        switch (output) {
          case "out", "out/brat" -> output + "/ledger.jsonl";
          case "out/claims.csv" -> "out/claims.csv.ledger.jsonl";
          default -> "out/claims.ledger.jsonl";
        });
  }

  /** Waits until a process has written so many bytes of its ledger. */
  private static void waitFor(Process process, Path ledger, int bytes) throws Exception {
    while (process.isAlive() && (!Files.exists(ledger) || Files.size(ledger) < bytes)) {
      Thread.sleep(1);
    }
  }

  private Process run(Path in, String output, String format) throws IOException {
    Files.createDirectories(in);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FakeMain.class.getName()));
    command.addAll(
        Arrays.asList(
            "extract",
            news.toString(),
            "--threads",
            "3",
            "--dedupe",
            "--format",
            format,
            "-o",
            in.resolve(output).toString()));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(in.resolveSibling(in.getFileName() + ".err").toFile())
        .start();
  }

  private static Map<String, String> files(Path in) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(in)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            in.relativize(file).toString().replace(File.separatorChar, '/'),
            Files.readString(file));
      }
    }
    return contents;
  }
}
