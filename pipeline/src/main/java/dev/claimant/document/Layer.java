package dev.claimant.document;

/** What a stage adds to a document. */
public enum Layer {
  /** Sentences and their tokens, with parts of speech and lemmas. */
  SENTENCES,
  /** Entities and their mentions. */
  ENTITIES,
  /** Quantities and time expressions. */
  QUANTITIES,
  ATTRIBUTIONS,
  CLAIMS
}
