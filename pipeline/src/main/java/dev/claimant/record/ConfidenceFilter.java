package dev.claimant.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Leaves out the records that are likely to be wrong. */
public final class ConfidenceFilter {
  /**
   * The usual least confidence. A claim that is less likely right than half of the F1 of all costs
   * more precision than it gives recall (Lipton and others, ECML 2014), and that is about 0.7 on
   * articles that nothing was tuned on.
   */
  public static final double USUAL = 0.35;

  private final Map<String, ClaimRecord> statements;
  private final Set<String> gone;

  private ConfidenceFilter(List<ClaimRecord> records, double least) {
    statements =
        records.stream()
            .filter(record -> record.quantity().isEmpty())
            .collect(Collectors.toMap(ClaimRecord::id, Function.identity(), (one, same) -> one));
    gone =
        records.stream()
            .filter(record -> record.confidence().orElse(1) < least)
            .map(ClaimRecord::id)
            .collect(Collectors.toSet());
  }

  /**
   * The records without those whose confidence is below the least, and without references to these.
   * A record without a confidence stays. What stands in a statement that is left out is said by
   * whoever makes the statement around that one, else by the author.
   *
   * @param records of one or more whole documents
   * @param least from 0 to 1
   */
  public static List<ClaimRecord> atLeast(List<ClaimRecord> records, double least) {
    ConfidenceFilter filter = new ConfidenceFilter(records, least);
    return records.stream()
        .filter(record -> !filter.gone.contains(record.id()))
        .map(filter::kept)
        .toList();
  }

  private ClaimRecord kept(ClaimRecord record) {
    Optional<String> statement = record.attribution().statement();
    boolean orphan = statement.filter(gone::contains).isPresent();
    return (orphan ? record.within(around(statement)) : record).withoutReferences(gone);
  }

  /** The innermost statement around a place in a statement that stays, if any does. */
  private Optional<ClaimRecord> around(Optional<String> statement) {
    Optional<ClaimRecord> found = statement.map(statements::get);
    return found.isPresent() && gone.contains(found.get().id())
        ? around(found.get().attribution().statement())
        : found;
  }
}
