package dev.claimant.evaluation.claims;

/** What a claim is judged by. */
public enum Field {
  /** The claim's words, exactly: a quantity's span, the parts of a statement's content. */
  SPAN("span strict"),
  VALUE("value"),
  BOUND("bound"),
  CHANGE("change"),
  NEGATED("negated"),
  HEDGE("hedge"),
  COMPARISON("comparison"),
  UNIT("unit"),
  RATE("rate"),
  NORMALIZED("normalized"),
  ENTITY("entity"),
  PLACE("place"),
  TIME("time"),
  ATTRIBUTION("attribution type"),
  STANCE("stance"),
  /** The canonical name, or names, of who says it; the words of a source that has none. */
  SOURCE("source"),
  SOURCE_TYPE("source type"),
  SOURCE_ROLE("source role"),
  SOURCE_TITLE("source title"),
  SOURCE_TEXT("source text"),
  CUE("cue");

  private final String label;

  Field(String label) {
    this.label = label;
  }

  /** The name that reports carry. */
  public String label() {
    return label;
  }
}
