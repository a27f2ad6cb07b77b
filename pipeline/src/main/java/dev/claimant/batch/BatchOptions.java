package dev.claimant.batch;

import java.time.Duration;

/**
 * How a batch is run; none of it changes what is written of a document that is worked on.
 *
 * @param threads how many documents are worked on side by side
 * @param timeLimit how long a document may take
 * @param retryFailed whether documents that failed in an earlier run have another turn
 */
public record BatchOptions(int threads, Duration timeLimit, boolean retryFailed) {}
