package dev.claimant.quantity;

import dev.claimant.document.QuantityKind;
import dev.claimant.document.Tag;
import dev.claimant.measure.Numeral.Form;
import dev.claimant.measure.UnitOfMeasure;
import dev.claimant.measure.Units;
import dev.claimant.syntax.NounPhrases;
import dev.claimant.syntax.NounPhrases.NounPhrase;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.WordRange;
import dev.claimant.syntax.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds what each number counts or measures, as the words right after it say. Drops labels. */
final class CountFinder {
  /** Verbs that say how long something lasts: "took one day". */
  private static final Set<String> LASTING =
      Set.of(
          "take", "last", "need", "require", "spend", "serve", "wait", "be", "rest", "run", "cost",
          "give", "get", "receive");

  /** The longest name of a place or company, in words. */
  private static final int MAX_NAME = 4;

  private final Units units;
  private final Ages ages = new Ages();
  private final LabelFilter labels = new LabelFilter();
  private final People people = new People();

  CountFinder(Units units) {
    this.units = units;
  }

  /** The numbers that state an amount, in order. */
  List<Counted> find(Words words, Amounts amounts, List<BoundNumber> numbers) {
    List<Counted> found = new ArrayList<>();
    for (BoundNumber number : numbers) {
      Optional<Counted> before =
          found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
      before
          .flatMap(earlier -> gapped(words, number, earlier))
          .or(() -> counted(words, amounts, number, found))
          .filter(counted -> !isPronoun(words, counted))
          .ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  /** "Canada, 9" after "Germany won 12 medals", "in Iowa, 25" after "12 schools closed". */
  private Optional<Counted> gapped(Words words, BoundNumber number, Counted before) {
    Amount amount = number.amount();
    int name = amount.start() - 2;
    boolean bare = amount.unit().isEmpty() && number.bound().isEmpty();
    if (!bare
        || before.kind() != QuantityKind.COUNT
        || !words.at(name + 1).is(",")
        || !words.at(name).isName()
        || !endsGap(words, amount.end())) {
      return Optional.empty();
    }
    int first = name;
    while (name - first < MAX_NAME && words.at(first - 1).isName()) {
      first--;
    }
    boolean place = words.at(first - 1).is("in") || words.at(first - 1).is("at");
    Word lead = words.at(place ? first - 2 : first - 1);
    boolean clause = lead.is(";") || lead.is(",") || lead.tag() == Tag.CC;
    boolean thing = !isPersonal(words, before) && (first == name || lead.is(";"));
    return clause && (place || thing)
        ? Optional.of(
            new Counted(
                number,
                QuantityKind.COUNT,
                amount.end(),
                before.noun(),
                before.unit(),
                QuantityRule.SHARED_WITH_EARLIER))
        : Optional.empty();
  }

  /** Whether a clause that lacks its verb ends at an index. */
  private static boolean endsGap(Words words, int index) {
    Word next = words.at(index);
    Word after = words.at(index + 1);
    return next.text().isEmpty()
        || next.is(".")
        || next.is(";")
        || next.tag() == Tag.CC
        || (next.is(",") && (after.isName() || after.tag() == Tag.CC));
  }

  private boolean isPersonal(Words words, Counted counted) {
    return counted.noun().filter(noun -> ages.isPeople(words.at(noun.head()))).isPresent()
        || counted.unit().filter(unit -> unit.value().name().equals("person")).isPresent();
  }

  private Optional<Counted> counted(
      Words words, Amounts amounts, BoundNumber number, List<Counted> earlier) {
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
        ? amount
            .unit()
            .filter(unit -> !labels.isPlace(words, amount))
            .filter(unit -> !LabelFilter.isNamed(words, amount, unit))
            .map(unit -> measuring(number, unit))
        : withoutUnit(words, amounts, number, earlier);
  }

  private static Counted measuring(BoundNumber number, Match<UnitOfMeasure> unit) {
    return new Counted(
        number,
        unit.value().kind(),
        number.amount().end(),
        Optional.empty(),
        Optional.of(unit),
        unit.start() == number.amount().from().start()
            ? QuantityRule.FREQUENCY
            : QuantityRule.UNIT);
  }

  private Optional<Counted> withoutUnit(
      Words words, Amounts amounts, BoundNumber number, List<Counted> earlier) {
    Amount amount = number.amount();
    Optional<Counted> compound = compound(words, number);
    if (compound.isPresent()) {
      return compound;
    }
    if (words.at(amount.from().start()).isVerb()) {
      // "Sales in Cork doubled": no label of Cork
      return Optional.of(ratio(number, amount.end(), Optional.empty()));
    }
    Optional<NounPhrase> noun =
        noun(words, amounts, amount)
            .filter(phrase -> isCounted(words, number, phrase))
            .filter(
                phrase -> phrase.range().length() > 1 || !people.isFate(words.at(phrase.head())));
    boolean listed = noun.isEmpty() && NameLists.isItem(words, amounts, amount, earlier);
    if (labels.isCode(words, amount, noun) || (!listed && labels.isLabel(words, number, noun))) {
      return Optional.empty();
    }
    if (amount.from().form() == Form.FRACTION) {
      return Optional.of(ratio(number, amount.end(), Optional.empty()));
    }
    return noun.map(phrase -> counting(words, number, phrase))
        .or(() -> people.find(words, number).map(unit -> people(number, amount.end(), unit)))
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

  private static Counted people(BoundNumber number, int end, Match<UnitOfMeasure> unit) {
    return new Counted(
        number,
        QuantityKind.COUNT,
        end,
        Optional.empty(),
        Optional.of(unit),
        QuantityRule.PEOPLE_BY_FATE);
  }

  /** "The 27-nation bloc", "a 6.4-magnitude quake", "the 300-strong crowd". */
  private Optional<Counted> compound(Words words, BoundNumber number) {
    Amount amount = number.amount();
    int noun = amount.end() + 1;
    if (!labels.isCompound(words, amount)) {
      return Optional.empty();
    }
    if (words.at(noun).is("strong")) {
      return Optional.of(people(number, noun + 1, People.at(noun)));
    }
    boolean counts = amount.from().isWhole() && words.at(noun).tag() == Tag.NN;
    boolean measures = !amount.from().isWhole() && words.at(noun).tag() == Tag.NN;
    UnitOfMeasure thing =
        new UnitOfMeasure(
            words.at(noun).lemma(),
            QuantityKind.COUNT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return counts
        ? Optional.of(
            new Counted(
                number,
                QuantityKind.COUNT,
                noun + 1,
                Optional.empty(),
                Optional.of(new Match<>(WordRange.of(noun), thing)),
                QuantityRule.COMPOUND))
        : Optional.of(bare(number)).filter(bare -> measures);
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
    int after = afterOdd(words, next);
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

  /** The index after "of", or after "odd" and "plus" with their hyphen: "60-odd guests". */
  private static int afterOdd(Words words, int next) {
    int odd = words.at(next).isDash() && words.at(next).glued() ? next + 1 : next;
    boolean more = words.at(odd).is("odd") || (odd > next && words.at(odd).is("plus"));
    return more ? odd + 1 : words.at(next).is("of") ? next + 1 : next;
  }

  /** Whether a noun after a number is what it counts, rather than a name's. */
  private static boolean isCounted(Words words, BoundNumber number, NounPhrase noun) {
    Word head = words.at(noun.head());
    boolean one = number.amount().from().isOne();
    boolean people = head.lower().endsWith("ese");
    boolean name = head.tag() == Tag.NNP && !people && !(number.bound().isPresent() && one);
    Word before = words.at(number.start() - 1);
    // "Of whom 300 work"
    boolean verb = (before.is("whom") || before.is("which")) && !head.isPlural() && !one;
    return !name && !verb && (!one || !head.isPlural());
  }

  /** "One day", "at one point": when, not how long or how many. */
  private static boolean isPronoun(Words words, Counted counted) {
    Amount amount = counted.amount();
    if (!amount.from().isOne() || !words.at(amount.start()).is("one")) {
      return false;
    }
    Word before = words.at(counted.number().start() - 1);
    boolean night = counted.noun().filter(noun -> isPartOfDay(words.at(noun.head()))).isPresent();
    return before.is("at")
        || (night && counted.number().bound().isEmpty() && before.tag() != Tag.IN)
        || (counted.kind() == QuantityKind.DURATION
            && !words.at(amount.last() - 1).isDash()
            && counted.number().bound().isEmpty()
            && before.tag() != Tag.IN
            && isWhen(words.at(amount.last()), before));
  }

  private static boolean isPartOfDay(Word word) {
    return switch (word.lower()) {
      case "night", "morning", "evening", "afternoon", "summer", "winter", "spring", "autumn" ->
          true;
      default -> false;
    };
  }

  /** "One year, it rained", "he will come one day"; but "it took one day", "is one year". */
  private static boolean isWhen(Word unit, Word before) {
    boolean begins = before.text().isEmpty() || before.is(",") || before.tag().isQuotationMark();
    boolean lasts = before.isVerb() && LASTING.contains(before.lemma());
    return !lasts && (unit.is("day") || begins);
  }
}
