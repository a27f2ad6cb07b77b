package dev.claimant.quantity;

import dev.claimant.document.QuantityKind;
import dev.claimant.document.Tag;
import dev.claimant.measure.Numeral.Form;
import dev.claimant.measure.UnitOfMeasure;
import dev.claimant.measure.Units;
import dev.claimant.support.WordList;
import dev.claimant.syntax.NounPhrases;
import dev.claimant.syntax.NounPhrases.NounPhrase;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.WordRange;
import dev.claimant.syntax.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds what each number counts or measures, as the words right after it say. Drops labels. */
final class CountFinder {
  private static final UnitOfMeasure PERSON =
      new UnitOfMeasure(
          "person", QuantityKind.COUNT, Optional.empty(), Optional.empty(), Optional.empty());

  /** What befell people whom a bare number before it counts: "54 wounded". */
  private final Set<String> fates = Set.copyOf(WordList.words(CountFinder.class, "fates.txt"));

  private final Units units;
  private final Ages ages = new Ages();
  private final LabelFilter labels = new LabelFilter();

  CountFinder(Units units) {
    this.units = units;
  }

  /** The numbers that state an amount, in order. */
  List<Counted> find(Words words, Amounts amounts, List<BoundNumber> numbers) {
    return numbers.stream()
        .flatMap(number -> counted(words, amounts, number).stream())
        .filter(counted -> !isPronoun(words, counted))
        .toList();
  }

  private Optional<Counted> counted(Words words, Amounts amounts, BoundNumber number) {
    Amount amount = number.amount();
    OptionalInt age = ages.findEnd(words, amount);
    if (age.isPresent()) {
      return Optional.of(
          new Counted(
              number,
              QuantityKind.AGE,
              age.getAsInt(),
              Optional.empty(),
              amount.unit(),
              QuantityRule.AGE));
    }
    return amount.unit().isPresent()
        ? amount.unit().map(unit -> measuring(number, unit))
        : withoutUnit(words, amounts, number);
  }

  private static Counted measuring(BoundNumber number, Match<UnitOfMeasure> unit) {
    return new Counted(
        number,
        unit.value().kind(),
        number.amount().end(),
        Optional.empty(),
        Optional.of(unit),
        QuantityRule.UNIT);
  }

  private Optional<Counted> withoutUnit(Words words, Amounts amounts, BoundNumber number) {
    Amount amount = number.amount();
    Optional<NounPhrase> noun =
        noun(words, amounts, amount).filter(phrase -> isCounted(words, number, phrase));
    if (labels.isLabel(words, number, noun)) {
      return Optional.empty();
    }
    if (amount.from().form() == Form.FRACTION) {
      return Optional.of(ratio(number, amount.end(), Optional.empty()));
    }
    return noun.map(phrase -> counting(words, number, phrase))
        .or(() -> people(words, number))
        .or(() -> Optional.of(bare(number)));
  }

  private Counted counting(Words words, BoundNumber number, NounPhrase noun) {
    int head = noun.head();
    Optional<Match<UnitOfMeasure>> unit = unitAt(words, head);
    return isMultiple(words, head)
        ? ratio(number, noun.end(), unit)
        : new Counted(
            number,
            unit.map(m -> m.value().kind()).orElse(QuantityKind.COUNT),
            noun.end(),
            Optional.of(noun),
            unit,
            QuantityRule.COUNTED_NOUN);
  }

  private static Counted ratio(BoundNumber number, int end, Optional<Match<UnitOfMeasure>> unit) {
    return new Counted(number, QuantityKind.RATIO, end, Optional.empty(), unit, QuantityRule.RATIO);
  }

  private static Counted bare(BoundNumber number) {
    return new Counted(
        number,
        QuantityKind.NUMBER,
        number.amount().end(),
        Optional.empty(),
        Optional.empty(),
        QuantityRule.BARE_NUMBER);
  }

  /** "Three times as many", "11 times earnings"; but "jumped three times". */
  private static boolean isMultiple(Words words, int times) {
    Word next = words.at(times + 1);
    boolean degree = next.is("as") || next.is("the") || next.is("that") || next.is("those");
    boolean noun = next.isNoun() || next.tag() == Tag.PRPS;
    return words.at(times).is("times")
        && (degree || noun || next.tag().isOneOf(Tag.JJ, Tag.JJR, Tag.RBR));
  }

  /** "54 wounded", "89 still missing": people. */
  private Optional<Counted> people(Words words, BoundNumber number) {
    int end = number.amount().end();
    int fate = words.at(end).tag() == Tag.RB ? end + 1 : end;
    return isFate(words.at(fate))
        ? Optional.of(
            new Counted(
                number,
                QuantityKind.COUNT,
                end,
                Optional.empty(),
                Optional.of(new Match<>(WordRange.of(fate), PERSON)),
                QuantityRule.PEOPLE_BY_FATE))
        : Optional.empty();
  }

  private boolean isFate(Word word) {
    return fates.contains(word.lower()) || (fates.contains(word.lemma()) && !word.isVerb());
  }

  /** The unit that a phrase's head is: "two more years", "90 passing yards". */
  private Optional<Match<UnitOfMeasure>> unitAt(Words words, int head) {
    Tag tag = words.at(head - 1).tag();
    boolean measured = tag == Tag.VBG || tag == Tag.JJR;
    return units
        .at(words, head)
        .filter(m -> m.last() == head && words.at(head).isNoun())
        .filter(m -> measured || m.value().is(QuantityKind.DURATION));
  }

  private static Optional<NounPhrase> noun(Words words, Amounts amounts, Amount amount) {
    int next = amount.end();
    if (words.at(next).is("of") && !amount.from().isOne()) {
      // "300 of the port's 6,900 workers" are no ports.
      return NounPhrases.afterOf(words, next).filter(noun -> words.at(noun.end()).tag() != Tag.POS);
    }
    int after = words.at(next).is("odd") || words.at(next).is("of") ? next + 1 : next;
    Optional<Amount> size =
        amounts.at(after).filter(a -> a.has(QuantityKind.MEASURE) || a.has(QuantityKind.MONEY));
    if (size.isPresent()) {
      // "Two million 9-litre cases", "two $50 notes"
      return NounPhrases.counted(words, size.get().end())
          .map(noun -> new NounPhrase(after, noun.end()));
    }
    boolean one = amount.from().isOne() && !amount.isRange();
    return one ? NounPhrases.whole(words, after) : NounPhrases.counted(words, after);
  }

  /** Whether a noun after a number is what it counts, rather than a name's. */
  private static boolean isCounted(Words words, BoundNumber number, NounPhrase noun) {
    Word head = words.at(noun.head());
    boolean one = number.amount().from().isOne();
    boolean people = head.lower().endsWith("ese");
    boolean name = head.tag() == Tag.NNP && !people && !(number.bound().isPresent() && one);
    return !name && (!one || !head.isPlural());
  }

  /** "One day", "at one point": when, not how long or how many. */
  private static boolean isPronoun(Words words, Counted counted) {
    Amount amount = counted.amount();
    if (!amount.from().isOne() || !words.at(amount.start()).is("one")) {
      return false;
    }
    Word before = words.at(counted.number().start() - 1);
    return before.is("at")
        || (counted.kind() == QuantityKind.DURATION
            && !words.at(amount.last() - 1).isDash()
            && counted.number().bound().isEmpty()
            && before.tag() != Tag.IN);
  }
}
