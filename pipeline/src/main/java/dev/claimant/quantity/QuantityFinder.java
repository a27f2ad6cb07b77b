package dev.claimant.quantity;

import dev.claimant.document.Bound;
import dev.claimant.document.Change.Figure;
import dev.claimant.document.Quantity;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.measure.Bounds;
import dev.claimant.measure.Dimensions;
import dev.claimant.measure.Figures;
import dev.claimant.measure.NumberReader;
import dev.claimant.measure.Numeral;
import dev.claimant.measure.Numeral.Form;
import dev.claimant.measure.UnitOfMeasure;
import dev.claimant.measure.Units;
import dev.claimant.quantity.context.ChangeFinder;
import dev.claimant.quantity.context.ComparisonFinder;
import dev.claimant.quantity.context.ConceptFinder;
import dev.claimant.quantity.context.HedgeFinder;
import dev.claimant.quantity.context.NegationFinder;
import dev.claimant.syntax.NounPhrases;
import dev.claimant.syntax.NounPhrases.NounPhrase;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the quantities of a sentence. */
final class QuantityFinder {
  private static final UnitOfMeasure PERSON =
      new UnitOfMeasure(
          "person", QuantityKind.COUNT, Optional.empty(), Optional.empty(), Optional.empty());

  private final Units units;
  private final AmountReader amounts;
  private final Bounds bounds;
  private final ChangeFinder changes = new ChangeFinder();
  private final HedgeFinder hedges = new HedgeFinder();
  private final ComparisonFinder comparisons = new ComparisonFinder();
  private final LabelFilter labels = new LabelFilter();
  private final Rates rates;
  private final Dimensions measures;
  private final SharedUnits shared;

  QuantityFinder(NumberReader numbers, Units units, Bounds bounds) {
    this.units = units;
    this.amounts = new AmountReader(numbers, units, changes);
    this.bounds = bounds;
    this.rates = new Rates(units);
    this.measures = new Dimensions(units);
    this.shared = new SharedUnits(amounts);
  }

  /** The quantities of a sentence, in order. */
  List<Quantity> find(Words words) {
    List<QuantityDraft> found = new ArrayList<>();
    int place = 0;
    while (place < words.size()) {
      Optional<Amount> amount =
          words.at(place).isTime() ? Optional.empty() : amountAt(words, place, found);
      if (amount.isPresent() && !words.at(amount.get().last()).isTime()) {
        place = amount.get().last() + 1;
        Optional<QuantityDraft> draft = draft(words, amount.get(), found);
        if (draft.isPresent()) {
          found.add(draft.get());
          place = Math.max(place, behind(words, draft.get()));
        }
      } else {
        place++;
      }
    }
    ConceptFinder.find(words, found);
    return found.stream().map(draft -> draft.quantity(measures)).toList();
  }

  /** The place to read on from, which in "200 500-pound bombs" is that of the 500. */
  private int behind(Words words, QuantityDraft draft) {
    int inner = draft.noun.map(NounPhrase::first).orElse(-1);
    boolean measured = inner >= 0 && amounts.read(words, inner).flatMap(Amount::unit).isPresent();
    return measured ? inner : draft.last + 1;
  }

  private Optional<Amount> amountAt(Words words, int place, List<QuantityDraft> earlier) {
    return comparisons
        .multiple(words, place)
        .or(() -> amounts.read(words, place).map(amount -> likeEarlier(words, amount, earlier)))
        .or(() -> article(words, place));
  }

  private static Amount likeEarlier(Words words, Amount amount, List<QuantityDraft> earlier) {
    return earlier.isEmpty()
        ? amount
        : AmountReader.likeMillions(words, amount, earlier.get(earlier.size() - 1).amount);
  }

  /**
   * "More than a century", "an hour and a half": an article is a number only where it is bounded.
   */
  private Optional<Amount> article(Words words, int place) {
    Word word = words.at(place);
    if (!word.is("a") && !word.is("an")) {
      return Optional.empty();
    }
    Optional<Match<UnitOfMeasure>> unit = units.at(words, place + 1);
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    int last = unit.get().last();
    if (Figures.startsNumber(words.at(last + 1).text())) {
      // "A $4bn plan".
      return Optional.empty();
    }
    Word behind = words.at(last + 1);
    boolean half = behind.is("and") && words.at(last + 2).is("a") && words.at(last + 3).is("half");
    boolean bounded =
        bounds.before(words, place).isPresent() && !behind.isNoun() && !behind.is("earlier");
    if (!half && !bounded) {
      return Optional.empty();
    }
    BigDecimal value = half ? new BigDecimal("1.5") : BigDecimal.ONE;
    Numeral number = new Numeral(place, place, value, BigDecimal.ONE, Form.WORDS);
    int end = half ? last + 3 : last;
    return Optional.of(new Amount(place, end, number, number, value, Optional.empty(), unit));
  }

  private Optional<QuantityDraft> draft(Words words, Amount amount, List<QuantityDraft> earlier) {
    Optional<Match<Bound>> before =
        bounds.before(words, amount.first()).filter(bound -> !isPeriod(words, bound, amount));
    QuantityDraft draft = new QuantityDraft(words, amount);
    if (before.isPresent() && isFree(words, before.get().first(), earlier)) {
      draft.first = before.get().first();
      draft.bound = before.get().value();
    }
    int age = Ages.last(words, amount);
    if (age >= 0) {
      draft.kind = QuantityKind.AGE;
      draft.last = age;
    } else if (amount.unit().isPresent()) {
      draft.kind = amount.unit().get().value().kind();
    } else if (!count(words, draft, before.isPresent(), earlier)) {
      return Optional.empty();
    }
    if (isPronoun(words, draft, before.isPresent())) {
      return Optional.empty();
    }
    boundBehind(words, draft);
    rate(words, draft);
    change(words, draft, earlier);
    qualify(words, draft, earlier);
    return Optional.of(draft);
  }

  /** "$2 billion over ten years", "fell over three months": the time that something takes. */
  private boolean isPeriod(Words words, Match<Bound> bound, Amount amount) {
    Word before = words.at(bound.first() - 1);
    return words.at(bound.first()).is("over")
        && bound.first() == bound.last()
        && amount.unit().map(unit -> unit.value().is(QuantityKind.DURATION)).orElse(false)
        && (before.isNoun()
            || Set.of(Tag.CD, Tag.VBN, Tag.RB).contains(before.tag())
            || changes.isVerb(words, bound.first() - 1));
  }

  private static boolean isFree(Words words, int place, List<QuantityDraft> earlier) {
    int last = earlier.isEmpty() ? -1 : earlier.get(earlier.size() - 1).last;
    return !words.at(place).isTime() && place > last;
  }

  /** "One day", "at one point": when, not how long or how many. */
  private static boolean isPronoun(Words words, QuantityDraft draft, boolean bounded) {
    if (!draft.amount.from().isOne() || !words.at(draft.amount.first()).is("one")) {
      return false;
    }
    return words.at(draft.first - 1).is("at")
        || (draft.kind == QuantityKind.DURATION
            && !words.at(draft.amount.last() - 1).isDash()
            && !bounded
            && words.at(draft.first - 1).tag() != Tag.IN);
  }

  /** Finds what a number without a unit counts; says whether it states an amount at all. */
  private boolean count(
      Words words, QuantityDraft draft, boolean bounded, List<QuantityDraft> earlier) {
    Amount amount = draft.amount;
    Optional<NounPhrase> noun = counted(words, amount);
    boolean plural = noun.isPresent() && isCounted(words, amount, noun.get(), bounded);
    if (labels.isLabel(words, amount, plural, bounded)) {
      return false;
    }
    if (amount.from().form() == Form.FRACTION) {
      draft.kind = QuantityKind.RATIO;
      return true;
    }
    if (plural) {
      draft.noun = noun;
      draft.last = noun.get().head();
      draft.unit = unitAt(words, draft.last);
      if (isMultiple(words, draft.last)) {
        draft.noun = Optional.empty();
        draft.kind = QuantityKind.RATIO;
        return true;
      }
    } else {
      shared.fromBehind(words, draft);
    }
    draft.kind =
        draft
            .unit
            .map(m -> m.value().kind())
            .orElse(draft.noun.isPresent() ? QuantityKind.COUNT : QuantityKind.NUMBER);
    if (draft.kind == QuantityKind.NUMBER && draft.unit.isEmpty()) {
      shared.fromBefore(words, draft, earlier);
    }
    if (draft.kind == QuantityKind.NUMBER && draft.unit.isEmpty()) {
      people(words, draft);
    }
    return true;
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
  private void people(Words words, QuantityDraft draft) {
    int place = draft.last + 1;
    place = words.at(place).tag() == Tag.RB ? place + 1 : place;
    if (labels.isFate(words.at(place))) {
      draft.kind = QuantityKind.COUNT;
      draft.unit = Optional.of(new Match<>(place, place, PERSON));
    }
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

  private Optional<NounPhrase> counted(Words words, Amount amount) {
    int next = amount.last() + 1;
    if (words.at(next).is("of") && !amount.from().isOne()) {
      // "300 of the port's 6,900 workers" are no ports.
      return NounPhrases.behindOf(words, next)
          .filter(noun -> words.at(noun.head() + 1).tag() != Tag.POS);
    }
    int behind = behindBound(words, next);
    Optional<Amount> size =
        amounts
            .read(words, behind)
            .filter(a -> a.has(QuantityKind.MEASURE) || a.has(QuantityKind.MONEY));
    if (size.isPresent()) {
      // "Two million 9-litre cases", "two $50 notes"
      return NounPhrases.counted(words, size.get().last() + 1)
          .map(noun -> new NounPhrase(behind, noun.head()));
    }
    boolean one = amount.from().isOne() && !amount.isRange();
    return one ? NounPhrases.whole(words, behind) : NounPhrases.counted(words, behind);
  }

  private static int behindBound(Words words, int place) {
    return words.at(place).is("odd") ? place + 1 : words.at(place).is("of") ? place + 1 : place;
  }

  /** Whether a noun behind a number is what it counts, rather than a name's. */
  private static boolean isCounted(Words words, Amount amount, NounPhrase noun, boolean bounded) {
    Word head = words.at(noun.head());
    boolean people = head.lower().endsWith("ese");
    boolean name = head.tag() == Tag.NNP && !people && !(bounded && amount.from().isOne());
    return !name && (!amount.from().isOne() || !head.isPlural());
  }

  private void boundBehind(Words words, QuantityDraft draft) {
    Optional<Match<Bound>> behind = bounds.behind(words, draft.last + 1);
    // "20 tanks and up to 30 trucks"
    boolean next = behind.isPresent() && words.at(behind.get().last() + 1).is("to");
    if (behind.isPresent() && !next && draft.bound == Bound.EXACT) {
      draft.bound = behind.get().value();
      draft.last = behind.get().last();
    }
  }

  private void rate(Words words, QuantityDraft draft) {
    if (draft.kind == QuantityKind.AGE) {
      return;
    }
    int behind = behindBrackets(words, draft.last + 1);
    Optional<Match<String>> rate = rates.at(words, behind);
    if (rate.isEmpty() && draft.kind == QuantityKind.MEASURE) {
      rate =
          NounPhrases.behindOf(words, draft.last + 1)
              .flatMap(noun -> rates.at(words, noun.head() + 1));
    }
    draft.rate = rate;
    rate.filter(r -> behind == draft.last + 1).ifPresent(r -> draft.last = r.last());
  }

  /** The place behind a conversion: "C$9 (US$7) per share". */
  private static int behindBrackets(Words words, int place) {
    if (words.at(place).is(")")) {
      return place + 1;
    }
    if (words.at(place).is("(")) {
      for (int i = place + 1; i < place + 6; i++) {
        if (words.at(i).is(")")) {
          return i + 1;
        }
      }
    }
    return place;
  }

  private void change(Words words, QuantityDraft draft, List<QuantityDraft> earlier) {
    draft.change = changes.of(words, draft, earlier);
    Span before = words.at(draft.first - 1).span();
    boolean particle = changes.particle(words, draft.first).isPresent();
    if (particle && draft.change.filter(change -> change.span().equals(before)).isPresent()) {
      draft.first--;
    }
    converted(words, draft, earlier);
  }

  /**
   * An amount that says the one before it in another unit has its bound and change: "more than 8 km
   * (5 miles)", "fell 41 points, or 3%". CQE's annotators don't carry "about" over.
   */
  private static void converted(Words words, QuantityDraft draft, List<QuantityDraft> earlier) {
    int or = words.at(draft.first).is("or") ? draft.first : draft.first - 1;
    boolean again = words.at(or).is("or") && words.at(or - 1).is(",");
    int behind = again ? or - 1 : draft.first - 1;
    if (earlier.isEmpty() || !(again || words.at(behind).is("("))) {
      return;
    }
    QuantityDraft before = earlier.get(earlier.size() - 1);
    if (before.last != behind - 1) {
      return;
    }
    boolean same = before.kind == draft.kind;
    draft.change =
        draft.change.or(() -> before.change.filter(c -> same || c.figure() == Figure.BY));
    if (!same || again) {
      return;
    }
    if (draft.bound == Bound.EXACT && before.bound != Bound.ABOUT) {
      draft.bound = before.bound;
    }
  }

  private void qualify(Words words, QuantityDraft draft, List<QuantityDraft> earlier) {
    draft.negated = NegationFinder.denies(words, draft);
    if (draft.kind != QuantityKind.AGE) {
      draft.hedge = hedges.of(words, draft.first, draft.last);
    }
    draft.comparison = comparisons.of(words, draft, earlier);
  }
}
