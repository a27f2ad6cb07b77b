package dev.claimant.evaluation.newsquant;

import dev.claimant.evaluation.newsquant.NewsQuantGold.Sentence;
import java.util.Set;
import java.util.stream.Collectors;

/** Words what is wrong with the quantities found in one sentence. */
final class QuantityErrors {
  private final Set<QuantityColumn> columns;
  private final StringBuilder out = new StringBuilder();

  /**
   * @param columns what the quantities are judged by
   */
  QuantityErrors(Set<QuantityColumn> columns) {
    this.columns = columns;
  }

  /** The errors under the place and words of the sentence; nothing if there are none. */
  String text(Sentence sentence) {
    String words = sentence.document().text().replaceAll("[\\s\\p{Cntrl}]+", " ");
    return out.isEmpty() ? "" : sentence.document().id() + "\n  in: " + words + "\n" + out;
  }

  void add(QuantityPair pair) {
    if (pair.gold().isEmpty() || pair.found().isEmpty()) {
      pair.gold().ifPresent(missed -> line("missed " + missed));
      pair.found().ifPresent(extra -> line("false " + extra));
      return;
    }
    String wrong =
        columns.stream()
            .filter(column -> !column.isRight(pair))
            .map(QuantityColumn::label)
            .collect(Collectors.joining(", "));
    if (!wrong.isEmpty()) {
      line("wrong " + wrong + ": " + pair.found().get() + ", should be " + pair.gold().get());
    }
  }

  private void line(String line) {
    out.append("  ").append(line).append('\n');
  }
}
