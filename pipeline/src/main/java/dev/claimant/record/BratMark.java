package dev.claimant.record;

import dev.claimant.document.Span;
import java.util.Comparator;
import java.util.List;

/**
 * Marked words of a brat file, in order of the text.
 *
 * @param type its label
 * @param fragments where the words stand, in code points, in order and apart from each other; at
 *     least one
 * @param claim the id of the claim whose own words they are; empty if claims can share the mark
 */
record BratMark(String type, List<Span> fragments, String claim) implements Comparable<BratMark> {
  private static final Comparator<BratMark> ORDER =
      Comparator.comparing((BratMark mark) -> mark.fragments().get(0))
          .thenComparing(mark -> mark.fragments().toString())
          .thenComparing(BratMark::type)
          .thenComparing(BratMark::claim);

  BratMark {
    fragments = List.copyOf(fragments);
  }

  /** This mark, of a claim's own words. */
  BratMark of(ClaimRecord record) {
    return new BratMark(type, fragments, record.id());
  }

  @Override
  public int compareTo(BratMark other) {
    return ORDER.compare(this, other);
  }
}
