package dev.claimant.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs contestants, and the command line, each in a process of its own, one after the other.
 *
 * @param articles the files to measure with
 * @param main the class of the command line
 */
public record Benchmark(List<Path> articles, Class<?> main) {
  /** What Java each contestant gets: CoreNLP as it comes needs more than 5 GB. */
  public static final List<String> FLAGS = List.of("-XX:+UseParallelGC", "-Xmx8g");

  private static final int WARM_UP_DOCUMENTS = 5;
  private static final int WORDS_ON_A_PAGE = 400;
  private static final int PAGES = 3;

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * How a contestant did.
   *
   * @param process its first output is when its first document was done
   * @param shares of its time, by stage
   */
  public record Result(
      Contestant contestant,
      int threads,
      double wordsPerSecond,
      Map<String, Double> shares,
      ChildProcess process) {}

  /** How {@code claimant extract} did on a number of documents. */
  public record Load(int documents, long words, ChildProcess process) {}

  private record Line(String id, String text) {}

  /**
   * Lets a contestant work on the first articles, after warm-up on the next few, or on these if
   * there are no more.
   *
   * @param rounds how many times
   */
  public Result run(Contestant contestant, int threads, int documents, int rounds)
      throws IOException, InterruptedException {
    List<Path> measured = articles.subList(0, documents);
    List<Path> others = articles.stream().skip(documents).limit(WARM_UP_DOCUMENTS).toList();
    List<String> arguments =
        Stream.of(
                Stream.of(contestant.name(), threads, rounds, documents),
                measured.stream(),
                (others.isEmpty() ? measured : others).stream())
            .flatMap(part -> part)
            .map(Object::toString)
            .toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ChildProcess process = ChildProcess.run(FLAGS, ContestantProcess.class, arguments, out);
    ContestantProcess.Timing timing =
        JSON.readValue(out.toByteArray(), ContestantProcess.Timing.class);
    double words = (double) rounds * Articles.words(Articles.texts(measured));
    return new Result(contestant, threads, words / timing.seconds(), timing.shares(), process);
  }

  /** Seconds until {@code claimant extract} writes the first record of one page; the median. */
  public double secondsToFirstRecord() throws IOException, InterruptedException {
    Path page = Files.createTempFile("claimant", ".txt");
    try {
      Files.writeString(page, Articles.excerpts(articles, WORDS_ON_A_PAGE).get(0));
      List<Double> seconds = new ArrayList<>();
      for (int i = 0; i < PAGES; i++) {
        seconds.add(extract(page).secondsToOutput());
      }
      return seconds.stream().sorted().toList().get(PAGES / 2);
    } finally {
      Files.delete(page);
    }
  }

  /**
   * Lets {@code claimant extract} read many documents: beginnings of the articles, again and again.
   *
   * @param words how many each has, if its article has as many, and the rest of the paragraph
   */
  public Load load(int documents, int words, int threads) throws IOException, InterruptedException {
    Path file = Files.createTempFile("claimant", ".jsonl");
    try {
      long written = write(file, Articles.excerpts(articles, words), documents);
      return new Load(documents, written, extract(file, "--threads", String.valueOf(threads)));
    } finally {
      Files.delete(file);
    }
  }

  /** Writes documents as JSON Lines, from few texts; how many words they have. */
  static long write(Path file, List<String> texts, int documents) throws IOException {
    long words = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < documents; i++) {
        String text = texts.get(i % texts.size());
        out.write(JSON.writeValueAsString(new Line("article-" + i, text)) + "\n");
        words += Articles.words(text);
      }
    }
    return words;
  }

  /** Runs the command in a Java like this one. */
  private ChildProcess extract(Path file, String... options)
      throws IOException, InterruptedException {
    List<String> flags =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(flag -> !flag.startsWith("-Dclaimant."))
            .toList();
    List<String> arguments = new ArrayList<>(List.of("extract", file.toString(), "-o", "-"));
    arguments.addAll(List.of(options));
    return ChildProcess.run(flags, main, arguments, OutputStream.nullOutputStream());
  }
}
