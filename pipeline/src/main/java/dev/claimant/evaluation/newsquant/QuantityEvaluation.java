package dev.claimant.evaluation.newsquant;

import dev.claimant.document.Document;
import dev.claimant.evaluation.EvaluationReport;
import dev.claimant.evaluation.newsquant.NewsQuantGold.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
    QuantityErrors list = new QuantityErrors(columns);
    for (QuantityPair pair : QuantityPair.of(gold.quantities(), found)) {
      pairs.add(pair);
      list.add(pair);
    }
    errors.append(list.text(gold));
    sentences++;
  }

  /** What all sentences added so far come to. */
  public EvaluationReport report() {
    return new QuantityReport(sentences, columns, List.copyOf(pairs), errors.toString());
  }
}
