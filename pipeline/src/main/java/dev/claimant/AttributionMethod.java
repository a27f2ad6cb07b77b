package dev.claimant;

/** How statements and their sources are found. */
public enum AttributionMethod {
  /** By a trained network. */
  MODEL,
  /** By cue words and syntax; needs no native library. */
  RULES
}
