package dev.claimant.batch;

import dev.claimant.DocumentFailure;
import dev.claimant.sink.ExtractedDocument;
import java.util.List;

/** What the work on a document came to. */
sealed interface Outcome {
  /**
   * Its claims, to be written.
   *
   * @param warnings what is odd about it
   * @param words how many words it has
   */
  record Done(ExtractedDocument extracted, List<String> warnings, int words, LedgerEntry entry)
      implements Outcome {}

  /** Why it has none. */
  record Failed(DocumentFailure failure, LedgerEntry entry) implements Outcome {}

  /** What an earlier run came to. */
  record Known(LedgerEntry.Status status) implements Outcome {}

  /** It was not begun: somebody stopped the batch. */
  record NotBegun() implements Outcome {}
}
