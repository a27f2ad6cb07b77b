package dev.claimant.quantity;

import dev.claimant.document.Span;
import dev.claimant.quantity.NounPhrases.NounPhrase;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the words near an amount that say what it measures: "unemployment fell to 5 percent". */
final class Concepts {
  private static final int REACH = 8;

  /** What can stand between a noun and the amount that it has: "rate of only", "prices fell by". */
  private static final Set<String> PASSED = Set.of("RB", "MD", "TO", "IN", "RP", "DT", "CC");

  private final Units units;

  Concepts(Units units) {
    this.units = units;
  }

  /**
   * @param first the place of the amount's first word, of its bound if it has one
   * @param last the place of its last word
   */
  List<Span> of(Words words, int first, int last) {
    Optional<NounPhrase> behind =
        NounPhrases.behindOf(words, last + 1)
            .or(() -> NounPhrases.whole(words, behindHyphen(words, last + 1)));
    return behind
        .or(() -> before(words, first))
        .map(noun -> words.span(noun.first(), noun.head()))
        .map(List::of)
        .orElse(List.of());
  }

  private static int behindHyphen(Words words, int place) {
    return words.at(place).isDash() && words.at(place).glued() ? place + 1 : place;
  }

  /** The noun before the verb, or before the "of" or "at", that leads to the amount. */
  private Optional<NounPhrase> before(Words words, int first) {
    for (int i = first - 1; i >= 0 && first - i <= REACH; i--) {
      Word word = words.at(i);
      boolean passes = word.isVerb() || PASSED.contains(word.tag()) || word.is(":");
      if (units.at(words, i).isPresent()) {
        return Optional.empty();
      }
      if (word.isNoun()) {
        return NounPhrases.before(words, i + 1);
      }
      if (!passes) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
