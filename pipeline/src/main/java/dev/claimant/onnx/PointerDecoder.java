package dev.claimant.onnx;

import dev.claimant.syntax.WordRange;

/**
 * Finds the likeliest span of words from the scores that each word has of being its first and its
 * last, against those of there being no span (as BERT was used for SQuAD 2.0 by Devlin and others,
 * NAACL 2019).
 */
final class PointerDecoder {
  /** The most words in a span. */
  private static final int LONGEST = 15;

  /**
   * A span of words.
   *
   * @param first the index of its first word
   * @param last the index of its last word
   * @param logProbability the sum of the log probabilities of its ends; below 0
   * @param noneLog that of there being no span
   */
  record Pointed(int first, int last, double logProbability, double noneLog) {
    /**
     * Whether it is likelier than there being no span.
     *
     * @param bias what is added to its log probability
     */
    boolean isLikely(double bias) {
      return logProbability + bias > noneLog;
    }
  }

  private PointerDecoder() {}

  /**
   * The likeliest span.
   *
   * @param none the scores of position 0, the special piece before the words
   * @param words the scores of each word, one or more
   * @param role the number of the role, whose two scores stand next to each other
   * @param own the number's own words, which no span runs into: a begin before them and an end
   *     after them are those of two different answers
   */
  static Pointed span(float[] none, float[][] words, int role, WordRange own) {
    double[] begin = logProbabilities(none, words, 2 * role);
    double[] end = logProbabilities(none, words, 2 * role + 1);
    int first = 0;
    int last = 0;
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < words.length; i++) {
      int limit = i < own.start() ? own.start() : words.length;
      for (int j = i; j < Math.min(limit, i + LONGEST); j++) {
        if (begin[i + 1] + end[j + 1] > best) {
          best = begin[i + 1] + end[j + 1];
          first = i;
          last = j;
        }
      }
    }
    return new Pointed(first, last, best, begin[0] + end[0]);
  }

  /** Of position 0 and then of each word. */
  private static double[] logProbabilities(float[] none, float[][] words, int column) {
    double most = none[column];
    for (float[] word : words) {
      most = Math.max(most, word[column]);
    }
    // StrictMath gives the same on every machine.
    double sum = StrictMath.exp(none[column] - most);
    for (float[] word : words) {
      sum += StrictMath.exp(word[column] - most);
    }
    double norm = most + StrictMath.log(sum);
    double[] logs = new double[words.length + 1];
    logs[0] = none[column] - norm;
    for (int i = 0; i < words.length; i++) {
      logs[i + 1] = words[i][column] - norm;
    }
    return logs;
  }
}
