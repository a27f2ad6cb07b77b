package dev.claimant.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildProcessTest {
  /** Prints its arguments, the last one later; without any it prints nothing. */
  static final class Program {
    private Program() {}

    public static void main(String[] args) throws InterruptedException {
      for (String arg : args) {
        System.out.print(arg);
        System.out.flush();
        Thread.sleep(200);
      }
    }
  }

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void measuresAProgramFromOutside() throws Exception {
    ChildProcess run = run("a", "b");
    assertThat(out).hasToString("ab");
    assertThat(run.secondsToOutput()).isPositive().isLessThan(run.seconds() - 0.2);
    if (Files.exists(Path.of("/proc/self/status"))) {
      assertThat(run.peakGigabytes()).isBetween(0.01, 1.0);
    } else {
      assertThat(run.peakGigabytes()).isNaN();
    }
  }

  @Test
  void aProgramThatSaysNothingHasFailed() {
    assertThatIOException().isThrownBy(this::run).withMessageContaining("Program");
  }

  private ChildProcess run(String... arguments) throws Exception {
    return ChildProcess.run(List.of("-Xmx64m"), Program.class, List.of(arguments), out);
  }
}
