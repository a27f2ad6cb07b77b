package dev.claimant.evaluation.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Pairs gold and predicted claims of one kind, one to one, so that the pairs share as much text as
 * possible; among such pairings, so that the least of their text is not shared. Claims that share
 * nothing are no pair.
 */
final class Alignment {
  private Alignment() {}

  /** All claims of the two lists, paired or alone, in the order of the text. */
  static List<ClaimPair> of(List<JudgedClaim> gold, List<JudgedClaim> predicted) {
    int[] assigned = Assignment.best(weights(gold, predicted));
    List<ClaimPair> pairs = new ArrayList<>();
    boolean[] taken = new boolean[predicted.size()];
    for (int i = 0; i < gold.size(); i++) {
      int other = assigned[i];
      Optional<JudgedClaim> partner = Optional.empty();
      if (other >= 0) {
        taken[other] = true;
        partner = Optional.of(predicted.get(other));
      }
      pairs.add(new ClaimPair(Optional.of(gold.get(i)), partner));
    }
    for (int j = 0; j < taken.length; j++) {
      if (!taken[j]) {
        pairs.add(new ClaimPair(Optional.empty(), Optional.of(predicted.get(j))));
      }
    }
    pairs.sort(Comparator.comparing(pair -> pair.any().extent()));
    return pairs;
  }

  private static long[][] weights(List<JudgedClaim> gold, List<JudgedClaim> predicted) {
    // One more unit shared outweighs all units that any pairing could leave unshared.
    long unit = 1;
    for (JudgedClaim claim : gold) {
      unit += claim.length();
    }
    for (JudgedClaim claim : predicted) {
      unit += claim.length();
    }
    long[][] weights = new long[gold.size()][predicted.size()];
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        JudgedClaim one = gold.get(i);
        JudgedClaim other = predicted.get(j);
        long shared = one.overlap(other);
        long unshared = one.length() + other.length() - 2 * shared;
        weights[i][j] = shared == 0 ? 0 : shared * unit - unshared;
      }
    }
    return weights;
  }
}
