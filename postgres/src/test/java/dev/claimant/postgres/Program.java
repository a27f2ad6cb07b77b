package dev.claimant.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The command line on the pipeline without models, as a process of its own in a folder. */
final class Program {
  private final Path folder;
  private final Map<String, String> variables;

  /**
   * @param folder made if it is not there; the ledger is written there
   */
  Program(Path folder, Map<String, String> variables) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.variables = variables;
  }

  /** What a run said, and how it ended. */
  record Ending(int exitCode, String said) {}

  Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.claimant.cli.FakeMain",
                "extract"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().putAll(variables);
    return builder.start();
  }

  Ending run(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    if (!process.waitFor(300, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("it does not end");
    }
    return new Ending(process.exitValue(), Files.readString(folder.resolve("said")));
  }

  /** The ledger, once there is one. */
  Path ledger() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".ledger.jsonl"))
          .findFirst()
          .orElse(folder.resolve("none"));
    }
  }
}
