package dev.claimant.cli;

import dev.claimant.Claimant;
import dev.claimant.document.Document;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentReader;
import dev.claimant.pipeline.Stage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the pipeline's speed on one thread, stage by stage. */
@Command(
    name = "benchmark",
    description = "Measure the speed of the pipeline on a folder of texts, on one thread.",
    footer = {
      "",
      "Prints how long the first document took with all models to load, then words per second",
      "after warm-up, the share of each stage, and the peak of the process's memory. A word is",
      "what stands between white space.",
      "",
      "Example:",
      "  claimant benchmark news/ --rounds 3"
    })
final class BenchmarkCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "Folder of .txt files.")
  Path folder = Path.of(".");

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "2",
      description = "Times to read the folder; all but the last are warm-up. Default: 2.")
  int rounds = 2;

  @Mixin AttributionOption attribution = new AttributionOption();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<Path> files = files();
    List<Stage> stages = Claimant.stages(attribution.method);
    DocumentReader reader = new DocumentReader();
    Optional<Document> first = files.stream().flatMap(file -> read(reader, file)).findFirst();
    if (first.isEmpty()) {
      throw new CommandException("no English *.txt file in " + folder);
    }
    stages.parallelStream().forEach(Stage::prepare);
    run(stages, first.get(), new long[stages.size()]);
    out.printf(Locale.ROOT, "first document, with all models: %.1f s after start%n", sinceStart());

    List<Document> documents = files.stream().flatMap(file -> read(reader, file)).toList();
    long words = documents.stream().mapToLong(BenchmarkCommand::words).sum();
    long[] nanos = new long[stages.size()];
    for (int round = 0; round < rounds; round++) {
      nanos = new long[stages.size()];
      for (Document document : documents) {
        run(stages, document, nanos);
      }
    }
    long total = Math.max(1, LongStream.of(nanos).sum());
    out.printf(
        Locale.ROOT,
        "%,d documents, %,d words: %.1f s, %,.0f words/s%n",
        documents.size(),
        words,
        total / 1e9,
        words / (total / 1e9));
    for (int i = 0; i < nanos.length; i++) {
      out.printf(
          Locale.ROOT,
          "  %-18s %5.1f %%  %,9.0f words/s%n",
          stages.get(i).getClass().getSimpleName(),
          100.0 * nanos[i] / total,
          words / (Math.max(1, nanos[i]) / 1e9));
    }
    out.println("peak memory: " + peakMemory());
    out.flush();
    return 0;
  }

  private static void run(List<Stage> stages, Document document, long[] nanos) {
    Document result = document;
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      result = stages.get(i).apply(result);
      nanos[i] += System.nanoTime() - start;
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
    } catch (NoSuchFileException e) {
      throw new CommandException("no such folder: " + folder);
    }
  }

  /** The document in a file; none if it is not one to benchmark with, which is said. */
  private Stream<Document> read(DocumentReader reader, Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return Stream.of(reader.read(file.toString(), bytes, Optional.empty()).document());
    } catch (DocumentException | IOException e) {
      spec.commandLine().getErr().println(file + ": left out: " + e.getMessage());
      return Stream.empty();
    }
  }

  private static long words(Document document) {
    return document.text().isBlank() ? 0 : document.text().strip().split("\\s+").length;
  }

  private static double sinceStart() {
    return ProcessHandle.current()
            .info()
            .startInstant()
            .map(start -> Duration.between(start, Instant.now()).toMillis())
            .orElse(0L)
        / 1e3;
  }

  /** The peak of the resident set, which Linux tells; elsewhere the heap in use now. */
  private static String peakMemory() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.isReadable(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          long kilobytes = Long.parseLong(line.replaceAll("\\D", ""));
          return String.format(Locale.ROOT, "%.2f GB resident", kilobytes / 1e6);
        }
      }
    }
    Runtime runtime = Runtime.getRuntime();
    return String.format(
        Locale.ROOT, "%.2f GB of heap", (runtime.totalMemory() - runtime.freeMemory()) / 1e9);
  }
}
