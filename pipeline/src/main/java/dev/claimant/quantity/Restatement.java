package dev.claimant.quantity;

import dev.claimant.syntax.Words;
import java.util.Optional;

/**
 * An amount that says the one right before it in another unit: "8 km (5 miles)", "41 points, or
 * 3%".
 *
 * @param <T> what the amounts are
 * @param before the amount that is restated
 * @param inBrackets whether the restatement follows a bracket, else ", or"
 */
public record Restatement<T>(T before, boolean inBrackets) {
  /**
   * Finds out whether an amount restates another.
   *
   * @param first the first word of the amount
   * @param before the amount before it in the sentence
   * @param last the last word of that one
   */
  public static <T> Optional<Restatement<T>> find(Words words, int first, T before, int last) {
    int or = words.at(first).is("or") ? first : first - 1;
    if (words.at(or).is("or") && words.at(or - 1).is(",")) {
      return Optional.of(new Restatement<>(before, false));
    }
    return words.at(first - 1).is("(") && last == first - 2
        ? Optional.of(new Restatement<>(before, true))
        : Optional.empty();
  }
}
