package dev.claimant.benchmark;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A contestant with its models loaded.
 *
 * @param <D> a document in the contestant's terms
 * @param reading makes a document of a text
 * @param stages what works on the document, in order
 */
record Stages<D>(Function<String, D> reading, List<Stage<D>> stages) {
  record Stage<D>(String name, UnaryOperator<D> work) {}

  List<String> names() {
    return Stream.concat(Stream.of("reading"), stages.stream().map(Stage::name)).toList();
  }

  /** Works on a text; the nanoseconds that each of {@link #names} took. */
  long[] run(String text) {
    long[] nanos = new long[1 + stages.size()];
    long start = System.nanoTime();
    D document = reading.apply(text);
    for (int i = 0; i < stages.size(); i++) {
      long now = System.nanoTime();
      nanos[i] = now - start;
      start = now;
      document = stages.get(i).work().apply(document);
    }
    nanos[stages.size()] = System.nanoTime() - start;
    return nanos;
  }
}
