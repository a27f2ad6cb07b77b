package dev.claimant.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;

/**
 * How a program of this class path ran in a Java of its own, as seen from outside.
 *
 * @param secondsToOutput from its start to its first byte on standard output
 * @param seconds from its start to its end
 * @param peakGigabytes of its resident memory; not a number where the system does not tell
 */
record ChildProcess(double secondsToOutput, double seconds, double peakGigabytes) {
  private static final long MILLIS_BETWEEN_LOOKS = 50;

  /**
   * Runs a program to its end; its standard error is that of this process.
   *
   * @param out takes its standard output
   * @throws IOException if it failed, or wrote nothing to standard output
   */
  static ChildProcess run(
      List<String> flags, Class<?> program, List<String> arguments, OutputStream out)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As the launcher does.
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(arguments);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    CompletableFuture<Double> peak = CompletableFuture.supplyAsync(() -> watch(process));
    try (InputStream in = process.getInputStream()) {
      int first = in.read();
      double secondsToOutput = secondsSince(start);
      if (first >= 0) {
        out.write(first);
        in.transferTo(out);
      }
      int exitCode = process.waitFor();
      if (exitCode != 0 || first < 0) {
        throw new IOException(
            "exit code %d of %s %s".formatted(exitCode, program.getName(), arguments));
      }
      return new ChildProcess(secondsToOutput, secondsSince(start), peak.join());
    } finally {
      process.destroy();
    }
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** The last peak that a process tells before it ends: it only grows. */
  private static double watch(Process process) {
    double peak = Double.NaN;
    try {
      while (process.isAlive()) {
        peak = peakGigabytes(process.pid()).orElse(peak);
        Thread.sleep(MILLIS_BETWEEN_LOOKS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return peak;
  }

  /** The peak of a process's resident set, which Linux tells. */
  private static OptionalDouble peakGigabytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e9)
          .findFirst();
    } catch (IOException e) {
      return OptionalDouble.empty();
    }
  }
}
