package dev.claimant.document;

/** How a mention refers to its entity. */
public enum MentionType {
  /** By name, in full, in part, or by an alias or acronym. */
  NAME,
  /** By the adjective or noun of a nationality: "Russian", "the Ukrainians". */
  DEMONYM,
  /** By a pronoun: "he", "their". */
  PRONOUN,
  /** By a common noun that repeats a role or kind: "the secretary". */
  NOMINAL
}
