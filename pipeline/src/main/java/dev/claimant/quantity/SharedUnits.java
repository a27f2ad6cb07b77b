package dev.claimant.quantity;

import dev.claimant.document.QuantityKind;
import dev.claimant.document.Tag;
import dev.claimant.measure.Numeral.Form;
import dev.claimant.measure.UnitOfMeasure;
import dev.claimant.syntax.NounPhrases;
import dev.claimant.syntax.NounPhrases.NounPhrase;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives numbers without a unit of their own that of another number next to them: "2, 3 and 5
 * miles", "6 million homes, including 1.5 million in Kent".
 */
final class SharedUnits {
  private static final int MAX_LIST = 12;

  /** How many amounts back one can be that a number shares a unit with. */
  private static final int MAX_EARLIER = 3;

  /** How far after an amount a time can stand, in words. */
  private static final int MAX_TIME_DISTANCE = 6;

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** What can lead from one count to another of the same things. */
  private static final Set<String> LEADS =
      Set.of("and", "or", "but", "not", "to", "from", "than", "versus", "against");

  /** Nouns for how much more one count is than another of the same things. */
  private static final Set<String> MARGINS =
      Set.of("margin", "majority", "lead", "difference", "gap", "total", "surplus");

  /** The rules for numbers that have no unit of their own and can share another. */
  private static final Set<QuantityRule> WITHOUT_UNIT =
      EnumSet.of(QuantityRule.BARE_NUMBER, QuantityRule.PEOPLE_BY_FATE);

  private SharedUnits() {}

  /** The same amounts, those without a unit of their own with the one that they share. */
  static List<Measured> share(Words words, Amounts numbers, List<Measured> amounts) {
    List<Measured> shared = new ArrayList<>();
    for (Measured amount : amounts) {
      shared.add(
          WITHOUT_UNIT.contains(amount.counted().rule())
              ? fromLater(words, numbers, amount)
                  .or(() -> fromEarlier(words, amount, shared))
                  .map(amount::withCounted)
                  .orElse(amount)
              : amount);
    }
    return shared;
  }

  /** The number with the unit or noun at the end of the list that it is in, if it is in one. */
  private static Optional<Counted> fromLater(Words words, Amounts numbers, Measured number) {
    int end = number.amount().end();
    int index = words.at(end).is("out") && words.at(end + 1).is("of") ? end + 1 : end;
    if (words.at(index).is("of")) {
      return countedOf(words, numbers, index).map(noun -> counting(number, noun));
    }
    for (int i = 0; i < MAX_LIST; i++) {
      int next = words.at(index).isDash() ? index + 1 : index;
      Word lead = words.at(number.start() - 1);
      boolean levels = words.at(next).is("to") && lead.is("from");
      boolean denied = words.at(next).is("but") && lead.is("not");
      boolean sides = words.at(next).is("x") || words.at(next).is("×");
      boolean ends =
          levels || denied || sides || words.at(next).is("or") || words.at(next).is("and");
      boolean again = i == 0 && words.at(next).is(",") && words.at(next + 1).is("or");
      if (again || (!ends && !words.at(next).is(","))) {
        return Optional.empty();
      }
      int other = !ends && isAnd(words.at(next + 1)) ? next + 2 : next + 1;
      boolean isLast = ends || other > next + 1;
      Optional<Amount> amount = numbers.at(other).filter(a -> !a.hasCurrencyBefore());
      if (amount.isEmpty() || amount.get().unit().isPresent()) {
        return amount
            .flatMap(Amount::unit)
            .filter(unit -> isLast)
            .map(unit -> measuring(number, unit));
      }
      index = amount.get().end();
      if (isLast) {
        return i == 0 && ends && !levels && !denied
            ? Optional.empty()
            : NounPhrases.counted(words, index).map(noun -> counting(number, noun));
      }
    }
    return Optional.empty();
  }

  private static Counted counting(Measured number, NounPhrase noun) {
    return number
        .counted()
        .like(
            QuantityKind.COUNT,
            Optional.of(noun),
            Optional.empty(),
            QuantityRule.SHARED_WITH_LATER);
  }

  private static Counted measuring(Measured number, Match<UnitOfMeasure> unit) {
    return number
        .counted()
        .like(
            unit.value().kind(),
            Optional.empty(),
            Optional.of(unit),
            QuantityRule.SHARED_WITH_LATER);
  }

  /** "27 of the 31 drones", "300 of the port's 6,900 workers": the drones, the workers. */
  private static Optional<NounPhrase> countedOf(Words words, Amounts numbers, int preposition) {
    int determiner = words.at(preposition + 1).tag().isDeterminer() ? preposition + 1 : preposition;
    int number =
        NounPhrases.afterOf(words, preposition)
                .filter(owner -> words.at(owner.end()).tag() == Tag.POS)
                .map(owner -> owner.end())
                .orElse(determiner)
            + 1;
    return numbers
        .at(number)
        .filter(whole -> whole.unit().isEmpty() && whole.from().form() != Form.FRACTION)
        .flatMap(whole -> NounPhrases.counted(words, whole.end()));
  }

  private static boolean isAnd(Word word) {
    return word.is("and") || word.is("or");
  }

  /** The number with the unit or counted noun of an earlier amount that it continues, if any. */
  private static Optional<Counted> fromEarlier(
      Words words, Measured number, List<Measured> earlier) {
    Word next = words.at(number.amount().end());
    boolean ofThem = isOfThem(words, number);
    boolean fewer = isMoreThan(words, number);
    if (!ofThem && !fewer && (next.isNoun() || next.tag().isAdjective() || next.is("of"))) {
      return Optional.empty();
    }
    for (int i = earlier.size() - 1; i >= 0 && i >= earlier.size() - MAX_EARLIER; i--) {
      Measured before = earlier.get(i);
      boolean nearest = i == earlier.size() - 1;
      if (before.kind() == QuantityKind.COUNT
          ? ofThem
              || fewer
              || continuesCount(words, number, before)
              || continuesList(words, number, before)
          : (nearest && continuesMeasure(words, number, before))
              || isIndex(words, number, before)
              || continuesMoney(words, number, before)) {
        boolean shares =
            (before.kind() != QuantityKind.NUMBER || before.unit().isPresent())
                && !(number.counted().rule() == QuantityRule.PEOPLE_BY_FATE
                    && isLife(words, before));
        return shares ? Optional.of(like(number, before)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Counted like(Measured number, Measured before) {
    return number
        .counted()
        .like(before.kind(), before.noun(), before.unit(), QuantityRule.SHARED_WITH_EARLIER);
  }

  /**
   * "Killed 12 people and wounded 30", "900 jobs and 95 in Kent", "900 who work and 95 who don't".
   */
  private static boolean continuesCount(Words words, Measured number, Measured before) {
    Word nearest = words.at(number.start() - 1);
    boolean adverb = nearest.tag() == Tag.RB && !nearest.is("not");
    Word lead = adverb ? words.at(number.start() - 2) : nearest;
    return (LEADS.contains(lead.lower()) && isComparable(number.amount(), before.amount()))
        || lead.is("including")
        || words.at(number.amount().end()).is("who")
        || (lead.isVerb() && words.at(number.start() - 2).tag() == Tag.CC);
  }

  /** "Three of them", "12 of whom", "five of which". */
  private static boolean isOfThem(Words words, Measured number) {
    int end = number.amount().end();
    return words.at(end).is("of")
        && switch (words.at(end + 1).lower()) {
          case "them", "whom", "which", "these", "those" -> true;
          default -> false;
        };
  }

  /** "34 seats, 5 fewer than before". */
  private static boolean isMoreThan(Words words, Measured number) {
    int end = number.amount().end();
    return (words.at(end).is("fewer") || words.at(end).is("more"))
        && words.at(end + 1).is("than")
        && words.at(number.start() - 1).is(",");
  }

  /** Nobody counts the injured in lives. */
  private static boolean isLife(Words words, Measured before) {
    return before.noun().filter(noun -> words.at(noun.head()).lemma().equals("life")).isPresent();
  }

  /**
   * "Of 45 passengers, 12 were", "of whom 48 are", "70 fires in Chile, 9 in Peru", "sold 12 boats,
   * kept 4 and sank 2", "Kenya 228 deaths, Chile 29", "8,020 votes to her 7,960, a margin of 529",
   * "seven were hurt, two badly".
   */
  private static boolean continuesList(Words words, Measured number, Measured before) {
    int first = number.start();
    Word lead = words.at(first - 1);
    Word next = words.at(number.amount().end());
    boolean after = lead.is(",") || lead.is(";");
    boolean sameWhere = next.tag() == Tag.IN && words.at(before.end()).is(next.lower());
    boolean adverb = next.tag() == Tag.RB && next.lower().endsWith("ly");
    int verb = lead.tag().isOneOf(Tag.RP, Tag.RB) ? first - 2 : first - 1;
    boolean object =
        words.at(verb).isVerb()
            && !words.at(verb).lemma().equals("be")
            && !words.at(verb).lemma().equals("turn")
            && (words.at(verb - 1).is(",") || words.at(verb - 1).tag() == Tag.CC);
    boolean rival = lead.tag() == Tag.PRPS && words.at(first - 2).is("to");
    boolean margin = lead.is("of") && MARGINS.contains(words.at(first - 2).lower());
    return lead.is("whom")
        || lead.is("which")
        || (after && (isWhole(words, before) || sameWhere || adverb))
        || (after && isPartInPlace(words, number, before))
        || object
        || (lead.isName() && isComparable(number.amount(), before.amount()))
        || ((rival || margin) && isComparable(number.amount(), before.amount()));
  }

  /** "Nearly 30 were arrested, 12 in Rome". */
  private static boolean isPartInPlace(Words words, Measured number, Measured before) {
    int next = number.amount().end();
    return words.at(next).tag() == Tag.IN
        && words.at(next + 1).isName()
        && number.amount().value().compareTo(before.amount().value()) < 0;
  }

  /** "Of 400 patients, ...": the whole that the next numbers are parts of. */
  private static boolean isWhole(Words words, Measured before) {
    int of = before.start() - 1;
    while (words.at(of).tag().isDeterminer() || words.at(of).tag().isAdjective()) {
      of--;
    }
    Word lead = words.at(of - 1);
    return words.at(of).is("of") && (lead.text().isEmpty() || lead.is(","));
  }

  /** "Rose 3 points to 45", "up by 2 percent and down by 1", "3 degrees in May and 5 in June". */
  private static boolean continuesMeasure(Words words, Measured number, Measured before) {
    Word lead = words.at(number.start() - 1);
    Word led = words.at(before.start() - 1);
    if (before.amount().hasCurrencyBefore()) {
      return false;
    }
    return switch (before.kind()) {
      case MEASURE, MONEY, NUMBER, PERCENTAGE ->
          (lead.is("to") && led.is("from"))
              || (isUpOrDown(words, number) && isComparable(number.amount(), before.amount()))
              || isFromLevel(words, number, before)
              || (lead.isName()
                  && before.kind() == QuantityKind.NUMBER
                  && isComparable(number.amount(), before.amount()))
              || (lead.is("by") && led.is("by"))
              || (lead.is("and")
                  && isTimed(words, number.amount().end())
                  && isTimed(words, before.end()))
              || (lead.is("to")
                  && before.end() == number.start() - 1
                  && before.kind() != QuantityKind.PERCENTAGE);
      case COUNT, RATIO, DURATION, AGE, SCORE -> false;
    };
  }

  /** "Rose to 92.4 rupees from 91.9"; but "fell by 23% from 36,185". */
  private static boolean isFromLevel(Words words, Measured number, Measured before) {
    return words.at(number.start() - 1).is("from")
        && before.end() == number.start() - 1
        && before.kind() != QuantityKind.PERCENTAGE
        && isComparable(number.amount(), before.amount());
  }

  /** "73%, up from 68", "5.6 percent, crept up to 5.9". */
  private static boolean isUpOrDown(Words words, Measured number) {
    Word lead = words.at(number.start() - 1);
    Word direction = words.at(number.start() - 2);
    return (lead.is("from") || lead.is("to")) && (direction.is("up") || direction.is("down"));
  }

  /**
   * "1.3 billion euros, up from 612 million", "raise $40 billion and save a further 26 billion".
   */
  private static boolean continuesMoney(Words words, Measured number, Measured before) {
    Word lead = words.at(number.start() - 1);
    return before.kind() == QuantityKind.MONEY
        && number.amount().from().scale().compareTo(MILLION) >= 0
        && (LEADS.contains(lead.lower()) || lead.is("of") || lead.tag().isAdjective());
  }

  /** "Closed at 1,463 points, while the other rose 1% to 1,333". */
  private static boolean isIndex(Words words, Measured number, Measured before) {
    Word lead = words.at(number.start() - 1);
    return (lead.is("to") || lead.is("at"))
        && before.unit().filter(unit -> unit.value().name().equals("point")).isPresent();
  }

  /** Whether a time follows an amount, perhaps with a preposition, or the measured thing. */
  private static boolean isTimed(Words words, int end) {
    for (int i = end; i < end + MAX_TIME_DISTANCE; i++) {
      if (words.at(i).isTime()) {
        return true;
      }
    }
    return false;
  }

  /** Whether two numbers are close enough to count the same things. */
  private static boolean isComparable(Amount a, Amount b) {
    return Math.abs(digits(a) - digits(b)) <= 2;
  }

  private static int digits(Amount amount) {
    return amount.value().precision() - amount.value().scale();
  }
}
