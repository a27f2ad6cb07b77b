package dev.claimant.evaluation.brat;

import dev.claimant.document.Span;
import java.nio.file.Path;
import java.util.List;

/**
 * The attributions that people marked in a document with brat.
 *
 * @param annotations the file that holds them
 * @param document the file that holds the text
 * @param id the document's name: the two files' without extension
 * @param text the document's, as it stands in its file
 * @param relations the attributions that have a content, in the order of the file
 * @param discarded what the annotators threw away, in code points: what is found there is neither
 *     right nor wrong
 */
public record BratGold(
    Path annotations,
    Path document,
    String id,
    String text,
    List<Relation> relations,
    List<Span> discarded) {
  public BratGold {
    relations = List.copyOf(relations);
    discarded = List.copyOf(discarded);
  }
}
