package dev.claimant.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The process that a contestant runs in. It prints a blank line when its first document is done,
 * and at the end its {@link Timing} as JSON.
 */
final class ContestantProcess {
  private static final Duration WARM_UP = Duration.ofSeconds(20);

  private ContestantProcess() {}

  /**
   * What was measured after warm-up.
   *
   * @param seconds by the clock
   * @param shares of the time of all threads, by stage, in order
   */
  record Timing(double seconds, Map<String, Double> shares) {}

  /**
   * Measures a contestant.
   *
   * @param args its name, how many threads, how many rounds, how many of the files are documents to
   *     measure with, and the files; those behind them are for warm-up
   */
  public static void main(String[] args) throws Exception {
    PrintStream out = System.out;
    // Whatever a library prints is no data.
    System.setOut(System.err);
    int threads = Integer.parseInt(args[1]);
    int rounds = Integer.parseInt(args[2]);
    int documents = Integer.parseInt(args[3]);
    List<String> texts = Articles.texts(Stream.of(args).skip(4).map(Path::of).toList());
    Stages<?> stages = Contestant.valueOf(args[0]).load();
    stages.run(texts.get(0));
    out.println();
    Timing timing =
        measure(
            stages,
            threads,
            texts.subList(documents, texts.size()),
            WARM_UP,
            Collections.nCopies(rounds, texts.subList(0, documents)).stream()
                .flatMap(List::stream)
                .toList());
    out.println(new ObjectMapper().writeValueAsString(timing));
  }

  static Timing measure(
      Stages<?> stages, int threads, List<String> others, Duration warmUp, List<String> texts)
      throws InterruptedException, ExecutionException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      long begun = System.nanoTime();
      do {
        run(stages, others, workers);
      } while (System.nanoTime() - begun < warmUp.toNanos());
      long start = System.nanoTime();
      long[] nanos = run(stages, texts, workers);
      return new Timing((System.nanoTime() - start) / 1e9, shares(stages.names(), nanos));
    } finally {
      workers.shutdown();
    }
  }

  /** Works on texts, each a task; the nanoseconds that the stages took. */
  private static long[] run(Stages<?> stages, List<String> texts, ExecutorService workers)
      throws InterruptedException, ExecutionException {
    List<Callable<long[]>> tasks = new ArrayList<>();
    for (String text : texts) {
      tasks.add(() -> stages.run(text));
    }
    long[] sum = new long[stages.names().size()];
    for (Future<long[]> task : workers.invokeAll(tasks)) {
      long[] nanos = task.get();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += nanos[i];
      }
    }
    return sum;
  }

  private static Map<String, Double> shares(List<String> names, long[] nanos) {
    double total = Math.max(1, LongStream.of(nanos).sum());
    Map<String, Double> shares = new LinkedHashMap<>();
    for (int i = 0; i < nanos.length; i++) {
      shares.put(names.get(i), nanos[i] / total);
    }
    return shares;
  }
}
