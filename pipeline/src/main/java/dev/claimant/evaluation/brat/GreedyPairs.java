package dev.claimant.evaluation.brat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Pairs gold and predicted sets of characters one to one, those with the most in common first. */
final class GreedyPairs {
  private GreedyPairs() {}

  /** Two sets that share something; likeness is Jaccard's. */
  private record Candidate(double likeness, int shared, int gold, int predicted) {}

  /**
   * The place in the list of the predicted set that each gold one is paired with, -1 for none.
   *
   * @param least how alike a pair must be, from 0 to 1; it must share something in any case
   */
  static int[] of(List<BitSet> gold, List<BitSet> predicted, double least) {
    int[] paired = new int[gold.size()];
    Arrays.fill(paired, -1);
    BitSet taken = new BitSet();
    for (Candidate candidate : candidates(gold, predicted)) {
      if (candidate.likeness >= least
          && paired[candidate.gold] < 0
          && !taken.get(candidate.predicted)) {
        paired[candidate.gold] = candidate.predicted;
        taken.set(candidate.predicted);
      }
    }
    return paired;
  }

  private static List<Candidate> candidates(List<BitSet> gold, List<BitSet> predicted) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        int shared = shared(gold.get(i), predicted.get(j));
        if (shared > 0) {
          int all = gold.get(i).cardinality() + predicted.get(j).cardinality() - shared;
          candidates.add(new Candidate((double) shared / all, shared, i, j));
        }
      }
    }
    // The sort is stable: among equals, the first in the text stays first.
    candidates.sort(
        Comparator.comparingDouble(Candidate::likeness)
            .thenComparingInt(Candidate::shared)
            .reversed());
    return candidates;
  }

  /** How many characters two sets share. */
  static int shared(BitSet one, BitSet other) {
    BitSet shared = (BitSet) one.clone();
    shared.and(other);
    return shared.cardinality();
  }
}
