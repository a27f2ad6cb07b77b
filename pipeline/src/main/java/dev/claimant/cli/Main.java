package dev.claimant.cli;

import dev.claimant.Claimant;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code claimant}. */
@Command(
    name = "claimant",
    description = "Read news and write down who claims what, as records that can be checked.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Main.Versions.class,
    synopsisSubcommandLabel = "COMMAND",
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nArguments:%n",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "In a checkout, 'claimant benchmarks --help' shows how to measure speed and memory."
    },
    subcommands = {
      ExtractCommand.class,
      ShowCommand.class,
      QueryCommand.class,
      CompareCommand.class,
      EvaluateCommand.class,
      SchemaCommand.class,
      GenerateCompletion.class
    })
public final class Main {
  /** The work was done. */
  static final int DONE = 0;

  /** The work was done, but something in it failed or fell short. */
  static final int FELL_SHORT = 1;

  /** The command was wrong. */
  static final int WRONG = 2;

  /** Makes the settings of a new Claimant. */
  final Supplier<Claimant.Builder> settings;

  final InputStream in;
  final Terminal terminal;

  /** Hears what to do when the user interrupts the command. */
  final Consumer<Runnable> interrupts;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  boolean debug;

  Main(
      Supplier<Claimant.Builder> settings,
      InputStream in,
      Terminal terminal,
      Consumer<Runnable> interrupts) {
    this.settings = settings;
    this.in = in;
    this.terminal = terminal;
    this.interrupts = interrupts;
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    // CoreNLP changes case by the default locale, in which a Turkish "I" is another letter.
    Locale.setDefault(Locale.ROOT);
    StandardOutput stdout = new StandardOutput();
    PrintWriter out =
        new PrintWriter(
            new OutputStreamWriter(new BufferedOutputStream(stdout), StandardCharsets.UTF_8));
    FileOutputStream stderr = new FileOutputStream(FileDescriptor.err);
    PrintWriter err = new PrintWriter(new OutputStreamWriter(stderr, StandardCharsets.UTF_8), true);
    // Whatever a library prints is no data.
    System.setOut(System.err);
    Main main =
        new Main(
            Claimant::builder,
            System.in,
            Terminal.of(System.getenv()),
            stop -> Interrupts.handle(stop, FELL_SHORT));
    int exitCode = main.commandLine(out, err).execute(args);
    out.flush();
    if (stdout.problem().isPresent()) {
      err.println("claimant: cannot write standard output: " + stdout.problem().get());
      exitCode = FELL_SHORT;
    }
    System.exit(exitCode);
  }

  /** The command with its subcommands, ready to execute. */
  CommandLine commandLine(PrintWriter out, PrintWriter err) {
    Help.Ansi ansi = terminal.out() && terminal.color() ? Help.Ansi.ON : Help.Ansi.OFF;
    return new CommandLine(this)
        .setOut(out)
        .setErr(err)
        .setColorScheme(Help.defaultColorScheme(ansi))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler((e, args) -> wrong(e))
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
  }

  private static int wrong(ParameterException e) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    PrintWriter err = command.getErr();
    // Picocli says so before some of its messages only.
    err.println(name + ": " + String.valueOf(e.getMessage()).replaceFirst("^Error: ", ""));
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("See '" + name + " --help'.");
    return WRONG;
  }

  private int failed(Exception e, CommandLine command) {
    PrintWriter err = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    boolean wrong = e instanceof CommandException;
    err.println(
        wrong
            ? name + ": " + e.getMessage()
            : name
                + ": internal error: "
                + e
                + (debug ? "" : "; run it again with --debug and report what it shows"));
    if (debug) {
      e.printStackTrace(err);
    }
    return wrong ? WRONG : FELL_SHORT;
  }

  /** Tells the version of the jar. */
  static final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"claimant " + Version.text(), "Java " + Runtime.version()};
    }
  }
}
