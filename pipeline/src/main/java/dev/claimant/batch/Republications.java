package dev.claimant.batch;

import dev.claimant.duplicate.DuplicateIndex;
import dev.claimant.duplicate.Signature;
import java.util.Optional;

/**
 * Finds which documents republish an earlier one: one that was first seen before it, in the order
 * of the inputs and of the runs, whichever is read first. A document never republishes itself,
 * however often it is edited or retried.
 */
public final class Republications {
  private final DuplicateIndex index = new DuplicateIndex();
  private final Turnstile turnstile = new Turnstile();
  private volatile boolean disturbed;

  /** Adds a document of an earlier run that republishes none. */
  void restore(String id, long place, Signature signature) {
    Object unused = index.add(id, place, signature);
  }

  /** Takes out a document of an earlier run. */
  void forget(String id) {
    index.forget(id);
  }

  /**
   * Adds a document and gives the first one that it republishes. Waits until all documents before
   * it were added or passed.
   */
  Optional<DuplicateIndex.Match> add(Turn turn, String id, Signature signature)
      throws InterruptedException {
    turnstile.await(turn.number());
    disturbed = disturbed || turn.seen();
    return index.add(id, turn.place(), signature);
  }

  /**
   * Whether a document that an earlier run held against others is to be held against them again:
   * one before it has changed. Waits as {@link #add} does.
   */
  boolean isDisturbed(Turn turn) throws InterruptedException {
    turnstile.await(turn.number());
    return disturbed;
  }

  /** Has a document, which was added or never will be, not keep those after it waiting. */
  void pass(Turn turn) {
    turnstile.pass(turn.number());
  }
}
