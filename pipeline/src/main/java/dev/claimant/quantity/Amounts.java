package dev.claimant.quantity;

import dev.claimant.document.QuantityKind;
import dev.claimant.document.Search;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.List;
import java.util.Optional;

/**
 * The numbers of a sentence with the units that touch them, in order.
 *
 * @param all every number, also those of labels and times
 */
record Amounts(List<Amount> all) {
  Amounts {
    all = List.copyOf(all);
  }

  /** The numbers that belong to no time, and the lengths that begin one. No two overlap. */
  List<Amount> outsideTimes(Words words) {
    return all.stream()
        .filter(amount -> !amount.isInTime(words) || isLength(words, amount))
        .toList();
  }

  /** The "six years" of "in the six years to 2020". */
  private static boolean isLength(Words words, Amount amount) {
    Word next = words.at(amount.end());
    return amount.has(QuantityKind.DURATION)
        && !words.at(amount.start() - 1).isTime()
        && next.isTime()
        && (next.is("to") || next.is("through") || next.lower().startsWith("end"));
  }

  /** The number that begins at an index. */
  Optional<Amount> at(int index) {
    int i = Search.first(all, amount -> amount.start() >= index);
    return i < all.size() && all.get(i).start() == index
        ? Optional.of(all.get(i))
        : Optional.empty();
  }
}
