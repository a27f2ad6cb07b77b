package dev.claimant.corpus;

import dev.claimant.document.Change;
import dev.claimant.document.QuantityKind;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.ChangePart;
import dev.claimant.record.ClaimRecord.QuantityPart;
import dev.claimant.record.ClaimRecord.TimePart;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what sort of figure one is, where it is not simply how much there is. */
final class Marks {
  private Marks() {}

  /** How large a change is, or the level before it. */
  static List<String> ofChange(ClaimRecord record, QuantityPart quantity) {
    Optional<ChangePart> change = quantity.change();
    return change.isEmpty()
        ? List.of()
        : switch (change.get().figure()) {
          case TO -> List.of();
          // A level is as good as any other if its time is said.
          case FROM -> Dates.period(record).isPresent() ? List.of() : List.of("before");
          case BY -> changeBy(record, quantity, change.get());
        };
  }

  private static List<String> changeBy(
      ClaimRecord record, QuantityPart quantity, ChangePart change) {
    String direction = change.direction() == Change.Direction.UP ? "rise" : "fall";
    // Prices and shares change every day, and each day's change is another thing.
    Optional<String> day =
        quantity.kind() == QuantityKind.COUNT
            ? Optional.empty()
            : record.time().flatMap(TimePart::from).or(() -> record.document().date());
    return Stream.concat(Stream.of(direction), day.stream()).toList();
  }
}
