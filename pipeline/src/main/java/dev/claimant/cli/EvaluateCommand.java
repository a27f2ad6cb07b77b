package dev.claimant.cli;

import dev.claimant.batch.Batch;
import dev.claimant.batch.DocumentFailure;
import dev.claimant.batch.Input;
import dev.claimant.batch.IoProblems;
import dev.claimant.batch.Metadata;
import dev.claimant.batch.WholeFile;
import dev.claimant.document.Document;
import dev.claimant.evaluation.BratFile;
import dev.claimant.evaluation.BratGold;
import dev.claimant.evaluation.Evaluation;
import dev.claimant.evaluation.Gold;
import dev.claimant.evaluation.GoldFile;
import dev.claimant.evaluation.GoldFormatException;
import dev.claimant.evaluation.RelationEvaluation;
import dev.claimant.evaluation.Relations;
import dev.claimant.evaluation.Report;
import dev.claimant.ingest.DocumentReader;
import dev.claimant.sink.ClaimRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      "  claimant evaluate --gold-format brat --gold corpus --run --attribution rules"
    })
final class EvaluateCommand implements Callable<Integer> {
  /** What gold files hold. */
  private enum GoldFormat {
    CLAIMS,
    BRAT
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
          "A .gold.json file beside its text, or a folder of them; for brat a folder of .ann files"
              + " beside their texts.")
  private Path gold = Path.of("");

  @Option(
      names = "--gold-format",
      paramLabel = "FORMAT",
      defaultValue = "claims",
      description =
          "claims (.gold.json files) or brat (.ann files with the labels of PolNeAR, which judge"
              + " the statements only). Default: ${DEFAULT-VALUE}.")
  private GoldFormat format = GoldFormat.CLAIMS;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Claims claims = new Claims();

  /** Where the claims come from. */
  private static final class Claims {
    @Option(
        names = "--predicted",
        required = true,
        paramLabel = "PATH",
        description = "Claims that extract wrote: a file, or a folder of them.")
    Optional<Path> predicted = Optional.empty();

    @Option(
        names = "--run",
        required = true,
        description = "Extract the claims now, from the texts beside the gold files.")
    boolean run;
  }

  @Option(
      names = "--predictions-out",
      paramLabel = "FILE",
      description =
          "For brat: also write the statements as they are judged, one JSON object a document.")
  private Optional<Path> predictionsOut = Optional.empty();

  @Option(
      names = "--errors",
      description = "Also list each missed, false and wrong claim beside its sentence.")
  private boolean errors;

  @Option(
      names = "--min-f1",
      paramLabel = "X",
      converter = Converters.Share.class,
      description =
          "Exit with 1 if F1 over whole claims, or for brat over contents with their sources, is"
              + " below X, between 0 and 1.")
  private Optional<Double> minF1 = Optional.empty();

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean json;

  @Mixin private AttributionOption attribution = new AttributionOption();
  @Mixin private ConfidenceOption confidence = new ConfidenceOption();

  /** Reads what a gold file holds. */
  private interface GoldReader<T> {
    T read(Path file) throws IOException, GoldFormatException;
  }

  @Override
  public Integer call() {
    check();
    Progress progress = new Progress(err(), false, main.debug, 1);
    Batch batch =
        new Batch(
            new DocumentReader(StandardCharsets.UTF_8, main.detector),
            main.pipeline.apply(attribution.method),
            Optional.empty(),
            confidence.least,
            progress);
    FoundClaims found = new FoundClaims(batch, claims.predicted, confidence.least, progress);
    Report report = report(batch, found);
    print(report);
    return isEnough(report.f1()) && found.failed() == 0 ? Main.DONE : Main.FELL_SHORT;
  }

  private void check() {
    if (errors && json) {
      throw new CommandException("--errors is for people and --json for machines: choose one");
    }
    if (predictionsOut.isPresent() && format != GoldFormat.BRAT) {
      throw new CommandException(
          "--predictions-out goes with brat files: add --gold-format brat, or write records with"
              + " extract");
    }
    if (predictionsOut.filter(Files::isDirectory).isPresent()) {
      throw new CommandException(
          "--predictions-out would write to the folder " + predictionsOut.get() + ": name a file");
    }
  }

  private Report report(Batch batch, FoundClaims found) {
    try {
      return format == GoldFormat.BRAT ? relations(batch, found) : claims(found);
    } catch (IllegalArgumentException e) {
      // A record does not fit the text.
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  private Report claims(FoundClaims found) {
    Evaluation evaluation = new Evaluation();
    for (Gold one : golds(GoldFile::read)) {
      Path text = one.file().resolveSibling(one.document().id() + ".txt");
      evaluation.add(one, found.of(text, () -> dated(one.document(), text)));
    }
    return evaluation.report();
  }

  private Document dated(Document read, Path text) throws DocumentFailure {
    return claims.run
        ? Document.of(
            read.id(),
            read.sha256(),
            Metadata.date(Metadata.beside(text)),
            read.text(),
            read.paragraphs())
        : read;
  }

  private Report relations(Batch batch, FoundClaims found) {
    List<BratGold> golds = golds(BratFile::read);
    RelationEvaluation evaluation = new RelationEvaluation();
    WholeFile.Content lines =
        out -> {
          for (BratGold one : golds) {
            Input text = Input.file(one.id(), one.document());
            List<ClaimRecord> records = found.of(one.document(), () -> batch.read(text));
            out.write(Relations.json(one.id(), evaluation.add(one, records)));
          }
        };
    try {
      if (predictionsOut.isPresent()) {
        WholeFile.write(predictionsOut.get(), lines);
      } else {
        lines.writeTo(Writer.nullWriter());
      }
      return evaluation.report();
    } catch (IOException e) {
      throw new CommandException(
          "cannot write " + predictionsOut.orElseThrow() + ": " + IoProblems.describe(e), e);
    }
  }

  private <T> List<T> golds(GoldReader<T> reader) {
    if (!Files.exists(gold)) {
      throw new CommandException("no such file or folder: " + gold);
    }
    boolean brat = format == GoldFormat.BRAT;
    if (brat && !Files.isDirectory(gold)) {
      throw new CommandException(gold + " is no folder: name the one that holds the .ann files");
    }
    try {
      List<T> golds = new ArrayList<>();
      for (Path file : brat ? BratFile.find(gold) : GoldFile.find(gold)) {
        golds.add(reader.read(file));
      }
      if (golds.isEmpty()) {
        throw new CommandException(
            "nothing to read in "
                + gold
                + (brat ? ": no *.ann file in it" : ": no *.gold.json file at any depth"));
      }
      return golds;
    } catch (GoldFormatException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new CommandException("cannot read " + gold + ": " + IoProblems.describe(e), e);
    }
  }

  private void print(Report report) {
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
