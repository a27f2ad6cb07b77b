package dev.claimant.ingest;

/**
 * A document that cannot be had from its input: a line that is no JSON, a file that ends too soon.
 *
 * @param problem why not, and what to do
 */
public record BadItem(String id, String name, DocumentException problem) implements Item {}
