package dev.claimant.spark;

import dev.claimant.DocumentFailure;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gives up a document that takes too long; its thread is left to itself. */
final class TimeLimit implements AutoCloseable {
  private final Duration limit;
  private final ExecutorService threads = Executors.newCachedThreadPool(TimeLimit::thread);

  TimeLimit(Duration limit) {
    this.limit = limit;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "document");
    // One that is stuck in a document must not keep the executor from its end.
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Does the work on a document.
   *
   * @throws DocumentFailure if it fails or takes too long
   */
  <T> T get(Callable<T> work) throws DocumentFailure {
    Future<T> result = threads.submit(work);
    try {
      return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw DocumentFailure.tooSlow(limit);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof DocumentFailure failure
          ? failure
          : DocumentFailure.of(Objects.requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the task was ended", e);
    } finally {
      result.cancel(true);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
