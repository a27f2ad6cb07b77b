package dev.claimant.batch;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** The threads that do jobs, in the order in which these are given to them. */
final class Workers implements AutoCloseable {
  private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();

  Workers(int count) {
    for (int i = 0; i < count; i++) {
      addThread();
    }
  }

  private void addThread() {
    Thread thread = new Thread(this::work, "worker");
    // One that is stuck in a document must not keep the program from its end.
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  private void work() {
    try {
      Job job;
      do {
        job = jobs.take();
        job.run();
        // Another thread has taken the place of one that was given up.
      } while (!job.isCancelled());
    } catch (InterruptedException e) {
      // The batch has ended.
    } finally {
      threads.remove(Thread.currentThread());
    }
  }

  void add(Job job) {
    jobs.add(job);
  }

  /**
   * Gives up a job that has begun: its thread does no other, if it ever comes back.
   *
   * @return false if the job was done just now
   */
  boolean giveUp(Job job) {
    boolean given = job.cancel(true);
    if (given) {
      addThread();
    }
    return given;
  }

  @Override
  public void close() {
    jobs.clear();
    threads.forEach(Thread::interrupt);
  }
}
