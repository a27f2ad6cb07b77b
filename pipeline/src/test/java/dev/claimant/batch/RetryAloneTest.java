package dev.claimant.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.claimant.DocumentFailure;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetryAloneTest {
  private final RetryAlone retryAlone = new RetryAlone();

  /** Each takes half of the memory: no two fit in, and each does alone. */
  @Test
  void whatFitsInAloneIsDone() throws Exception {
    AtomicInteger beside = new AtomicInteger();
    AtomicInteger failures = new AtomicInteger();
    Callable<String> work =
        () ->
            retryAlone.get(
                () -> {
                  int others = beside.getAndIncrement();
                  pause();
                  beside.decrementAndGet();
                  if (others > 0) {
                    failures.incrementAndGet();
                    throw DocumentFailure.of(new OutOfMemoryError());
                  }
                  return "done";
                });
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> done = threads.invokeAll(Stream.generate(() -> work).limit(20).toList());
      for (Future<String> one : done) {
        assertThat(one.get()).isEqualTo("done");
      }
      assertThat(failures).hasPositiveValue();
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void whatDoesNotFitInAloneFails() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    assertThatExceptionOfType(DocumentFailure.class)
        .isThrownBy(
            () ->
                retryAlone.get(
                    () -> {
                      tries.incrementAndGet();
                      throw DocumentFailure.of(new OutOfMemoryError());
                    }))
        .withMessageContaining("give Java more");
    assertThat(tries).hasValue(2);
    assertThat(retryAlone.get(() -> "another")).isEqualTo("another");
  }

  @Test
  void otherFailuresAreNotTriedAgain() {
    AtomicInteger tries = new AtomicInteger();
    assertThatExceptionOfType(DocumentFailure.class)
        .isThrownBy(
            () ->
                retryAlone.get(
                    () -> {
                      tries.incrementAndGet();
                      throw new DocumentFailure(DocumentFailure.Reason.LANGUAGE, "it is French");
                    }));
    assertThat(tries).hasValue(1);
  }

  private static void pause() {
    try {
      Thread.sleep(2);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
