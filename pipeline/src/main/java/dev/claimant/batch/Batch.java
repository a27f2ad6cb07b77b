package dev.claimant.batch;

import dev.claimant.Claimant;
import dev.claimant.DocumentFailure;
import dev.claimant.DocumentFailure.Reason;
import dev.claimant.batch.LedgerEntry.Status;
import dev.claimant.batch.Outcome.Done;
import dev.claimant.batch.Outcome.Failed;
import dev.claimant.batch.Outcome.Known;
import dev.claimant.batch.Outcome.NotBegun;
import dev.claimant.ingest.BadItem;
import dev.claimant.ingest.Item;
import dev.claimant.ingest.RawDocument;
import dev.claimant.sink.Checkpoint;
import dev.claimant.sink.ClaimSink;
import dev.claimant.sink.OutputClosedException;
import dev.claimant.support.Fingerprints;
import dev.claimant.support.IoProblems;
import java.io.IOException;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a pipeline over documents, many at a time, and writes their claims in the documents' order:
 * one thread takes them from their inputs, workers read them and find their claims, and the thread
 * that calls writes. A document that fails costs itself only.
 */
public final class Batch {
  /** How many documents for each worker are between input and output at most. */
  private static final int AHEAD = 8;

  private final DocumentWork work;
  private final boolean comparing;
  private final BatchOptions options;
  private final ClaimSink output;
  private final Ledger ledger;
  private final BatchListener listener;
  private final Fingerprints ids = new Fingerprints();
  private BatchSummary summary = BatchSummary.NOTHING;
  private long next;
  private volatile boolean stopped;

  /**
   * A batch that can be run once.
   *
   * @param republications finds documents that republish an earlier one; none if nobody asks
   */
  public Batch(
      Claimant claimant,
      BatchOptions options,
      Optional<Republications> republications,
      ClaimSink output,
      Ledger ledger,
      BatchListener listener) {
    work = new DocumentWork(claimant, republications);
    comparing = republications.isPresent();
    this.options = options;
    this.output = output;
    this.ledger = ledger;
    this.listener = listener;
  }

  /** Begins no more documents and lets {@link #run} end with what is in work; from any thread. */
  public void stop() {
    stopped = true;
  }

  /**
   * Reads, works on and writes documents, except for those that the ledger knows.
   *
   * @return what it came to
   * @throws OutputClosedException if the output or the ledger takes no more; what was written
   *     before is whole
   * @throws IOException if the output cannot be ended
   * @throws NoModelsException if no document can be worked on
   */
  public BatchSummary run(Iterator<Item> items) throws IOException {
    try (Workers workers = new Workers(options.threads());
        Intake intake =
            new Intake(
                items, item -> job(item, workers), () -> stopped, AHEAD * options.threads())) {
      for (Optional<Job> job = intake.take(); job.isPresent(); job = intake.take()) {
        Outcome outcome = outcome(job.get(), workers);
        if (outcome instanceof NotBegun) {
          break;
        }
        settle(job.get(), outcome);
        intake.release(job.get());
      }
    } catch (InterruptedException e) {
      stopped = true;
      Thread.currentThread().interrupt();
    }
    if (stopped) {
      return summary.withStop();
    }
    output.complete();
    return summary;
  }

  /** The job to do for a document; it is done already if there is nothing to do. */
  private Job job(Item item, Workers workers) {
    LedgerEntry entry = LedgerEntry.of(item);
    if (!ids.add(item.id())) {
      return Job.done(item.name(), entry, new Failed(DocumentFailure.sameId(item.id()), entry));
    }
    boolean done = ledger.isDone(entry) && output.has(item.id());
    // Where records can be replaced, a document before it can have changed.
    boolean compared = done && comparing && output.replaces();
    if (done && !compared) {
      return Job.done(item.name(), entry, new Known(Status.DONE));
    }
    Optional<Status> failure = done ? Optional.empty() : ledger.failure(entry);
    if (failure.isPresent() && !options.retryFailed()) {
      return Job.done(item.name(), entry, new Known(failure.get()));
    }
    if (item instanceof BadItem bad) {
      return Job.done(item.name(), entry, new Failed(DocumentFailure.of(bad.problem()), entry));
    }
    if (!output.replaces() && ledger.hasRecords(item.id())) {
      return Job.done(item.name(), entry, new Failed(changed(), entry));
    }
    RawDocument raw = (RawDocument) item;
    Turn turn = turn(raw.id());
    Job job =
        new Job(
            raw.name(),
            raw.bytes().length,
            entry,
            () -> {
              if (stopped) {
                return new NotBegun();
              }
              return compared
                  ? work.again(raw, entry, turn, first -> ledger.republishes(raw.id(), first))
                  : work.on(raw, entry, turn);
            },
            () -> work.pass(turn));
    workers.add(job);
    return job;
  }

  private Turn turn(String id) {
    long number = next++;
    OptionalLong place = output.replaces() ? ledger.place(id) : OptionalLong.empty();
    return new Turn(number, place.orElse(ledger.size() + number), place.isPresent());
  }

  private static DocumentFailure changed() {
    return new DocumentFailure(
        Reason.CHANGED,
        "its text has changed since its records were written, and they cannot be replaced: extract"
            + " all documents again");
  }

  private Outcome outcome(Job job, Workers workers) throws InterruptedException {
    while (true) {
      try {
        return job.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        if (job.hasRunLongerThan(options.timeLimit()) && workers.giveUp(job)) {
          return new Failed(DocumentFailure.tooSlow(options.timeLimit()), job.entry());
        }
      } catch (ExecutionException e) {
        return new Failed(
            DocumentFailure.of(Objects.requireNonNullElse(e.getCause(), e)), job.entry());
      }
    }
  }

  private void settle(Job job, Outcome outcome) throws IOException {
    if (outcome instanceof Done done) {
      write(job, done);
    } else if (outcome instanceof Failed failed) {
      if (failed.failure().reason() == Reason.NO_MODELS) {
        throw new NoModelsException(failed.failure());
      }
      fail(job, failed.failure(), failed.entry());
    } else if (outcome instanceof Known known) {
      summary = summary.withKnown(known.status());
      listener.known();
    }
  }

  private void write(Job job, Done done) throws IOException {
    done.warnings().forEach(warning -> listener.warned(job.name(), warning));
    int claims = done.extracted().claims().size();
    Checkpoint checkpoint;
    try {
      output.append(done.extracted());
      checkpoint = output.commit();
    } catch (OutputClosedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      fail(job, notWritten(e), done.entry());
      return;
    }
    ledger.write(done.entry().warned(done.warnings()).done(claims, checkpoint));
    summary = summary.withDone(claims, done.entry().duplicateOf().isPresent());
    listener.done(job.name(), done.words(), claims);
  }

  private static DocumentFailure notWritten(Exception e) {
    String problem = e instanceof IOException io ? IoProblems.describe(io) : e.getMessage();
    return new DocumentFailure(Reason.NOT_WRITTEN, "its claims cannot be written: " + problem, e);
  }

  private void fail(Job job, DocumentFailure failure, LedgerEntry entry) throws IOException {
    ledger.write(entry.failed(failure));
    summary = summary.withFailure(failure.isSkipped());
    listener.failed(job.name(), failure);
  }
}
