package dev.claimant.evaluation;

import dev.claimant.sink.ClaimRecord;
import java.util.List;

/** Holds the claims found in documents against gold ones. Not thread-safe. */
public final class Evaluation {
  /**
   * Adds a document.
   *
   * @param predicted the records found in the gold's document; of no other
   * @throws IllegalArgumentException if a record's text does not stand where the record says
   */
  public void add(Gold gold, List<ClaimRecord> predicted) {
    if (gold.claims().isEmpty() && predicted.isEmpty()) {
      return;
    }
    throw new UnsupportedOperationException();
  }

  /** What all documents added so far come to. */
  public Report report() {
    return new Report();
  }
}
