package dev.claimant.quantity;

import dev.claimant.document.QuantityKind;
import dev.claimant.document.Tag;
import dev.claimant.measure.Numeral.Form;
import dev.claimant.syntax.NounPhrases;
import dev.claimant.syntax.NounPhrases.NounPhrase;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives numbers without a unit of their own that of another number beside them: "2, 3 and 5 miles",
 * "6 million homes, including 1.5 million in Kent".
 */
final class SharedUnits {
  private static final int LONGEST_LIST = 12;
  private static final int FEW = 3;
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** What can lead from one count to another of the same things. */
  private static final Set<String> LEADS =
      Set.of("and", "or", "but", "not", "to", "from", "than", "versus", "against");

  private final AmountReader amounts;

  SharedUnits(AmountReader amounts) {
    this.amounts = amounts;
  }

  /**
   * Gives a number the unit or counted noun that stands at the end of its list, if it is in one.
   */
  void fromBehind(Words words, QuantityDraft draft) {
    if (words.at(draft.amount.last() + 1).is("of")) {
      draft.noun = countedOf(words, draft.amount.last() + 1);
      return;
    }
    int place = draft.amount.last() + 1;
    for (int i = 0; i < LONGEST_LIST; i++) {
      int next = words.at(place).isDash() ? place + 1 : place;
      Word lead = words.at(draft.first - 1);
      boolean levels = words.at(next).is("to") && lead.is("from");
      boolean denied = words.at(next).is("but") && lead.is("not");
      boolean last = levels || denied || words.at(next).is("or") || words.at(next).is("and");
      boolean again = i == 0 && words.at(next).is(",") && words.at(next + 1).is("or");
      if (again || (!last && !words.at(next).is(","))) {
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
        draft.noun =
            i == 0 && last && !levels && !denied
                ? Optional.empty()
                : NounPhrases.counted(words, place);
        return;
      }
    }
  }

  /** "27 of the 31 drones", "300 of the port's 6,900 workers": the drones, the workers. */
  private Optional<NounPhrase> countedOf(Words words, int of) {
    int determiner = words.at(of + 1).tag().isDeterminer() ? of + 1 : of;
    int number =
        NounPhrases.behindOf(words, of)
                .filter(owner -> words.at(owner.head() + 1).tag() == Tag.POS)
                .map(owner -> owner.head() + 1)
                .orElse(determiner)
            + 1;
    return amounts
        .read(words, number)
        .filter(whole -> whole.unit().isEmpty() && whole.from().form() != Form.FRACTION)
        .flatMap(whole -> NounPhrases.counted(words, whole.last() + 1));
  }

  private static boolean isAnd(Word word) {
    return word.is("and") || word.is("or");
  }

  /** Gives a number the unit or counted noun of one before it, if it goes on with that. */
  void fromBefore(Words words, QuantityDraft draft, List<QuantityDraft> earlier) {
    Word behind = words.at(draft.last + 1);
    if (behind.isNoun() || behind.tag().isAdjective() || behind.is("of")) {
      return;
    }
    for (int i = earlier.size() - 1; i >= 0 && i >= earlier.size() - FEW; i--) {
      QuantityDraft before = earlier.get(i);
      boolean last = i == earlier.size() - 1;
      if (before.kind == QuantityKind.COUNT
          ? continuesCount(words, draft, before)
          : (last && continuesMeasure(words, draft, before))
              || isIndex(words, draft, before)
              || continuesMoney(words, draft, before)) {
        draft.noun = before.noun;
        draft.unit = before.unit;
        draft.kind = before.kind;
        return;
      }
    }
  }

  /**
   * "Killed 12 people and wounded 30", "900 jobs and 95 in Kent", "900 who work and 95 who don't".
   */
  private static boolean continuesCount(Words words, QuantityDraft draft, QuantityDraft before) {
    Word nearest = words.at(draft.first - 1);
    boolean adverb = nearest.tag() == Tag.RB && !nearest.is("not");
    Word lead = adverb ? words.at(draft.first - 2) : nearest;
    return (LEADS.contains(lead.lower()) && isComparable(draft, before))
        || lead.is("including")
        || words.at(draft.last + 1).is("who")
        || (lead.isVerb() && words.at(draft.first - 2).tag() == Tag.CC);
  }

  /** "Rose 3 points to 45", "up by 2 percent and down by 1", "3 degrees in May and 5 in June". */
  private static boolean continuesMeasure(Words words, QuantityDraft draft, QuantityDraft before) {
    Word lead = words.at(draft.first - 1);
    Word led = words.at(before.first - 1);
    if (before.amount.hasCurrencyBefore()) {
      return false;
    }
    return switch (before.kind) {
      case MEASURE, MONEY, NUMBER, PERCENTAGE ->
          (lead.is("to") && led.is("from"))
              || (lead.is("by") && led.is("by"))
              || (lead.is("and") && isTimed(words, draft) && isTimed(words, before))
              || (lead.is("to")
                  && before.last == draft.first - 2
                  && before.kind != QuantityKind.PERCENTAGE);
      case COUNT, RATIO, DURATION, AGE -> false;
    };
  }

  /**
   * "1.3 billion euros, up from 612 million", "raise $40 billion and save a further 26 billion".
   */
  private static boolean continuesMoney(Words words, QuantityDraft draft, QuantityDraft before) {
    Word lead = words.at(draft.first - 1);
    return before.kind == QuantityKind.MONEY
        && draft.amount.from().scale().compareTo(MILLION) >= 0
        && (LEADS.contains(lead.lower()) || lead.is("of") || lead.tag().isAdjective());
  }

  /** "Closed at 1,463 points, while the other rose 1% to 1,333". */
  private static boolean isIndex(Words words, QuantityDraft draft, QuantityDraft before) {
    Word lead = words.at(draft.first - 1);
    return (lead.is("to") || lead.is("at"))
        && before.unit.filter(unit -> unit.value().name().equals("point")).isPresent();
  }

  /** Whether a time follows a number, perhaps with a preposition, or what it measures. */
  private static boolean isTimed(Words words, QuantityDraft draft) {
    for (int i = draft.last + 1; i <= draft.last + 2 * FEW; i++) {
      if (words.at(i).isTime()) {
        return true;
      }
    }
    return false;
  }

  /** Whether two numbers are not so far apart that they count other things. */
  private static boolean isComparable(QuantityDraft a, QuantityDraft b) {
    int digits = a.amount.value().precision() - a.amount.value().scale();
    return Math.abs(digits - (b.amount.value().precision() - b.amount.value().scale())) <= 2;
  }
}
