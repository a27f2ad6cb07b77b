package dev.claimant.corenlp;

import edu.stanford.nlp.util.logging.RedwoodConfiguration;

/**
 * Keeps CoreNLP's own log off the user's terminal; each adapter that loads a model calls it first.
 */
public final class CoreNlpLogging {
  private CoreNlpLogging() {}

  public static synchronized void silence() {
    RedwoodConfiguration.empty().apply();
  }
}
