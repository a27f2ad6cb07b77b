package dev.claimant.evaluation;

/** The figures of an evaluation. */
public final class Report {
  Report() {}

  /** F1 over whole claims: those right in their span and in every field. */
  public double f1() {
    return 0;
  }

  /** All figures, as aligned plain text. */
  public String table() {
    return "";
  }

  /** All figures, as JSON. */
  public String json() {
    return "";
  }

  /** Each missed, false and wrong claim beside its sentence, as plain text. */
  public String errors() {
    return "";
  }
}
