package dev.claimant.spark;

import java.io.Serializable;
import java.time.Duration;

/**
 * How documents are worked on.
 *
 * @param claimant makes the pipeline of each executor
 * @param timeLimit how long a document may take
 * @param maxBytes the most that a document can have, unpacked
 * @param partitions how many parts the documents are dealt out to, each worked on by one core, and
 *     again if its executor dies
 */
record ExtractionOptions(ClaimantSource claimant, Duration timeLimit, int maxBytes, int partitions)
    implements Serializable {}
