package dev.claimant.benchmark;

import dev.claimant.corenlp.CoreNlpTagger;
import dev.claimant.corenlp.CoreNlpTokenizer;
import dev.claimant.document.Document;
import dev.claimant.ingest.DocumentReader;
import dev.claimant.quantity.QuantityStage;
import dev.claimant.sentence.SentenceStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How fast quantities and times are found in sentences that are already split and tagged, those of
 * the golden texts; the line {@code extract:words} is words per second on one thread. A word is
 * what stands between white space.
 *
 * <pre>{@code
 * ./mvnw -q -P benchmark test -pl benchmarks -am
 * }</pre>
 */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class QuantityBenchmark {
  private static final Path FOLDER = Path.of("../pipeline/src/test/resources/golden");

  private final QuantityStage stage = new QuantityStage();
  private final List<Document> documents = new ArrayList<>();
  private int words;

  /** Counts words, so that JMH reports their number per second. */
  @State(Scope.Thread)
  @AuxCounters
  public static class Counter {
    public long words;
  }

  @Setup
  public void tag() throws Exception {
    SentenceStage sentences = new SentenceStage(new CoreNlpTokenizer(), new CoreNlpTagger());
    for (Path file : files()) {
      Document read =
          new DocumentReader().read(file.toString(), Files.readAllBytes(file), date()).document();
      documents.add(sentences.apply(read));
      words += new StringTokenizer(read.text()).countTokens();
    }
  }

  private static Optional<LocalDate> date() {
    return Optional.of(LocalDate.of(2024, 11, 20));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @Benchmark
  public void extract(Counter counter, Blackhole sink) {
    for (Document document : documents) {
      sink.consume(stage.apply(document));
    }
    counter.words += words;
  }
}
