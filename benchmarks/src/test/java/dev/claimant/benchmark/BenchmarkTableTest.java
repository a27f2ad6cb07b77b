package dev.claimant.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchmarkTableTest {
  @Test
  void comparesTheFirstWithTheOthers() {
    assertThat(
            BenchmarkTable.comparison(
                List.of(
                    result(Contestant.CLAIMANT, 1, 4000, 2.5, 1.2),
                    result(Contestant.CLAIMANT, 2, 7000, 2.5, 1.5),
                    result(Contestant.CORENLP, 1, 320, 16, Double.NaN))))
        .isEqualTo(
            """
                                                          words/s   start, s   memory, GB
            Claimant                                        4,000        2.5         1.20
            Claimant, 2 threads                             7,000        2.5         1.50
            CoreNLP, default                                  320       16.0          NaN

            Claimant, 2 threads : Claimant                   1.75       1.00         1.25
            Claimant : CoreNLP, default                     12.50       0.16          NaN

            Claimant: parse 100.0 %
            Claimant, 2 threads: parse 100.0 %
            CoreNLP, default: parse 100.0 %
            """);
  }

  @Test
  void showsHowTimeAndMemoryGrow() {
    Benchmark.Load load = new Benchmark.Load(10_000, 600_000, new ChildProcess(2, 200, 1.5));
    assertThat(BenchmarkTable.heading() + BenchmarkTable.row(load))
        .isEqualTo(
            """
             documents          words    seconds    words/s   memory, GB
                10,000        600,000      200.0      3,000         1.50
            """);
  }

  private static Benchmark.Result result(
      Contestant contestant, int threads, double wordsPerSecond, double start, double gigabytes) {
    return new Benchmark.Result(
        contestant,
        threads,
        wordsPerSecond,
        Map.of("parse", 1.0),
        new ChildProcess(start, 60, gigabytes));
  }
}
