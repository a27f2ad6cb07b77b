package dev.claimant.cli;

import dev.claimant.batch.Batch;
import dev.claimant.batch.DocumentFailure;
import dev.claimant.batch.IoProblems;
import dev.claimant.batch.Metadata;
import dev.claimant.document.Document;
import dev.claimant.evaluation.Evaluation;
import dev.claimant.evaluation.Gold;
import dev.claimant.evaluation.GoldFile;
import dev.claimant.evaluation.GoldFormatException;
import dev.claimant.evaluation.Report;
import dev.claimant.ingest.DocumentReader;
import dev.claimant.sink.ClaimRecord;
import java.io.IOException;
import java.io.PrintWriter;
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
      "  claimant evaluate --gold seeds/news.gold.json --predicted news.claims.jsonl --json"
    })
final class EvaluateCommand implements Callable<Integer> {
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
      description = "A .gold.json file beside its text, or a folder of them.")
  private Path gold = Path.of("");

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
      names = "--errors",
      description = "Also list each missed, false and wrong claim beside its sentence.")
  private boolean errors;

  @Option(
      names = "--min-f1",
      paramLabel = "X",
      description = "Exit with 1 if F1 over whole claims is below X, between 0 and 1.")
  private Optional<Double> minF1 = Optional.empty();

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean json;

  private int failed;

  @Override
  public Integer call() {
    check();
    List<Gold> golds = golds();
    Evaluation evaluation = new Evaluation();
    if (claims.run) {
      Batch batch = batch(golds.size());
      golds.forEach(one -> add(evaluation, one, extracted(batch, one)));
    } else {
      Predictions predictions = Predictions.read(claims.predicted.orElseThrow());
      golds.forEach(one -> add(evaluation, one, predicted(predictions, one.document())));
    }
    Report report = evaluation.report();
    print(report);
    return isEnough(report.f1()) && failed == 0 ? Main.DONE : Main.FELL_SHORT;
  }

  private void check() {
    if (errors && json) {
      throw new CommandException("--errors is for people and --json for machines: choose one");
    }
    if (minF1.isPresent() && !(minF1.get() >= 0 && minF1.get() <= 1)) {
      throw new CommandException("--min-f1 must lie between 0 and 1, and is " + minF1.get());
    }
  }

  private List<Gold> golds() {
    if (!Files.exists(gold)) {
      throw new CommandException("no such file or folder: " + gold);
    }
    try {
      List<Gold> golds = new ArrayList<>();
      for (Path file : GoldFile.find(gold)) {
        golds.add(GoldFile.read(file));
      }
      if (golds.isEmpty()) {
        throw new CommandException(
            "nothing to read in " + gold + ": no *.gold.json file at any depth");
      }
      return golds;
    } catch (GoldFormatException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new CommandException("cannot read " + gold + ": " + IoProblems.describe(e), e);
    }
  }

  private Batch batch(int documents) {
    return new Batch(
        new DocumentReader(StandardCharsets.UTF_8, main.detector),
        main.pipeline.get(),
        Optional.empty(),
        progress(documents));
  }

  private Progress progress(int documents) {
    return new Progress(err(), false, main.debug, documents);
  }

  private List<ClaimRecord> extracted(Batch batch, Gold one) {
    Document read = one.document();
    Path text = one.file().resolveSibling(read.id() + ".txt");
    try {
      return batch.claims(
          Document.of(
              read.id(),
              read.sha256(),
              Metadata.date(Metadata.beside(text)),
              read.text(),
              read.paragraphs()));
    } catch (DocumentFailure e) {
      progress(1).failed(text.toString(), e);
      failed++;
      return List.of();
    }
  }

  private List<ClaimRecord> predicted(Predictions predictions, Document document) {
    List<ClaimRecord> records = predictions.of(document.id(), document.sha256());
    if (records.isEmpty()) {
      err()
          .println(
              document.id() + ": warning: no claims of it in " + claims.predicted.orElseThrow());
    }
    return records;
  }

  private static void add(Evaluation evaluation, Gold one, List<ClaimRecord> records) {
    try {
      evaluation.add(one, records);
    } catch (IllegalArgumentException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
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
