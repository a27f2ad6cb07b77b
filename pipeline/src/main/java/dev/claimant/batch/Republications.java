package dev.claimant.batch;

import dev.claimant.duplicate.DuplicateIndex;
import dev.claimant.duplicate.Signature;
import java.util.Optional;

/**
 * Finds which documents republish an earlier one: earlier in the order of the inputs, whichever is
 * read first.
 */
public final class Republications {
  private final DuplicateIndex index = new DuplicateIndex();
  private final Turnstile turnstile = new Turnstile();

  /** Adds a document of an earlier run. */
  void add(String id, Signature signature) {
    Object unused = index.add(id, signature);
  }

  /**
   * Adds a document and gives the first one that it republishes. Waits until all documents before
   * it were added or passed.
   *
   * @param number its place in the order of the inputs
   */
  Optional<DuplicateIndex.Match> add(long number, String id, Signature signature)
      throws InterruptedException {
    turnstile.await(number);
    return index.add(id, signature);
  }

  /** Has a document, which was added or never will be, not keep those after it waiting. */
  void pass(long number) {
    turnstile.pass(number);
  }
}
