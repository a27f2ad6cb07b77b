package dev.claimant.quantity;

import dev.claimant.document.Bound;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Tag;
import dev.claimant.measure.Bounds;
import dev.claimant.quantity.context.ChangeCues;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.WordRange;
import dev.claimant.syntax.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the words before amounts that bound them: "more than 5", "not below 5". */
final class BoundFinder {
  /** How far before a bound its negation can stand, in words. */
  private static final int MAX_NEGATION_DISTANCE = 6;

  private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never");

  /** What can stand between a negation and its bound: "can not ever be more than 5". */
  private static final Set<String> AUXILIARIES =
      Set.of("be", "have", "do", "get", "go", "come", "stay", "remain", "to", "ever", "any");

  /**
   * The least number that a verb bounds even if it has no unit: "topped 4,000", "passed 3 laws".
   */
  private static final BigDecimal LARGE = BigDecimal.valueOf(1000);

  private final Bounds bounds;
  private final ChangeCues cues;

  BoundFinder(Bounds bounds, ChangeCues cues) {
    this.bounds = bounds;
    this.cues = cues;
  }

  /** Each amount with its bound, in the same order. */
  List<BoundNumber> find(Words words, List<Amount> amounts) {
    return amounts.stream().map(amount -> bound(words, amount)).toList();
  }

  private BoundNumber bound(Words words, Amount amount) {
    Optional<Match<Bound>> found =
        bounds
            .before(words, amount.start())
            .or(() -> beforeUnit(words, amount))
            .or(() -> verb(words, amount))
            .filter(bound -> !words.at(bound.start()).isTime())
            .filter(bound -> !isPeriod(words, bound, amount))
            .filter(bound -> !isRise(words, bound, amount));
    boolean denied = found.filter(bound -> isDenied(words, bound)).isPresent();
    return new BoundNumber(amount, denied ? found.map(b -> turned(words, b)) : found, denied);
  }

  /** "Within 72 hours", but not "within 27 states". */
  private Optional<Match<Bound>> beforeUnit(Words words, Amount amount) {
    return amount.unit().isPresent() ? bounds.beforeUnit(words, amount.start()) : Optional.empty();
  }

  /** "Could top $3 billion", but not "passed 3 laws". */
  private Optional<Match<Bound>> verb(Words words, Amount amount) {
    boolean large = amount.unit().isPresent() || amount.value().compareTo(LARGE) >= 0;
    return large ? bounds.verb(words, amount.start()) : Optional.empty();
  }

  /** "No greater than 5", "never below 5", "must not go above 5", "did not exceed 5". */
  private boolean isDenied(Words words, Match<Bound> bound) {
    boolean open = bound.value() == Bound.MORE_THAN || bound.value() == Bound.LESS_THAN;
    int index = bound.start() - 1;
    if (!open || isNo(words, index)) {
      return open;
    }
    while (bound.start() - index < MAX_NEGATION_DISTANCE && leadsTo(words, index)) {
      index--;
    }
    Word before = words.at(index - 1);
    return NEGATIONS.contains(words.at(index).lower()) && !before.is("if") && !before.is("or");
  }

  /** "No greater than". */
  private static boolean isNo(Words words, int index) {
    return words.at(index).is("no") && words.at(index + 1).tag().isOneOf(Tag.JJR, Tag.RBR);
  }

  private boolean leadsTo(Words words, int index) {
    Word word = words.at(index);
    return word.tag() == Tag.MD || AUXILIARIES.contains(word.lemma()) || cues.isVerb(words, index);
  }

  /** A bound turned round, with the negation if that stands right before it. */
  private static Match<Bound> turned(Words words, Match<Bound> bound) {
    Word before = words.at(bound.start() - 1);
    boolean adjoins = before.is("no") || before.is("not") || before.is("never");
    return new Match<>(
        new WordRange(adjoins ? bound.start() - 1 : bound.start(), bound.end()),
        bound.value() == Bound.MORE_THAN ? Bound.AT_MOST : Bound.AT_LEAST);
  }

  /** "The count went up to 52": no bound, but a level. */
  private boolean isRise(Words words, Match<Bound> bound, Amount amount) {
    int up = bound.start();
    return words.at(up).is("up")
        && words.at(up + 1).is("to")
        && bound.last() == up + 1
        && cues.risesUpTo(words, up, amount.has(QuantityKind.PERCENTAGE));
  }

  /** "$2 billion over ten years", "fell over three months": the time that something takes. */
  private boolean isPeriod(Words words, Match<Bound> bound, Amount amount) {
    int over = bound.start();
    return words.at(over).is("over")
        && over == bound.last()
        && amount.has(QuantityKind.DURATION)
        && (follows(words, over) || isFrame(words, over, amount));
  }

  private boolean follows(Words words, int over) {
    Word before = words.at(over - 1);
    boolean particle =
        ((before.is("in") || before.is("on")) && words.at(over - 2).isVerb())
            || before.tag() == Tag.RP;
    return particle
        || before.isNoun()
        || before.is("average")
        || before.tag().isOneOf(Tag.CD, Tag.VBN, Tag.RB)
        || cues.isVerb(words, over - 1);
  }

  /** "Over 18 months, the team tracked 4,000 patients". */
  private static boolean isFrame(Words words, int over, Amount amount) {
    return over == 0 && words.at(amount.end()).is(",");
  }
}
