package dev.claimant.batch;

/**
 * What a batch came to.
 *
 * @param documents how many were written
 * @param claims how many records they have
 * @param duplicates how many of the documents republish another
 * @param failed how many were not written since something went wrong
 * @param skipped how many were not written since they are no English texts of a fit length
 * @param known how many were written in an earlier run
 * @param knownFailed how many failed or were skipped in an earlier run, and had no other turn
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
    boolean stopped) {
  static final BatchSummary NOTHING = new BatchSummary(0, 0, 0, 0, 0, 0, 0, false);

  /** Whether the records of all documents were written, now or earlier. */
  public boolean isWhole() {
    return failed + skipped + knownFailed == 0 && !stopped;
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
        stopped);
  }

  BatchSummary withFailed() {
    return new BatchSummary(
        documents, claims, duplicates, failed + 1, skipped, known, knownFailed, stopped);
  }

  BatchSummary withSkipped() {
    return new BatchSummary(
        documents, claims, duplicates, failed, skipped + 1, known, knownFailed, stopped);
  }

  BatchSummary withKnown(boolean done) {
    return new BatchSummary(
        documents,
        claims,
        duplicates,
        failed,
        skipped,
        known + (done ? 1 : 0),
        knownFailed + (done ? 0 : 1),
        stopped);
  }

  BatchSummary withStop() {
    return new BatchSummary(
        documents, claims, duplicates, failed, skipped, known, knownFailed, true);
  }
}
