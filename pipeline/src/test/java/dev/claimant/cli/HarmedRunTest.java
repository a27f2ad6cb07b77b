package dev.claimant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs as processes of their own that others, or the disk, get in the way of. */
@Timeout(400)
class HarmedRunTest {
  private final Path folder;
  private final Path news;

  HarmedRunTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    news = Files.createDirectory(folder.resolve("news"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"out", "out/claims.jsonl"})
  void oneOfTwoRunsIntoOneOutputEndsAtOnce(String output) throws Exception {
    Path slow = Files.writeString(news.resolve("slow.txt"), "wait 300000 for 5");
    Path fast = Files.writeString(news.resolve("fast.txt"), "Now 7.");
    Path to = folder.resolve(output);
    Process first = run("", "first", slow, "-o", to);
    Path lock =
        folder.resolve(
            output.equals("out") ? "out/.ledger.jsonl.run" : "out/.claims.ledger.jsonl.run");
    while (!Files.exists(lock) || Files.size(lock) == 0) {
      assertThat(first.isAlive()).isTrue();
      Thread.sleep(20);
    }
    Process second = run("", "second", fast, "-o", to);
    assertThat(second.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isEqualTo(2);
    assertThat(folder.resolve("second.err"))
        .content()
        .contains("another run (process " + first.pid() + " on the machine ", "name another -o");
    assertThat(first.isAlive()).isTrue();
    first.destroyForcibly().waitFor();
    assertThat(lock).exists();
    Process third = run("", "third", fast, "-o", to);
    assertThat(third.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(third.exitValue()).isZero();
    assertThat(lock).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"out", "out/claims.jsonl"})
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no limit on the size of a file to set there")
  void aFullDiskEndsTheRunAndTheSameCommandContinues(String output) throws Exception {
    for (int i = 0; i < 5; i++) {
      Files.writeString(news.resolve("a" + i + ".txt"), "Some 10 cats.");
    }
    Files.writeString(news.resolve("b.txt"), "Each of 5 ".repeat(500));
    Files.writeString(news.resolve("c.txt"), "Only 30 birds.");
    Path to = folder.resolve(output);
    // No file can have more than 64 KiB, for which the disk is said to be full in other words.
    Process full = run("ulimit -f 64; ", "full", news, "-o", to);
    assertThat(full.waitFor(120, TimeUnit.SECONDS)).isTrue();
    String said = Files.readString(folder.resolve("full.err"));
    String file = output.equals("out") ? to + "/b.claims.jsonl" : to + ".part";
    assertThat(said)
        .contains("cannot write " + file + ": File too large", "the same command continues")
        .doesNotContain("internal error", "\tat ");
    assertThat(said.lines()).hasSize(1);
    assertThat(full.exitValue()).isEqualTo(1);
    Process again = run("", "again", news, "-o", to);
    assertThat(again.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(folder.resolve("again.err")).content().startsWith("2 documents, 501 claims");
    assertThat(again.exitValue()).isZero();
    Path whole = folder.resolve("whole");
    assertThat(run("", "whole", news, "-o", whole.resolve(output)).waitFor()).isZero();
    assertThat(files(folder.resolve("out"))).isEqualTo(files(whole.resolve("out")));
  }

  private Process run(String before, String name, Object... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                FakeMain.class.getName(),
                "extract"));
    Arrays.stream(args).map(Object::toString).forEach(command::add);
    if (!before.isEmpty()) {
      command.addAll(0, List.of("bash", "-c", before + "exec \"$@\"", "bash"));
    }
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("LC_ALL", "C.UTF-8");
    return process
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(folder.resolve(name + ".err").toFile())
        .start();
  }

  private static List<String> files(Path in) throws IOException {
    List<String> contents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(in)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        contents.add(in.relativize(file).toString().replace(File.separatorChar, '/'));
        contents.add(Files.readString(file));
      }
    }
    return contents;
  }
}
