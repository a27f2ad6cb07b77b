package dev.claimant.quantity;

import java.util.Optional;
import java.util.Set;

/**
 * Gives numbers without a unit of their own that of another number beside them: "2, 3 and 5 miles",
 * "6 million homes, including 1.5 million in Kent".
 */
final class SharedUnits {
  private static final int LONGEST_LIST = 12;

  /** What can lead from one count to another of the same things. */
  private static final Set<String> LEADS =
      Set.of("and", "or", "but", "to", "from", "than", "versus", "against");

  private final AmountReader amounts;

  SharedUnits(AmountReader amounts) {
    this.amounts = amounts;
  }

  /**
   * Gives a number the unit or counted noun that stands at the end of its list, if it is in one.
   */
  void fromBehind(Words words, Draft draft) {
    int place = draft.amount.last() + 1;
    for (int i = 0; i < LONGEST_LIST; i++) {
      int next = words.at(place).isDash() ? place + 1 : place;
      boolean last = words.at(next).is("or") || words.at(next).is("and");
      if (!last && !words.at(next).is(",")) {
        return;
      }
      int number = !last && isAnd(words.at(next + 1)) ? next + 2 : next + 1;
      Optional<Amount> amount = amounts.read(words, number).filter(a -> !a.hasCurrencyBefore());
      if (amount.isEmpty() || amount.get().unit().isPresent()) {
        draft.unit = amount.flatMap(Amount::unit).filter(unit -> last || number > next + 1);
        return;
      }
      place = amount.get().last() + 1;
      if (last || number > next + 1) {
        draft.noun = i == 0 && last ? Optional.empty() : NounPhrases.counted(words, place);
        return;
      }
    }
  }

  private static boolean isAnd(Word word) {
    return word.is("and") || word.is("or");
  }

  /** Gives a number the unit or counted noun of the one before it, if it goes on with that. */
  void fromBefore(Words words, Draft draft, Draft before) {
    if (goesOn(words, draft, before)) {
      draft.noun = before.noun;
      draft.unit = before.unit;
      draft.kind = before.kind;
    }
  }

  private static boolean goesOn(Words words, Draft draft, Draft before) {
    Word lead = words.at(draft.first - 1);
    Word behind = words.at(draft.last + 1);
    if (behind.isNoun() || behind.tag().startsWith("JJ") || before.amount.hasCurrencyBefore()) {
      return false;
    }
    return switch (before.kind) {
      case COUNT ->
          (LEADS.contains(lead.lower()) && isComparable(draft, before))
              || lead.is("including")
              || behind.is("who")
              || (lead.isVerb() && words.at(draft.first - 2).tag().equals("CC"));
      case MEASURE, MONEY, NUMBER ->
          lead.is("to") && (before.last == draft.first - 2 || isFrom(words, before));
      case PERCENTAGE -> lead.is("to") && isFrom(words, before);
      case RATIO, DURATION, AGE -> false;
    };
  }

  /** Whether two numbers are not so far apart that they count other things. */
  private static boolean isComparable(Draft a, Draft b) {
    int digits = a.amount.value().precision() - a.amount.value().scale();
    return Math.abs(digits - (b.amount.value().precision() - b.amount.value().scale())) <= 2;
  }

  private static boolean isFrom(Words words, Draft draft) {
    return words.at(draft.first - 1).is("from");
  }
}
