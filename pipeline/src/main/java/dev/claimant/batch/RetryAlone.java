package dev.claimant.batch;

import dev.claimant.DocumentFailure;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Does work on many documents side by side; one for which memory does not suffice is worked on
 * again with no other next to it, since the others can have taken it.
 */
public final class RetryAlone {
  // Fair, or one that waits to be alone would wait for ever.
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

  /** Some work on one document. */
  @FunctionalInterface
  public interface Work<T> {
    T get() throws DocumentFailure;
  }

  /**
   * Does some work.
   *
   * @throws DocumentFailure if it fails, or memory does not suffice for it alone
   */
  public <T> T get(Work<T> work) throws DocumentFailure, InterruptedException {
    try {
      return get(lock.readLock(), work);
    } catch (DocumentFailure e) {
      if (!e.isOutOfMemory()) {
        throw e;
      }
    }
    return get(lock.writeLock(), work);
  }

  private static <T> T get(Lock lock, Work<T> work) throws DocumentFailure, InterruptedException {
    lock.lockInterruptibly();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
