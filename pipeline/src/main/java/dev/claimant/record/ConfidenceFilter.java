package dev.claimant.record;

import dev.claimant.record.ClaimRecord.AttributionPart;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Leaves out the records that are likely to be wrong. */
public final class ConfidenceFilter {
  private ConfidenceFilter() {}

  /**
   * The records without the statements whose confidence is below the least, without the quantities
   * in these statements, since who says them is as doubtful, and without references to what is
   * gone. A statement without a confidence stays.
   *
   * @param records of one or more whole documents
   * @param least from 0 to 1
   */
  public static List<ClaimRecord> atLeast(List<ClaimRecord> records, double least) {
    Set<String> statements = ids(records, record -> isDoubtful(record, least));
    Set<String> gone =
        ids(
            records,
            record -> statements.contains(record.id()) || isQuantityIn(statements, record));
    return records.stream()
        .filter(record -> !gone.contains(record.id()))
        .map(record -> without(gone, record))
        .toList();
  }

  private static Set<String> ids(List<ClaimRecord> records, Predicate<ClaimRecord> which) {
    return records.stream().filter(which).map(ClaimRecord::id).collect(Collectors.toSet());
  }

  private static boolean isDoubtful(ClaimRecord record, double least) {
    return record.quantity().isEmpty() && record.confidence().orElse(1) < least;
  }

  private static boolean isQuantityIn(Set<String> statements, ClaimRecord record) {
    return record.quantity().isPresent()
        && record.attribution().statement().filter(statements::contains).isPresent();
  }

  private static ClaimRecord without(Set<String> gone, ClaimRecord record) {
    AttributionPart attribution = record.attribution();
    return new ClaimRecord(
        record.id(),
        record.kind(),
        record.text(),
        record.span(),
        record.document(),
        record.page(),
        record.sentence(),
        record.quantity(),
        record.entity(),
        record.place(),
        record.time(),
        record.content(),
        new AttributionPart(
            attribution.type(),
            attribution.source(),
            attribution.cue(),
            without(gone, attribution.statement()),
            without(gone, attribution.continues())),
        record.confidence(),
        record.quantities().stream().filter(id -> !gone.contains(id)).toList());
  }

  private static Optional<String> without(Set<String> gone, Optional<String> reference) {
    return reference.filter(id -> !gone.contains(id));
  }
}
