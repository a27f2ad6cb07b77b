package dev.claimant.benchmark;

import dev.claimant.cli.Main;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command {@code claimant benchmarks}: measures Claimant, and CoreNLP on the same documents.
 */
@Command(
    name = "claimant benchmarks",
    mixinStandardHelpOptions = true,
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nArguments:%n",
    description = "Measure Claimant's speed and memory, and CoreNLP's on the same documents.",
    footer = {
      "",
      "Each contestant runs in a separate JVM, one after the other, with the same flags. It loads its",
      "models and works on the first document (start), warms up for 20 seconds on five documents after",
      "the measured ones (on these, if there are no others), then works on the measured ones. Time is",
      "from text to result; a word is a run of characters between white space; memory is the peak of",
      "the resident set, on Linux.",
      "",
      "  claimant        Claimant as it ships",
      "  corenlp         CoreNLP, tokenize,ssplit,pos,lemma,ner,depparse,coref,quote with statistical",
      "                  coreference, as its quote attribution requires",
      "  corenlp_cut     without coreference, with one named-entity model, no times, numbers and finer",
      "                  types: nearly all quotations in news keep their speaker",
      "  corenlp_quotes  also without the dependency parse of each sentence; quote attribution parses",
      "                  those that it needs",
      "",
      "CoreNLP runs on one thread only: its quote attribution is not thread-safe, not even with one",
      "pipeline per thread, since pipelines share their annotators.",
      "",
      "Then claimant extract is timed from its start to the first record of one page and, with --scale,",
      "on many documents, to show how time and memory grow. This is about growth, not speed: the",
      "documents are the first paragraphs of the articles, each under an id of its own.",
      "",
      "Examples:",
      "  claimant benchmarks news/",
      "  claimant benchmarks news/ --only claimant --documents 100 --rounds 3",
      "  claimant benchmarks news/ --only claimant --scale 10000,100000 --words 60"
    })
public final class BenchmarksCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "Folder of .txt files.")
  private Path folder = Path.of(".");

  @Option(
      names = "--documents",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many documents to measure with: the folder's first. Default: 20.")
  private int documents = 20;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "2",
      description = "How many times to work on them. Default: 2.")
  private int rounds = 2;

  @Option(
      names = "--threads",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,2",
      description = "Numbers of threads for Claimant. Default: 1,2.")
  private List<Integer> threads = List.of(1, 2);

  @Option(
      names = "--only",
      paramLabel = "CONTESTANT",
      split = ",",
      description = "Measure only these. Default: all.")
  private List<Contestant> contestants = List.of(Contestant.values());

  @Option(
      names = "--scale",
      paramLabel = "N",
      split = ",",
      description = "Numbers of documents for claimant extract to read, on the most threads.")
  private List<Integer> sizes = List.of();

  @Option(
      names = "--words",
      paramLabel = "N",
      defaultValue = "60",
      description = "How many words, and the rest of a paragraph, each of these has. Default: 60.")
  private int words = 60;

  @Spec private CommandSpec spec = CommandSpec.create();

  private static final int DONE = 0;
  private static final int FELL_SHORT = 1;
  private static final int WRONG = 2;

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintWriter out =
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
    PrintWriter err =
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8),
            true);
    // Libraries print messages, and standard output is for data only.
    System.setOut(System.err);
    int exitCode = execute(out, err, args);
    out.flush();
    System.exit(exitCode);
  }

  static int execute(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new BenchmarksCommand())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler(
            (e, arguments) -> {
              err.println("claimant benchmarks: " + e.getMessage());
              err.println("See 'claimant benchmarks --help'.");
              return WRONG;
            })
        .execute(args);
  }

  @Override
  public Integer call() throws InterruptedException {
    check();
    PrintWriter err = spec.commandLine().getErr();
    try {
      List<Path> articles = Articles.in(folder, err::println);
      if (articles.isEmpty()) {
        throw new ParameterException(spec.commandLine(), "no English *.txt file in " + folder);
      }
      run(new Benchmark(articles, Main.class), err);
      return DONE;
    } catch (IOException e) {
      err.println("claimant benchmarks: " + e.getMessage());
      return FELL_SHORT;
    }
  }

  private void check() {
    List<Integer> counts = new ArrayList<>(List.of(documents, rounds, words));
    counts.addAll(threads);
    counts.addAll(sizes);
    if (Collections.min(counts) < 1) {
      throw new ParameterException(spec.commandLine(), "each number must be 1 or more");
    }
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(spec.commandLine(), "no such folder: " + folder);
    }
  }

  private void run(Benchmark benchmark, PrintWriter err) throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    int measured = Math.min(documents, benchmark.articles().size());
    out.printf(
        Locale.ROOT,
        "%d documents, %,d words, %d rounds; %d processors, load %.1f; Java %s %s%n%n",
        measured,
        Articles.words(Articles.texts(benchmark.articles().subList(0, measured))),
        rounds,
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.version(),
        String.join(" ", Benchmark.FLAGS));
    List<Benchmark.Result> results = new ArrayList<>();
    for (Contestant contestant : contestants) {
      for (int number : contestant.isThreadSafe() ? threads : List.of(1)) {
        err.println(contestant.label() + ", threads: " + number + " ...");
        results.add(benchmark.run(contestant, number, measured, rounds));
      }
    }
    out.println(BenchmarkTable.comparison(results));
    out.printf(
        Locale.ROOT,
        "claimant extract, start to first record of one page: %.1f s%n",
        benchmark.secondsToFirstRecord());
    out.flush();
    if (!sizes.isEmpty()) {
      out.print("\n" + BenchmarkTable.heading());
    }
    for (int size : sizes) {
      err.println("claimant extract, documents: " + size + " ...");
      out.print(BenchmarkTable.row(benchmark.load(size, words, Collections.max(threads))));
      out.flush();
    }
  }
}
