package dev.claimant.benchmark;

import dev.claimant.benchmark.Benchmark.Load;
import dev.claimant.benchmark.Benchmark.Result;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was measured, as tables. */
public final class BenchmarkTable {
  private BenchmarkTable() {}

  /** Each result, what the first is to the others, and the stages' shares of the time. */
  public static String comparison(List<Result> results) {
    StringBuilder text = new StringBuilder();
    text.append(format("%-42s %10s %10s %12s\n", "", "words/s", "start, s", "memory, GB"));
    for (Result result : results) {
      text.append(
          format(
              "%-42s %,10.0f %10.1f %12.2f\n",
              name(result),
              result.wordsPerSecond(),
              result.process().secondsToOutput(),
              result.process().peakGigabytes()));
    }
    text.append('\n');
    Result first = results.get(0);
    for (Result other : results.subList(1, results.size())) {
      // More threads to one, but one contestant to the others.
      boolean same = other.contestant() == first.contestant();
      text.append(same ? ratio(other, first) : ratio(first, other));
    }
    text.append('\n');
    for (Result result : results) {
      text.append(
          result.shares().entrySet().stream()
              .map(stage -> format("%s %.1f %%", stage.getKey(), 100 * stage.getValue()))
              .collect(Collectors.joining(", ", name(result) + ": ", "\n")));
    }
    return text.toString();
  }

  /** What the columns of {@link #row} are. */
  public static String heading() {
    return format(
        "%10s %14s %10s %10s %12s\n", "documents", "words", "seconds", "words/s", "memory, GB");
  }

  /** How much time and memory a number of documents took. */
  public static String row(Load load) {
    double seconds = load.process().seconds();
    return format(
        "%,10d %,14d %,10.1f %,10.0f %12.2f\n",
        load.documents(),
        load.words(),
        seconds,
        load.words() / seconds,
        load.process().peakGigabytes());
  }

  private static String ratio(Result a, Result b) {
    return format(
        "%-42s %10.2f %10.2f %12.2f\n",
        name(a) + " : " + name(b),
        a.wordsPerSecond() / b.wordsPerSecond(),
        a.process().secondsToOutput() / b.process().secondsToOutput(),
        a.process().peakGigabytes() / b.process().peakGigabytes());
  }

  private static String name(Result result) {
    int threads = result.threads();
    return result.contestant().label() + (threads == 1 ? "" : ", " + threads + " threads");
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
