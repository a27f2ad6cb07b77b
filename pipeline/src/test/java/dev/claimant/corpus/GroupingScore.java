package dev.claimant.corpus;

import dev.claimant.record.ClaimRecord;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * How well a grouping does, over the pairs of claims that it and the right one put into one group.
 *
 * @param wrong the pairs that it joins and that are not of the same thing
 * @param missed the pairs of the same thing that it does not join
 */
record GroupingScore(int right, Set<String> wrong, Set<String> missed) {
  static GroupingScore of(
      Collection<List<ClaimRecord>> found, Collection<List<ClaimRecord>> expected) {
    Set<String> joined = pairs(found);
    Set<String> same = pairs(expected);
    Set<String> wrong = new TreeSet<>(joined);
    wrong.removeAll(same);
    Set<String> missed = new TreeSet<>(same);
    missed.removeAll(joined);
    return new GroupingScore(same.size() - missed.size(), wrong, missed);
  }

  double precision() {
    return (double) right / (right + wrong.size());
  }

  double recall() {
    return (double) right / (right + missed.size());
  }

  private static Set<String> pairs(Collection<List<ClaimRecord>> groups) {
    Set<String> pairs = new TreeSet<>();
    for (List<ClaimRecord> group : groups) {
      for (ClaimRecord one : group) {
        for (ClaimRecord other : group) {
          String a = name(one);
          String b = name(other);
          if (a.compareTo(b) < 0) {
            pairs.add(a + " = " + b);
          }
        }
      }
    }
    return pairs;
  }

  private static String name(ClaimRecord record) {
    return record.document().id() + ":" + record.span().start() + " “" + record.text() + "”";
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "precision %.3f, recall %.3f of %d pairs%nwrong:%n  %s%nmissed:%n  %s",
        precision(),
        recall(),
        right + missed.size(),
        String.join("\n  ", wrong),
        String.join("\n  ", missed));
  }
}
