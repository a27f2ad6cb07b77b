package dev.claimant.document;

/** What sort of source says something that the text does not name: "officials", "a new poll". */
public enum SourceClass {
  /** Whoever wrote the document: "I", "we". */
  AUTHOR("author"),
  /** Somebody who speaks for a state, a company or another body. */
  OFFICIAL("official"),
  /** Somebody who knows the field: a researcher, an analyst. */
  EXPERT("expert"),
  /** Somebody who was there or lives there. */
  WITNESS("witness"),
  /** A report, a statement, a poll, a law. */
  DOCUMENT("document"),
  /** Anybody else: "people", "many", "a source". */
  ANONYMOUS("anonymous");

  private final String label;

  SourceClass(String label) {
    this.label = label;
  }

  /** The name that records carry. */
  public String label() {
    return label;
  }
}
