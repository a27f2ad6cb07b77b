package dev.claimant.batch;

import dev.claimant.ingest.Item;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Takes documents from their inputs on a thread of its own and makes jobs of them. It waits when
 * many documents, or large ones, are between input and output, so that memory does not grow with
 * their number.
 */
final class Intake implements AutoCloseable {
  /** The bytes of all documents between input and output. */
  private static final int ROOM = 1 << 26;

  /** How many milliseconds may pass before it is seen that the batch was stopped. */
  private static final int PATIENCE = 200;

  private final Iterator<Item> items;
  private final Function<Item, Job> jobs;
  private final BooleanSupplier stopped;
  private final Semaphore places;
  private final Semaphore room = new Semaphore(ROOM);
  private final BlockingQueue<Optional<Job>> taken = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this::work, "intake");
  private volatile Optional<Throwable> problem = Optional.empty();

  /**
   * @param jobs makes a job of a document and has it done; called in the documents' order
   * @param stopped whether to take no more
   * @param ahead how many documents are between input and output at most
   */
  Intake(Iterator<Item> items, Function<Item, Job> jobs, BooleanSupplier stopped, int ahead) {
    this.items = items;
    this.jobs = jobs;
    this.stopped = stopped;
    places = new Semaphore(ahead);
    // An input that never ends must not keep the program from its end.
    thread.setDaemon(true);
    thread.start();
  }

  private void work() {
    try {
      while (!stopped.getAsBoolean() && items.hasNext()) {
        places.acquire();
        Job job = jobs.apply(items.next());
        room.acquire(room(job));
        taken.add(Optional.of(job));
      }
    } catch (InterruptedException e) {
      // The batch has ended.
    } catch (RuntimeException | Error e) {
      problem = Optional.of(e);
    }
    taken.add(Optional.empty());
  }

  private static int room(Job job) {
    return Math.min(ROOM, job.size());
  }

  /** The next job, which may still be at work; none after the last document that is taken. */
  @SuppressWarnings("NullAway") // What poll gives if there is nothing.
  Optional<Job> take() throws InterruptedException {
    Optional<Job> job = taken.poll(PATIENCE, TimeUnit.MILLISECONDS);
    while (job == null) {
      // An input that gives nothing for now must not keep a stopped batch from its end.
      job = stopped.getAsBoolean() ? Optional.empty() : taken.poll(PATIENCE, TimeUnit.MILLISECONDS);
    }
    if (job.isEmpty() && problem.isPresent()) {
      throw new IllegalStateException("cannot take documents: " + problem.get(), problem.get());
    }
    return job;
  }

  /** Has a job's document, which was written, make way for others. */
  void release(Job job) {
    room.release(room(job));
    places.release();
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
