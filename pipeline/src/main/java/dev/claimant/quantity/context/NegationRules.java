package dev.claimant.quantity.context;

import dev.claimant.document.QuantityKind;
import dev.claimant.quantity.Changed;
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
  public boolean isDenied(Words words, Changed amount) {
    if (amount.measured().isBoundDenied()) {
      return false;
    }
    int first = amount.start();
    Word before = words.at(first - 1);
    Word number = words.at(first);
    boolean idiom = number.is("one") || number.is("two");
    boolean none = before.is("no") && amount.kind() == QuantityKind.COUNT;
    boolean verb = before.isVerb() && !PASSING.contains(before.lemma());
    return (!idiom && (none || isNot(words, first - 1)))
        || isInstead(words, first - 1)
        || (verb && isNot(words, negated(words, first - 2)));
  }

  private static boolean isNot(Words words, int index) {
    Word before = words.at(index - 1);
    return NOT.contains(words.at(index).lower()) && !before.is("if") && !before.is("or");
  }

  private static boolean isInstead(Words words, int index) {
    return (words.at(index).is("than") && words.at(index - 1).is("rather"))
        || (words.at(index).is("of") && words.at(index - 1).is("instead"));
  }

  /** The index before the auxiliaries of a verb: "has not been 50". */
  private static int negated(Words words, int index) {
    return words.at(index).is("been") || words.at(index).is("be") ? index - 1 : index;
  }
}
