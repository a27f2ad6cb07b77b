package dev.claimant.cli;

import dev.claimant.batch.Batch;
import dev.claimant.batch.ClaimOutput;
import dev.claimant.batch.FolderOutput;
import dev.claimant.batch.Input;
import dev.claimant.batch.InputException;
import dev.claimant.batch.Inputs;
import dev.claimant.batch.IoProblems;
import dev.claimant.batch.OutputClosedException;
import dev.claimant.batch.StreamOutput;
import dev.claimant.ingest.DocumentReader;
import dev.claimant.sink.ClaimWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the claims of documents. */
@Command(
    name = "extract",
    description = "Read documents and write their claims.",
    footer = {
      "",
      "A document's date, which \"yesterday\" is reckoned from, can stand beside its text:",
      "news.meta.json beside news.txt, as {\"date\": \"2024-11-20\"}.",
      "",
      "A document that cannot be read is named on standard error; the others are written.",
      "Exit codes: 0 all done; 1 a document failed; 2 the command was wrong.",
      "",
      "Examples:",
      "  claimant extract news.txt                    writes output/news.claims.jsonl",
      "  claimant extract news/ -o claims             every .txt file in news/, at any depth",
      "  claimant extract news/ --date 2024-11-20 --format json",
      "  claimant extract news/ --min-confidence 0.8  leaves out what may be wrong",
      "  curl -s https://example.org/a.txt | claimant extract - -o - | jq .text"
    })
final class ExtractCommand implements Callable<Integer> {
  @ParentCommand
  @SuppressWarnings("NullAway.Init")
  private Main main;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "DOCUMENT",
      description = "Text files, folders of .txt files, or - for standard input.")
  private List<String> documents = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      defaultValue = "output",
      description =
          "Where to write, one file for each document; - for all on standard output."
              + " Default: ${DEFAULT-VALUE}.")
  private String output = "output";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      description = "jsonl (a record a line) or json (one array). Default: ${DEFAULT-VALUE}.")
  private ClaimWriter.Format format = ClaimWriter.Format.JSONL;

  @Mixin private ReadingOptions reading = new ReadingOptions();
  @Mixin private AttributionOption attribution = new AttributionOption();
  @Mixin private ConfidenceOption confidence = new ConfidenceOption();

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    List<Input> inputs = inputs();
    Progress progress = new Progress(err, main.terminal.err(), main.debug, inputs.size());
    try (ClaimOutput to = output()) {
      Batch batch =
          new Batch(
              new DocumentReader(reading.encoding, main.detector),
              main.pipeline.apply(attribution.method),
              reading.date,
              confidence.least,
              progress);
      Batch.Summary summary = batch.run(inputs, to);
      progress.say(text(summary));
      return summary.failed() == 0 ? Main.DONE : Main.FELL_SHORT;
    } catch (OutputClosedException e) {
      return Main.DONE;
    }
  }

  private List<Input> inputs() {
    try {
      return Inputs.find(documents, main.in);
    } catch (InputException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  private ClaimOutput output() {
    if (toStandardOutput()) {
      return new StreamOutput(spec.commandLine().getOut(), format);
    }
    try {
      return new FolderOutput(Path.of(output), format);
    } catch (IOException e) {
      throw new CommandException(
          "cannot write to " + output + ": " + IoProblems.describe(e) + "; name a folder with -o",
          e);
    } catch (InvalidPathException e) {
      throw new CommandException("not a path: " + output, e);
    }
  }

  private boolean toStandardOutput() {
    return output.equals("-");
  }

  private String text(Batch.Summary summary) {
    return String.format(
        Locale.ROOT,
        "%s, %s -> %s%s",
        count(summary.documents(), "document"),
        count(summary.claims(), "claim"),
        toStandardOutput() ? "standard output" : output,
        summary.failed() == 0 ? "" : "; " + summary.failed() + " failed");
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
