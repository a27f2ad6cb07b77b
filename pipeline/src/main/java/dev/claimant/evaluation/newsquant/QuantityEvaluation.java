package dev.claimant.evaluation.newsquant;

import dev.claimant.document.Document;
import dev.claimant.evaluation.EvaluationReport;
import dev.claimant.evaluation.newsquant.NewsQuantGold.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds the quantities found in sentences against those that people marked in the format of
 * NewsQuant. The two are paired one to one where their values are equal; unit, change and concept
 * are right or wrong within a pair. Not thread-safe.
 */
public final class QuantityEvaluation {
  private final NewsQuantities terms = new NewsQuantities();
  private final Set<QuantityColumn> columns;
  private final List<QuantityPair> pairs = new ArrayList<>();
  private final StringBuilder errors = new StringBuilder();
  private int sentences;

  /**
   * @param columns what the quantities are judged by
   */
  public QuantityEvaluation(Set<QuantityColumn> columns) {
    this.columns = columns;
  }

  /**
   * Adds a sentence.
   *
   * @param found the gold's document with the quantities found in it
   * @return the quantities found, as they are judged
   */
  public List<NewsQuantity> add(Sentence gold, Document found) {
    List<NewsQuantity> judged = terms.of(found);
    add(gold, judged);
    return judged;
  }

  void add(Sentence gold, List<NewsQuantity> found) {
    List<QuantityPair> added = QuantityPair.of(gold.quantities(), found);
    pairs.addAll(added);
    sentences++;
    String wrong = added.stream().map(pair -> pair.error(columns)).collect(Collectors.joining());
    if (!wrong.isEmpty()) {
      String text = gold.document().text().replaceAll("[\\s\\p{Cntrl}]+", " ");
      errors
          .append(gold.document().id())
          .append("\n  in: ")
          .append(text)
          .append('\n')
          .append(wrong);
    }
  }

  /** What all sentences added so far come to. */
  public EvaluationReport report() {
    return new QuantityReport(sentences, columns, List.copyOf(pairs), errors.toString());
  }
}
