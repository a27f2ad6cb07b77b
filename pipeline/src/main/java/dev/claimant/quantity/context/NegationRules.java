package dev.claimant.quantity.context;

import dev.claimant.document.QuantityKind;
import dev.claimant.quantity.Measured;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.Set;

/**
 * Tells whether a number is denied: "not 50 but 60", "never had 50 workers", "60 rather than 50".
 * It is not where something else is: "did not pay the $50", "not for 50 years", "not one boat".
 */
public final class NegationRules implements NegationFinder {
  private static final Set<String> NOT = Set.of("not", "n't", "never");

  /** What does not pass a number leaves it as a bound: "did not exceed 50". */
  private static final Set<String> PASSING = Set.of("exceed", "surpass", "top", "pass", "break");

  @Override
  public boolean isDenied(Words words, Measured amount) {
    int first = amount.first();
    Word before = words.at(first - 1);
    Word number = words.at(first);
    boolean idiom = number.is("one") || number.is("two");
    boolean none = before.is("no") && amount.kind() == QuantityKind.COUNT;
    boolean verb = before.isVerb() && !PASSING.contains(before.lemma());
    return (!idiom && (none || isNot(words, first - 1)))
        || isInstead(words, first - 1)
        || (verb && isNot(words, negated(words, first - 2)));
  }

  private static boolean isNot(Words words, int place) {
    Word before = words.at(place - 1);
    return NOT.contains(words.at(place).lower()) && !before.is("if") && !before.is("or");
  }

  private static boolean isInstead(Words words, int place) {
    return (words.at(place).is("than") && words.at(place - 1).is("rather"))
        || (words.at(place).is("of") && words.at(place - 1).is("instead"));
  }

  /** The place before the auxiliaries of a verb: "has not been 50". */
  private static int negated(Words words, int place) {
    return words.at(place).is("been") || words.at(place).is("be") ? place - 1 : place;
  }
}
