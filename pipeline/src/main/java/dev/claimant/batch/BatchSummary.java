package dev.claimant.batch;

import dev.claimant.batch.LedgerEntry.Status;

/**
 * What a batch came to.
 *
 * @param documents how many were written
 * @param claims how many records they have
 * @param duplicates how many of the documents republish another
 * @param failed how many were not written since something went wrong
 * @param skipped how many were not written since they are no English texts of a fit length
 * @param known how many were written in an earlier run
 * @param knownFailed how many failed in an earlier run, and had no other turn
 * @param knownSkipped how many were skipped in an earlier run, and had no other turn
 * @param stopped whether somebody stopped it before the last document
 */
public record BatchSummary(
    long documents,
    long claims,
    long duplicates,
    long failed,
    long skipped,
    long known,
    long knownFailed,
    long knownSkipped,
    boolean stopped) {
  static final BatchSummary NOTHING = new BatchSummary(0, 0, 0, 0, 0, 0, 0, 0, false);

  /** Whether the records of all documents that can have any were written, now or earlier. */
  public boolean isWhole() {
    return failed + knownFailed == 0 && !stopped;
  }

  BatchSummary withDone(int moreClaims, boolean duplicate) {
    return new BatchSummary(
        documents + 1,
        claims + moreClaims,
        duplicates + (duplicate ? 1 : 0),
        failed,
        skipped,
        known,
        knownFailed,
        knownSkipped,
        stopped);
  }

  /** With a document that was not written now. */
  BatchSummary withFailure(boolean skip) {
    return new BatchSummary(
        documents,
        claims,
        duplicates,
        failed + (skip ? 0 : 1),
        skipped + (skip ? 1 : 0),
        known,
        knownFailed,
        knownSkipped,
        stopped);
  }

  /** With a document of an earlier run. */
  BatchSummary withKnown(Status status) {
    return new BatchSummary(
        documents,
        claims,
        duplicates,
        failed,
        skipped,
        known + (status == Status.DONE ? 1 : 0),
        knownFailed + (status == Status.FAILED ? 1 : 0),
        knownSkipped + (status == Status.SKIPPED ? 1 : 0),
        stopped);
  }

  BatchSummary withStop() {
    return new BatchSummary(
        documents, claims, duplicates, failed, skipped, known, knownFailed, knownSkipped, true);
  }
}
