package dev.claimant.batch;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** The work on one document, which one worker does once. */
final class Job extends FutureTask<Outcome> {
  private final String name;
  private final int size;
  private final LedgerEntry entry;
  private final Runnable afterwards;
  private volatile long begin;
  private volatile boolean begun;

  /**
   * @param name what to call the document to the user
   * @param size how many bytes it has
   * @param entry what the ledger will say of it if nothing more becomes known
   * @param afterwards what to do when it is done or given up, at the latest
   */
  Job(String name, int size, LedgerEntry entry, Callable<Outcome> work, Runnable afterwards) {
    super(work);
    this.name = name;
    this.size = size;
    this.entry = entry;
    this.afterwards = afterwards;
  }

  /** One that there is nothing to do for. */
  static Job done(String name, LedgerEntry entry, Outcome outcome) {
    Job job = new Job(name, 0, entry, () -> outcome, () -> {});
    job.run();
    return job;
  }

  String name() {
    return name;
  }

  int size() {
    return size;
  }

  LedgerEntry entry() {
    return entry;
  }

  @Override
  public void run() {
    begin = System.nanoTime();
    begun = true;
    super.run();
  }

  @Override
  protected void done() {
    afterwards.run();
  }

  boolean hasRunLongerThan(Duration limit) {
    return begun && System.nanoTime() - begin > limit.toNanos();
  }
}
