package dev.claimant.benchmark;

/** A pipeline that is measured. */
public enum Contestant {
  /** Claimant as it ships. */
  CLAIMANT("Claimant"),
  /** CoreNLP with all that its quote attribution asks for. */
  CORENLP("CoreNLP, default"),
  /** CoreNLP without what costs most and changes little: see {@link CoreNlpStages#cutDown}. */
  CORENLP_CUT("CoreNLP, cut down"),
  /** The least of CoreNLP that finds the same speakers: no parse of sentences without quotation. */
  CORENLP_QUOTES("CoreNLP, quotes only");

  private final String label;

  Contestant(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /**
   * Whether threads can share it. CoreNLP's quote attribution keeps what it knows of a document in
   * fields, and all pipelines of a process share one annotator.
   */
  public boolean isThreadSafe() {
    return this == CLAIMANT;
  }

  /** Loads all its models. */
  Stages<?> load() {
    return switch (this) {
      case CLAIMANT -> ClaimantStages.load();
      case CORENLP -> CoreNlpStages.asItComes();
      case CORENLP_CUT -> CoreNlpStages.cutDown();
      case CORENLP_QUOTES -> CoreNlpStages.quotesOnly();
    };
  }
}
