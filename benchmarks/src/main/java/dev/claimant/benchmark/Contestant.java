package dev.claimant.benchmark;

import dev.claimant.AttributionMethod;

/** A pipeline that is measured. */
public enum Contestant {
  /** Claimant as it ships. */
  CLAIMANT("Claimant"),
  /** Claimant with {@code --attribution rules}. */
  CLAIMANT_RULES("Claimant, rules"),
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
    return this == CLAIMANT || this == CLAIMANT_RULES;
  }

  /** Loads all its models. */
  Stages<?> load() {
    return switch (this) {
      case CLAIMANT -> ClaimantStages.load(AttributionMethod.MODEL);
      case CLAIMANT_RULES -> ClaimantStages.load(AttributionMethod.RULES);
      case CORENLP -> CoreNlpStages.asItComes();
      case CORENLP_CUT -> CoreNlpStages.cutDown();
      case CORENLP_QUOTES -> CoreNlpStages.quotesOnly();
    };
  }
}
