package dev.claimant.batch;

/**
 * When a document is held against others.
 *
 * @param number its place in the order of the inputs
 * @param place its place in the order in which documents were first seen, by this run or earlier
 *     ones: only documents before it are those that it can republish
 * @param seen whether an earlier run saw it
 */
record Turn(long number, long place, boolean seen) {}
