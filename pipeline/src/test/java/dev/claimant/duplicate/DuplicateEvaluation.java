package dev.claimant.duplicate;

import dev.claimant.duplicate.ArticlePairs.Pair;
import java.util.Arrays;
import java.util.Locale;

/**
 * What thresholds find and what {@link DuplicateIndex} finds with its own: percentages of pairs of
 * articles, by what the second article is to the first.
 *
 * <pre>{@code
 * ./mvnw -q test-compile -pl pipeline -am
 * java -cp pipeline/target/classes:pipeline/target/test-classes \
 *     dev.claimant.duplicate.DuplicateEvaluation 1000
 * }</pre>
 */
final class DuplicateEvaluation {
  private static final double[] THRESHOLDS = {0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8, 0.9};

  private DuplicateEvaluation() {}

  /**
   * Prints the table.
   *
   * @param args how many pairs to make of each kind
   */
  public static void main(String[] args) {
    int pairs = Integer.parseInt(args[0]);
    StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%37s", ""));
    for (double threshold : THRESHOLDS) {
      table.append(String.format(Locale.ROOT, "%7.2f", threshold));
    }
    table.append("  index\n");
    for (ArticlePairs kind : ArticlePairs.KINDS) {
      String same = kind.repeats() ? "same" : "other";
      table.append(String.format(Locale.ROOT, "%-5s  %-30s", same, kind.name()));
      double[] similarities = kind.pairs(pairs).mapToDouble(Pair::similarity).toArray();
      for (double threshold : THRESHOLDS) {
        append(table, Arrays.stream(similarities).filter(one -> one >= threshold).count(), pairs);
      }
      append(table, kind.pairs(pairs).filter(Pair::isFound).count(), pairs);
      table.append('\n');
    }
    System.out.print(table);
  }

  private static void append(StringBuilder table, long found, int pairs) {
    table.append(String.format(Locale.ROOT, "%7.1f", 100.0 * found / pairs));
  }
}
