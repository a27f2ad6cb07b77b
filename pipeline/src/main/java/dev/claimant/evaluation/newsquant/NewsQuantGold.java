package dev.claimant.evaluation.newsquant;

import dev.claimant.document.Document;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The quantities that people marked in the sentences of a file.
 *
 * @param sentences the sentences in the order of the file
 * @param columns what the file tells, so that it can be judged by it
 */
public record NewsQuantGold(List<Sentence> sentences, Set<QuantityColumn> columns) {
  public NewsQuantGold {
    sentences = List.copyOf(sentences);
    columns = Collections.unmodifiableSet(EnumSet.copyOf(columns));
  }

  /**
   * A sentence and its quantities.
   *
   * @param document the sentence as read, without layers; its id is the file and line that it
   *     stands on
   */
  public record Sentence(Document document, List<NewsQuantity> quantities) {
    public Sentence {
      quantities = List.copyOf(quantities);
    }
  }
}
