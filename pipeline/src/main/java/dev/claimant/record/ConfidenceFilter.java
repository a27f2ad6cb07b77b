package dev.claimant.record;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Leaves out the records that are likely to be wrong. */
public final class ConfidenceFilter {
  private ConfidenceFilter() {}

  /**
   * The records without those whose confidence is below the least, without the quantities in such
   * statements, since who says them is as doubtful, and without references to what is gone. A
   * record without a confidence stays.
   *
   * @param records of one or more whole documents
   * @param least from 0 to 1
   */
  public static List<ClaimRecord> atLeast(List<ClaimRecord> records, double least) {
    Set<String> doubtful = ids(records, record -> record.confidence().orElse(1) < least);
    Set<String> gone =
        ids(records, record -> doubtful.contains(record.id()) || isQuantityIn(doubtful, record));
    return records.stream()
        .filter(record -> !gone.contains(record.id()))
        .map(record -> record.withoutReferences(gone))
        .toList();
  }

  private static Set<String> ids(List<ClaimRecord> records, Predicate<ClaimRecord> which) {
    return records.stream().filter(which).map(ClaimRecord::id).collect(Collectors.toSet());
  }

  private static boolean isQuantityIn(Set<String> statements, ClaimRecord record) {
    return record.quantity().isPresent()
        && record.attribution().statement().filter(statements::contains).isPresent();
  }
}
