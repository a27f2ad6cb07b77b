package dev.claimant.onnx;

import java.util.Objects;
import java.util.Properties;

/**
 * The settings that were chosen on the development parts of the corpora.
 *
 * @param version the version of the network
 * @param room the largest number of word pieces in the core of a window
 * @param context the number of word pieces around a core that begins or ends within a paragraph
 * @param outer those of statements that are in no other
 * @param inner those of statements within the content of another
 */
record ModelSettings(
    String version, int room, int context, StatementSettings outer, StatementSettings inner) {
  /** The least distance of a probability from 0 and 1, whose logits are infinite. */
  private static final double LEAST_DOUBT = 0.001;

  /**
   * Reads {@code settings.properties}.
   *
   * @throws NullPointerException if a setting is missing; the message names it
   */
  static ModelSettings of(Properties file) {
    return new ModelSettings(
        text(file, "version"),
        (int) number(file, "room"),
        (int) number(file, "context"),
        statements(file, "outer."),
        statements(file, "inner."));
  }

  private static StatementSettings statements(Properties file, String prefix) {
    return new StatementSettings(
        (float) number(file, prefix + "cue-bias"),
        number(file, prefix + "confidence.intercept"),
        number(file, prefix + "confidence.cue"),
        number(file, prefix + "confidence.source"),
        number(file, prefix + "confidence.content"),
        number(file, prefix + "confidence.quoted"));
  }

  private static double number(Properties file, String name) {
    return Double.parseDouble(text(file, name));
  }

  private static String text(Properties file, String name) {
    return Objects.requireNonNull(file.getProperty(name), name);
  }

  private static double logit(double logProbability) {
    double p = Math.min(1 - LEAST_DOUBT, Math.max(LEAST_DOUBT, StrictMath.exp(logProbability)));
    return StrictMath.log(p / (1 - p));
  }

  /**
   * How statements are found.
   *
   * @param cueBias the number that is subtracted from the score of "no cue"
   * @param intercept with the next four: the logistic regression that gives the confidence
   * @param cue the weight of the logit of the cue's probability, the mean of its words'
   * @param source the weight of the source's
   * @param content the weight of the content's
   * @param quoted the weight of a content that begins with a quotation mark
   */
  record StatementSettings(
      float cueBias, double intercept, double cue, double source, double content, double quoted) {
    /**
     * The probability that an attribution is right, to two digits, from the log probabilities of
     * its parts.
     *
     * @param isQuoted whether its content begins with a quotation mark
     */
    double confidence(double cueLog, double sourceLog, double contentLog, boolean isQuoted) {
      double sum =
          intercept
              + cue * logit(cueLog)
              + source * logit(sourceLog)
              + content * logit(contentLog)
              + (isQuoted ? quoted : 0);
      double likely = 1 / (1 + StrictMath.exp(-sum));
      return Math.round(likely * 100) / 100.0;
    }
  }
}
