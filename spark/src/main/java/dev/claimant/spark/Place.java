package dev.claimant.spark;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where a document stands among all. Those with one id stand side by side, in the order of the
 * inputs.
 *
 * @param id the document's id
 * @param input the place of its input, from 0
 * @param position how many documents are before it in its input
 */
record Place(String id, int input, long position) implements Comparable<Place>, Serializable {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::id)
          .thenComparingInt(Place::input)
          .thenComparingLong(Place::position);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
