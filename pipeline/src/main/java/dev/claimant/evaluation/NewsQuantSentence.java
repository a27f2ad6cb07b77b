package dev.claimant.evaluation;

import dev.claimant.document.Document;
import java.util.List;

/**
 * A sentence and the quantities that people marked in it.
 *
 * @param document the sentence, as read, without layers; its id is the file and line that it stands
 *     on
 */
public record NewsQuantSentence(Document document, List<NewsQuantity> quantities) {
  public NewsQuantSentence {
    quantities = List.copyOf(quantities);
  }
}
