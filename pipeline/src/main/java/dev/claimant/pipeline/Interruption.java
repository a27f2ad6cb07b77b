package dev.claimant.pipeline;

import java.util.concurrent.CancellationException;

/** Lets long work heed that nobody waits for it any more. */
public final class Interruption {
  private Interruption() {}

  /**
   * Ends the work on this thread if it was interrupted.
   *
   * @throws CancellationException if it was
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("nobody waits for this any more");
    }
  }
}
