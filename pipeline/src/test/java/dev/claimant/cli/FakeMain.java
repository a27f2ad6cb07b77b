package dev.claimant.cli;

import dev.claimant.batch.FakePipeline;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The command line on the pipeline without models, as a process of its own. */
public final class FakeMain {
  private FakeMain() {}

  public static void main(String[] args) {
    Main main =
        new Main(
            FakePipeline::settings,
            System.in,
            new Terminal(false, false, false),
            stop -> Interrupts.handle(stop, Main.FELL_SHORT));
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exitCode = main.commandLine(out, err).execute(args);
    out.flush();
    System.exit(exitCode);
  }
}
