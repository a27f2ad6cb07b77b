package dev.claimant.evaluation;

/** The figures of an evaluation. */
public interface EvaluationReport {
  /** The one figure that sums it up. */
  double f1();

  /** All figures, as aligned plain text. */
  String table();

  /** All figures, as JSON. */
  String json();

  /** What is missed, false and wrong, with its words, as plain text; empty if all is right. */
  String errors();
}
