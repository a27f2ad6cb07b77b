package dev.claimant.quantity;

import dev.claimant.document.Bound;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Tag;
import dev.claimant.measure.Bounds;
import dev.claimant.quantity.context.ChangeCues;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.List;

/** Finds the words before amounts that bound them: "more than 5". */
final class BoundFinder {
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
    return new BoundNumber(
        amount,
        bounds
            .before(words, amount.start())
            .filter(bound -> !words.at(bound.start()).isTime())
            .filter(bound -> !isPeriod(words, bound, amount)));
  }

  /** "$2 billion over ten years", "fell over three months": the time that something takes. */
  private boolean isPeriod(Words words, Match<Bound> bound, Amount amount) {
    Word before = words.at(bound.start() - 1);
    return words.at(bound.start()).is("over")
        && bound.start() == bound.last()
        && amount.has(QuantityKind.DURATION)
        && (before.isNoun()
            || before.tag().isOneOf(Tag.CD, Tag.VBN, Tag.RB)
            || cues.isVerb(words, bound.start() - 1));
  }
}
