package dev.claimant.cli;

import dev.claimant.Claimant;
import dev.claimant.DocumentFailure;
import dev.claimant.document.Document;
import dev.claimant.document.Layer;
import dev.claimant.evaluation.Evaluation;
import dev.claimant.evaluation.EvaluationReport;
import dev.claimant.evaluation.GoldFormatException;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.Input;
import dev.claimant.ingest.MetadataFile;
import dev.claimant.record.MisplacedRecordException;
import dev.claimant.sink.WholeFile;
import dev.claimant.support.IoProblems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Holds claims against gold ones. */
@Command(
    name = "evaluate",
    description = "Compare claims with those that people marked: precision, recall and F1.",
    footer = {
      "",
      "Exit codes: 0 done; 1 F1 is below --min-f1, or a document failed; 2 the command was wrong.",
      "",
      "Examples:",
      "  claimant evaluate --gold seeds --run --errors",
      "  claimant evaluate --gold seeds --predicted output --min-f1 0.9",
      "  claimant evaluate --gold seeds/news.gold.json --predicted news.claims.jsonl --json",
      "  claimant evaluate --gold-format brat --gold corpus --run",
      "  claimant evaluate --gold-format newsquant --gold quantities.json --errors"
    })
final class EvaluateCommand implements Callable<Integer> {
  /** What gold files hold. */
  private enum GoldFormat {
    CLAIMS,
    BRAT,
    NEWSQUANT
  }

  @ParentCommand
  @SuppressWarnings("NullAway.Init")
  private Main main;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "PATH",
      description =
          "A .gold.json file next to its text, or a folder of them; for brat a folder of .ann files"
              + " next to their texts; for newsquant a file.")
  private Path gold = Path.of("");

  @Option(
      names = "--gold-format",
      paramLabel = "FORMAT",
      defaultValue = "claims",
      description =
          "claims (.gold.json files), brat (.ann files with the labels of PolNeAR, which judge the"
              + " statements only) or newsquant (sentences with their quantities, which judge the"
              + " quantities only; --run is implied). Default: ${DEFAULT-VALUE}.")
  private GoldFormat format = GoldFormat.CLAIMS;

  @ArgGroup(exclusive = true, multiplicity = "0..1")
  private Claims claims = new Claims();

  /** Where the claims come from. */
  private static final class Claims {
    @Option(
        names = "--predicted",
        required = true,
        paramLabel = "PATH",
        description = "Claims written by extract: a file, or a folder of files.")
    Optional<Path> predicted = Optional.empty();

    @Option(
        names = "--run",
        required = true,
        description = "Extract the claims now, from the texts next to the gold files.")
    boolean run;
  }

  @Option(
      names = "--predictions-out",
      paramLabel = "FILE",
      description =
          "For brat and newsquant: also write the judged statements or quantities, one JSON"
              + " object per document or sentence.")
  private Optional<Path> predictionsOut = Optional.empty();

  @Option(
      names = "--errors",
      description = "Also list each missed, false and wrong claim next to its sentence.")
  private boolean errors;

  @Option(
      names = "--min-f1",
      paramLabel = "X",
      converter = Converters.Share.class,
      description =
          "Exit with 1 if F1 over whole claims, for brat over contents with their sources, for"
              + " newsquant over values with their units, is below X, between 0 and 1.")
  private Optional<Double> minF1 = Optional.empty();

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean json;

  @Mixin private ConfidenceOption confidence = new ConfidenceOption();

  @Override
  public Integer call() {
    check();
    Claimant.Builder settings = main.settings.get().minConfidence(confidence.least);
    if (format == GoldFormat.NEWSQUANT) {
      settings.upTo(Layer.CLAIMS);
    }
    try (Claimant claimant = settings.build()) {
      return evaluate(claimant);
    }
  }

  private int evaluate(Claimant claimant) {
    Messages messages = new Messages(err(), main.debug);
    FoundClaims found = new FoundClaims(claimant, claims.predicted, confidence.least, messages);
    Evaluation evaluation = evaluation(claimant, found);
    predictionsOut.ifPresent(file -> write(file, evaluation.judged()));
    EvaluationReport report = evaluation.report();
    print(report);
    return isEnough(report.f1()) && found.failed() == 0 ? Main.DONE : Main.FELL_SHORT;
  }

  private void check() {
    boolean quantities = format == GoldFormat.NEWSQUANT;
    if (!quantities && !claims.run && claims.predicted.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Missing required argument: (--predicted=PATH | --run)");
    }
    if (quantities && claims.predicted.isPresent()) {
      throw new CommandException(
          "--predicted does not go with --gold-format newsquant, which finds the quantities now:"
              + " leave it out");
    }
    if (errors && json) {
      throw new CommandException("--errors is for people and --json for machines: choose one");
    }
    if (predictionsOut.isPresent() && format == GoldFormat.CLAIMS) {
      throw new CommandException(
          "--predictions-out goes with other gold formats: add --gold-format brat or newsquant, or"
              + " write records with extract");
    }
    if (predictionsOut.filter(Files::isDirectory).isPresent()) {
      throw new CommandException(
          "--predictions-out would write to the folder " + predictionsOut.get() + ": name a file");
    }
  }

  private Evaluation evaluation(Claimant claimant, FoundClaims found) {
    if (!Files.exists(gold)) {
      throw new CommandException("no such file or folder: " + gold);
    }
    try {
      return switch (format) {
        case CLAIMS ->
            Evaluation.ofClaims(gold, (text, read) -> found.of(text, () -> dated(read, text)));
        case BRAT ->
            Evaluation.ofBrat(
                gold,
                (id, text) -> found.of(text, () -> claimant.read(Input.file(id, text)).document()));
        case NEWSQUANT -> Evaluation.ofNewsQuant(gold, found::in);
      };
    } catch (GoldFormatException | MisplacedRecordException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new CommandException("cannot read " + gold + ": " + IoProblems.describe(e), e);
    }
  }

  private Document dated(Document read, Path text) throws DocumentFailure {
    try {
      return claims.run
          ? read.withMetadata(MetadataFile.read(MetadataFile.beside(text)).metadata())
          : read;
    } catch (DocumentException e) {
      throw DocumentFailure.of(e);
    }
  }

  private static void write(Path file, String judged) {
    try {
      WholeFile.write(file, out -> out.write(judged));
    } catch (IOException e) {
      throw new CommandException("cannot write " + file + ": " + IoProblems.describe(e), e);
    }
  }

  private void print(EvaluationReport report) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? report.json() : report.table());
    if (errors && !report.errors().isEmpty()) {
      out.print("\n" + report.errors());
    }
    out.flush();
  }

  private boolean isEnough(double f1) {
    if (minF1.isPresent() && f1 < minF1.get()) {
      err().printf(Locale.ROOT, "F1 is %.4f, below --min-f1 %s%n", f1, minF1.get());
      return false;
    }
    return true;
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
