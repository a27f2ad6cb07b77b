package dev.claimant.evaluation.brat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A gold attribution and the predicted one for it; one of the two can be missing.
 *
 * @param agreement how they agree
 */
record RelationPair(Optional<Relation> gold, Optional<Relation> predicted, Agreement agreement) {
  /** How alike the contents of a pair must be: what they share, of what either has. */
  private static final double LEAST_LIKENESS = 0.5;

  /**
   * How the two agree.
   *
   * @param content the contents, by the larger part
   * @param exact the contents, with their ends
   * @param sourced the contents, by the larger part, and the source
   */
  record Agreement(boolean content, boolean exact, boolean sourced) {
    private static final Agreement NONE = new Agreement(false, false, false);
  }

  /** All attributions of a document, paired or alone: the gold ones, then the false ones. */
  static List<RelationPair> of(RelationText text, List<Relation> gold, List<Relation> predicted) {
    int[] paired = GreedyPairs.of(words(text, gold), words(text, predicted), LEAST_LIKENESS);
    List<RelationPair> pairs = new ArrayList<>();
    BitSet taken = new BitSet();
    for (int i = 0; i < paired.length; i++) {
      Relation one = gold.get(i);
      if (paired[i] < 0) {
        pairs.add(new RelationPair(Optional.of(one), Optional.empty(), Agreement.NONE));
      } else {
        Relation other = predicted.get(paired[i]);
        taken.set(paired[i]);
        pairs.add(
            new RelationPair(Optional.of(one), Optional.of(other), agreement(text, one, other)));
      }
    }
    for (int j = 0; j < predicted.size(); j++) {
      if (!taken.get(j)) {
        pairs.add(
            new RelationPair(Optional.empty(), Optional.of(predicted.get(j)), Agreement.NONE));
      }
    }
    return pairs;
  }

  private static List<BitSet> words(RelationText text, List<Relation> relations) {
    return relations.stream().map(relation -> text.words(relation.content())).toList();
  }

  private static Agreement agreement(RelationText text, Relation gold, Relation predicted) {
    boolean exact = text.boundaries(gold.content()).equals(text.boundaries(predicted.content()));
    boolean sourced =
        gold.source().isEmpty()
            ? predicted.source().isEmpty()
            : text.visible(gold.source()).intersects(text.visible(predicted.source()));
    return new Agreement(true, exact, sourced);
  }
}
