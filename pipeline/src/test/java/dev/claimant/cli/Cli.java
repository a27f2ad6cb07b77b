package dev.claimant.cli;

import dev.claimant.batch.FakePipeline;
import dev.claimant.ingest.LanguageDetector;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** Runs commands as the command line would, on the pipeline without models. */
public final class Cli {
  private final Terminal terminal;
  private final String in;
  private final LanguageDetector detector;

  public Cli() {
    this(new Terminal(false, false, true), "");
  }

  Cli(Terminal terminal, String in) {
    this(terminal, in, text -> "eng");
  }

  Cli(Terminal terminal, String in, LanguageDetector detector) {
    this.terminal = terminal;
    this.in = in;
    this.detector = detector;
  }

  /** What a command wrote and how it ended. */
  public record Result(int exitCode, String out, String err) {}

  public Result run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Main main =
        new Main(
            () -> FakePipeline.settings().languageDetector(detector),
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            terminal,
            stop -> {});
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    int exitCode =
        main.commandLine(new PrintWriter(out), new PrintWriter(err, true)).execute(words);
    return new Result(exitCode, out.toString(), err.toString());
  }
}
