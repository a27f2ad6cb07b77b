package dev.claimant.evaluation;

/** What is judged of a claim beside its span. */
public enum Field {
  VALUE
}
