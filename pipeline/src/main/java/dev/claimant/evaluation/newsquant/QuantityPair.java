package dev.claimant.evaluation.newsquant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A gold quantity and the one found for it, of equal value; one of the two can be missing. */
record QuantityPair(Optional<NewsQuantity> gold, Optional<NewsQuantity> found) {
  /** Which pairs are made first: those with the same unit, of these those with the same change. */
  private static final int RANKS = 4;

  /** All quantities of a sentence, paired or alone: the gold ones, then the false ones. */
  static List<QuantityPair> of(List<NewsQuantity> gold, List<NewsQuantity> found) {
    int[] paired = new int[gold.size()];
    Arrays.fill(paired, -1);
    BitSet taken = new BitSet();
    for (int rank = 0; rank < RANKS; rank++) {
      for (int i = 0; i < gold.size(); i++) {
        for (int j = 0; j < found.size() && paired[i] < 0; j++) {
          if (!taken.get(j) && rank(gold.get(i), found.get(j)) == rank) {
            paired[i] = j;
            taken.set(j);
          }
        }
      }
    }
    List<QuantityPair> pairs = new ArrayList<>();
    for (int i = 0; i < paired.length; i++) {
      pairs.add(
          new QuantityPair(
              Optional.of(gold.get(i)),
              paired[i] < 0 ? Optional.empty() : Optional.of(found.get(paired[i]))));
    }
    for (int j = taken.nextClearBit(0); j < found.size(); j = taken.nextClearBit(j + 1)) {
      pairs.add(new QuantityPair(Optional.empty(), Optional.of(found.get(j))));
    }
    return pairs;
  }

  /** From 0 for the best; {@link #RANKS} if the values differ. */
  private static int rank(NewsQuantity gold, NewsQuantity found) {
    if (!gold.hasValueOf(found)) {
      return RANKS;
    }
    return (gold.hasUnitOf(found) ? 0 : 2) + (gold.hasChangeOf(found) ? 0 : 1);
  }
}
