package dev.claimant.document;

/** How a stated number bounds the true one, as in CQE (Almasian et al., EMNLP 2023). */
public enum Bound {
  EXACT("exact"),
  ABOUT("about"),
  AT_LEAST("at least"),
  AT_MOST("at most"),
  MORE_THAN("more than"),
  LESS_THAN("less than");

  private final String label;

  Bound(String label) {
    this.label = label;
  }

  /** The name that records carry. */
  public String label() {
    return label;
  }
}
