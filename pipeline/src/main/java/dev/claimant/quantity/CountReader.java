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
import dev.claimant.syntax.Words;
import java.util.List;
import java.util.Optional;

/** Finds what a number without a unit of its own counts. */
final class CountReader {
  private static final UnitOfMeasure PERSON =
      new UnitOfMeasure(
          "person", QuantityKind.COUNT, Optional.empty(), Optional.empty(), Optional.empty());

  private final AmountReader amounts;
  private final Units units;
  private final LabelFilter labels = new LabelFilter();
  private final SharedUnits shared;

  CountReader(AmountReader amounts, Units units) {
    this.amounts = amounts;
    this.units = units;
    this.shared = new SharedUnits(amounts);
  }

  /**
   * The thing that a number counts; empty if the number states no amount.
   *
   * @param number the number with its bound
   * @param bounded whether words before the number bound it, even if they belong to something else
   * @param earlier the amounts before it in the sentence
   */
  Optional<Counted> read(Words words, BoundNumber number, boolean bounded, List<Measured> earlier) {
    Amount amount = number.amount();
    Optional<NounPhrase> noun =
        counted(words, amount).filter(phrase -> isCounted(words, amount, phrase, bounded));
    if (labels.isLabel(words, amount, noun.isPresent(), bounded)) {
      return Optional.empty();
    }
    if (amount.from().form() == Form.FRACTION) {
      return Optional.of(ratio(amount.last(), Optional.empty()));
    }
    return Optional.of(
        noun.isPresent()
            ? counting(words, noun.get())
            : shared
                .fromLater(words, number)
                .or(() -> shared.fromEarlier(words, number, earlier))
                .or(() -> people(words, amount))
                .orElseGet(() -> bare(amount)));
  }

  private Counted counting(Words words, NounPhrase noun) {
    int head = noun.head();
    Optional<Match<UnitOfMeasure>> unit = unitAt(words, head);
    return isMultiple(words, head)
        ? ratio(head, unit)
        : new Counted(
            unit.map(m -> m.value().kind()).orElse(QuantityKind.COUNT),
            head,
            Optional.of(noun),
            unit,
            QuantityRule.COUNTED_NOUN);
  }

  private static Counted ratio(int last, Optional<Match<UnitOfMeasure>> unit) {
    return new Counted(QuantityKind.RATIO, last, Optional.empty(), unit, QuantityRule.RATIO);
  }

  private static Counted bare(Amount amount) {
    return new Counted(
        QuantityKind.NUMBER,
        amount.last(),
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
  private Optional<Counted> people(Words words, Amount amount) {
    int next = amount.last() + 1;
    int fate = words.at(next).tag() == Tag.RB ? next + 1 : next;
    return labels.isFate(words.at(fate))
        ? Optional.of(
            new Counted(
                QuantityKind.COUNT,
                amount.last(),
                Optional.empty(),
                Optional.of(new Match<>(fate, fate, PERSON)),
                QuantityRule.PEOPLE_BY_FATE))
        : Optional.empty();
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
      return NounPhrases.afterOf(words, next)
          .filter(noun -> words.at(noun.head() + 1).tag() != Tag.POS);
    }
    int after = afterBound(words, next);
    Optional<Amount> size =
        amounts
            .read(words, after)
            .filter(a -> a.has(QuantityKind.MEASURE) || a.has(QuantityKind.MONEY));
    if (size.isPresent()) {
      // "Two million 9-litre cases", "two $50 notes"
      return NounPhrases.counted(words, size.get().last() + 1)
          .map(noun -> new NounPhrase(after, noun.head()));
    }
    boolean one = amount.from().isOne() && !amount.isRange();
    return one ? NounPhrases.whole(words, after) : NounPhrases.counted(words, after);
  }

  private static int afterBound(Words words, int index) {
    return words.at(index).is("odd") ? index + 1 : words.at(index).is("of") ? index + 1 : index;
  }

  /** Whether a noun after a number is what it counts, rather than a name's. */
  private static boolean isCounted(Words words, Amount amount, NounPhrase noun, boolean bounded) {
    Word head = words.at(noun.head());
    boolean people = head.lower().endsWith("ese");
    boolean name = head.tag() == Tag.NNP && !people && !(bounded && amount.from().isOne());
    return !name && (!amount.from().isOne() || !head.isPlural());
  }
}
