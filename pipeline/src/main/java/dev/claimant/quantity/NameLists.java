package dev.claimant.quantity;

import dev.claimant.document.Tag;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.List;
import java.util.Optional;

/**
 * Tells numbers after names in a list, "Labour won 30 seats, the Greens 9" and "Deaths: Kenya 228,
 * Chile 31", from those that belong to a name, "the Galaxy 9".
 */
final class NameLists {
  /** The longest name in such a list, in words. */
  private static final int LONGEST_NAME = 5;

  private NameLists() {}

  /**
   * Whether a number without unit or noun follows a name in a list.
   *
   * @param earlier the numbers before it in the sentence that state an amount
   */
  static boolean isItem(Words words, Amounts amounts, Amount amount, List<Counted> earlier) {
    Optional<Word> mark = markBefore(words, amount);
    if (mark.isEmpty() || !ends(words.at(amount.end()))) {
      return false;
    }
    boolean first = mark.get().is(":");
    return first
        ? amounts.all().stream()
            .filter(other -> other.start() > amount.start())
            .anyMatch(other -> markBefore(words, other).isPresent())
        : earlier.stream().anyMatch(other -> isCount(other) || isAfterName(words, other.amount()));
  }

  private static boolean isCount(Counted counted) {
    return switch (counted.kind()) {
      case COUNT -> counted.noun().isPresent();
      case NUMBER -> counted.unit().isPresent();
      default -> false;
    };
  }

  private static boolean isAfterName(Words words, Amount amount) {
    return markBefore(words, amount).isPresent();
  }

  /** The mark or conjunction before the name that stands right before a number, if both do. */
  private static Optional<Word> markBefore(Words words, Amount amount) {
    int first = amount.start();
    while (amount.start() - first < LONGEST_NAME && words.at(first - 1).isName()) {
      first--;
    }
    if (first == amount.start() || amount.unit().isPresent()) {
      return Optional.empty();
    }
    // "Republicans 49", "the Tories 11", "in York 12"
    boolean led = words.at(first - 1).is("the") || words.at(first - 1).tag() == Tag.IN;
    Word before = words.at(led ? first - 2 : first - 1);
    return Optional.of(before).filter(NameLists::parts);
  }

  private static boolean parts(Word word) {
    return switch (word.lower()) {
      case ",", ";", ":", "and", "but", "while" -> true;
      default -> false;
    };
  }

  /** Whether what follows a number ends its part of a list, or says when or where. */
  private static boolean ends(Word word) {
    return word.isTime()
        || switch (word.lower()) {
          case "", ".", ",", ";", "and", "but", "(", ")", "in", "on", "at", "while" -> true;
          default -> false;
        };
  }
}
