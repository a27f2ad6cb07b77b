package dev.claimant.cli;

import dev.claimant.corpus.Comparer;
import dev.claimant.corpus.Comparison;
import dev.claimant.sink.WholeFile;
import dev.claimant.support.IoProblems;
import dev.claimant.view.ComparisonPage;
import dev.claimant.view.ComparisonText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares what documents say of the same things. */
@Command(
    name = "compare",
    description = "Show who said which figure of the same thing when, across documents.",
    footer = {
      "",
      "Figures are of the same thing if what they count or measure, what befalls it, whose",
      "or where it is and the unit are the same; docs/compare.md says how that is told.",
      "Documents that extract --dedupe found to republish others are left out.",
      "",
      "Examples:",
      "  claimant extract news/ --dedupe -o claims.jsonl",
      "  claimant compare claims.jsonl | less",
      "  claimant compare output/ --about \"North Korean troops\"",
      "  claimant compare monday.jsonl tuesday.jsonl --html compare.html",
      "",
      "Ends with exit code 1 if nothing is found to compare."
    })
final class CompareCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER|FILE",
      arity = "1..*",
      description =
          "Claims that extract wrote: a .jsonl, .json, .duckdb or .parquet file, or a folder with"
              + " .claims.jsonl and .claims.json files at any depth.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--about",
      paramLabel = "TEXT",
      description =
          "Only the groups that have all of these words in their label, also in other inflections or"
              + " under other names. Also shows what is said once.")
  private Optional<String> about = Optional.empty();

  @Option(
      names = "--html",
      paramLabel = "PAGE",
      description = "Write an HTML page with a plot of each group to this .html file.")
  private Optional<Path> html = Optional.empty();

  @Override
  public Integer call() {
    checkPage();
    Comparer comparer = new Comparer();
    for (Path file : files()) {
      StoredClaims.read(file, comparer::add);
    }
    PrintWriter err = spec.commandLine().getErr();
    Comparison comparison = about.isPresent() ? comparer.compare(about.get()) : comparer.compare();
    if (comparison.isEmpty()) {
      err.println(spec.qualifiedName() + ": " + nothing(comparison));
      return Main.FELL_SHORT;
    }
    if (!comparison.hasDates()) {
      err.println(
          spec.qualifiedName()
              + ": no document has a date, so nothing can be put in the order of time:"
              + " extract again with --date or a .meta.json file next to each text");
    }
    show(comparison);
    return Main.DONE;
  }

  private void show(Comparison comparison) {
    if (html.isEmpty()) {
      spec.commandLine().getOut().print(ComparisonText.of(comparison));
      spec.commandLine().getOut().flush();
      return;
    }
    try {
      WholeFile.write(html.get(), out -> out.write(ComparisonPage.of(comparison, about)));
      spec.commandLine().getErr().println("wrote " + html.get());
    } catch (IOException e) {
      throw new CommandException("cannot write " + html.get() + ": " + IoProblems.describe(e), e);
    }
  }

  private String nothing(Comparison comparison) {
    String claims =
        "the claims ("
            + comparison.claims()
            + ") of the documents ("
            + comparison.documents()
            + ")";
    if (comparison.claims() == 0) {
      return "no claims in what is named: extract some first";
    }
    return about
        .map(text -> "none of " + claims + " is about \"" + text + "\": try fewer words")
        .orElse("no two of " + claims + " are of the same thing; --about shows single ones");
  }

  private void checkPage() {
    String page = html.map(Path::toString).orElse(".html");
    if (!page.endsWith(".html")) {
      throw new CommandException(
          "--html would write its page to " + page + ": name a file that ends with .html");
    }
  }

  /** The files of records, each once. */
  private Set<Path> files() {
    Set<Path> files = new LinkedHashSet<>();
    for (Path input : inputs) {
      if (!Files.isDirectory(input)) {
        files.add(input.normalize());
        continue;
      }
      List<Path> inside = inside(input);
      if (inside.isEmpty()) {
        throw new CommandException(
            input + " has no .claims.jsonl or .claims.json file: run claimant extract first");
      }
      files.addAll(inside);
    }
    return files;
  }

  private static List<Path> inside(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.claims\\.jsonl?"))
          .filter(Files::isRegularFile)
          .map(Path::normalize)
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw StoredClaims.unreadable(folder, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw StoredClaims.unreadable(folder, e);
    }
  }
}
