package dev.claimant.onnx;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the best sequence of tags that makes whole spans, by Viterbi's algorithm. Each role has the
 * tags B, I, E (a span's first word, a middle one, the last) and S (its only one) after the one O;
 * {@code models/reader/decoding.py} is its counterpart in training.
 */
final class SpanDecoder {
  private static final int TAGS_OF_ROLE = 4;
  private static final int BEGIN = 0;
  private static final int END = 2;
  private static final int SINGLE = 3;

  /**
   * A span of one role.
   *
   * @param role its number, from 0
   * @param first the index of its first word
   * @param last the index of its last word
   * @param logProbability the mean of its words' log probabilities of having their tag
   */
  record Found(int role, int first, int last, double logProbability) {}

  private final double[][] logs;
  private final int tags;

  private SpanDecoder(double[][] logs) {
    this.logs = logs;
    this.tags = logs[0].length;
  }

  /**
   * The spans of the best path, in order.
   *
   * @param logits for each word, one or more, the network's score of each tag
   */
  static List<Found> spans(float[][] logits) {
    double[][] logs = new double[logits.length][];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = logProbabilities(logits[i]);
    }
    SpanDecoder path = new SpanDecoder(logs);
    return path.spans(path.best());
  }

  private static double[] logProbabilities(float[] logits) {
    double most = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      most = Math.max(most, logit);
    }
    double sum = 0;
    for (float logit : logits) {
      // StrictMath gives the same on every machine.
      sum += StrictMath.exp(logit - most);
    }
    double norm = most + StrictMath.log(sum);
    double[] logs = new double[logits.length];
    for (int tag = 0; tag < logs.length; tag++) {
      logs[tag] = logits[tag] - norm;
    }
    return logs;
  }

  private int[] best() {
    double[] score = new double[tags];
    int[][] back = new int[logs.length][tags];
    for (int tag = 0; tag < tags; tag++) {
      score[tag] = begins(tag) ? logs[0][tag] : Double.NEGATIVE_INFINITY;
    }
    for (int i = 1; i < logs.length; i++) {
      double[] next = new double[tags];
      for (int tag = 0; tag < tags; tag++) {
        int from = bestBefore(tag, score);
        back[i][tag] = from;
        next[tag] = score[from] + logs[i][tag];
      }
      score = next;
    }
    int[] path = new int[logs.length];
    int last = 0;
    for (int tag = 1; tag < tags; tag++) {
      if (closes(tag) && score[tag] > score[last]) {
        last = tag;
      }
    }
    for (int i = logs.length - 1; i >= 0; i--) {
      path[i] = last;
      last = back[i][last];
    }
    return path;
  }

  private int bestBefore(int tag, double[] score) {
    if (!begins(tag)) {
      // I and E continue a span of their own role: after its B or its I.
      int b = tag - kind(tag);
      return score[b] >= score[b + 1] ? b : b + 1;
    }
    int best = 0;
    for (int before = 1; before < tags; before++) {
      if (closes(before) && score[before] > score[best]) {
        best = before;
      }
    }
    return best;
  }

  private List<Found> spans(int[] path) {
    List<Found> found = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < path.length; i++) {
      int tag = path[i];
      if (tag != 0 && begins(tag)) {
        start = i;
      }
      if (tag != 0 && closes(tag)) {
        double sum = 0;
        for (int word = start; word <= i; word++) {
          sum += logs[word][path[word]];
        }
        found.add(new Found((tag - 1) / TAGS_OF_ROLE, start, i, sum / (i - start + 1)));
      }
    }
    return found;
  }

  private static int kind(int tag) {
    return (tag - 1) % TAGS_OF_ROLE;
  }

  private static boolean begins(int tag) {
    return tag == 0 || kind(tag) == BEGIN || kind(tag) == SINGLE;
  }

  private static boolean closes(int tag) {
    return tag == 0 || kind(tag) == END || kind(tag) == SINGLE;
  }
}
