package dev.claimant.quantity;

import dev.claimant.document.Bound;
import dev.claimant.quantity.Restatement.Mark;
import dev.claimant.syntax.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Links the amounts that restate the one before them to it. */
final class Restatements {
  private Restatements() {}

  /** The same amounts, each with how it restates the one before it if it does. */
  static List<Measured> link(Words words, List<Measured> amounts) {
    List<Measured> linked = new ArrayList<>();
    for (Measured amount : amounts) {
      Optional<Measured> before =
          linked.isEmpty() ? Optional.empty() : Optional.of(linked.get(linked.size() - 1));
      linked.add(
          before
              .flatMap(other -> restatement(words, amount, other))
              .map(amount::withRestatement)
              .orElse(amount));
    }
    return linked;
  }

  private static Optional<Restatement> restatement(Words words, Measured amount, Measured before) {
    int first = amount.start();
    int conjunction = words.at(first).is("or") ? first : first - 1;
    if (words.at(conjunction).is("or") && words.at(conjunction - 1).is(",")) {
      return Optional.of(new Restatement(Mark.OR, Optional.empty()));
    }
    return words.at(first - 1).is("(") && before.end() == first - 1
        ? Optional.of(new Restatement(Mark.BRACKET, bound(amount, before)))
        : Optional.empty();
  }

  /** "More than 8 km (5 miles)". CQE's annotators don't carry "about" over. */
  private static Optional<Bound> bound(Measured amount, Measured before) {
    boolean carried =
        amount.bound() == Bound.EXACT
            && amount.kind() == before.kind()
            && before.bound() != Bound.EXACT
            && before.bound() != Bound.ABOUT;
    return carried ? Optional.of(before.bound()) : Optional.empty();
  }
}
