package dev.claimant.document;

/**
 * A span that a model found.
 *
 * @param probability the probability that it is the right one, from 0 to 1
 */
public record ScoredSpan(Span span, double probability) {}
