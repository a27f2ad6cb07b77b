package dev.claimant.quantity;

import dev.claimant.document.Bound;
import dev.claimant.document.Tag;
import dev.claimant.measure.Bounds;
import dev.claimant.measure.NumberReader;
import dev.claimant.measure.Numeral;
import dev.claimant.quantity.context.ChangeCues;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.Optional;

/**
 * Finds fractions without "of": "fell by a third", "two thirds voted". They are fractions only
 * where something rises or falls by them, is more or less by them, does something in the plural, or
 * where they are bounded: "a third was hurt" and "three quarters of falling sales" are none.
 */
final class BareFractions {
  private final NumberReader numbers;
  private final Bounds bounds;
  private final ChangeCues changes;

  BareFractions(NumberReader numbers, Bounds bounds, ChangeCues changes) {
    this.numbers = numbers;
    this.bounds = bounds;
    this.changes = changes;
  }

  /** The fraction that begins at an index, if one does. */
  Optional<Amount> find(Words words, int index) {
    return numbers
        .bareFraction(words, index)
        .filter(number -> isPart(words, number))
        .map(
            number ->
                new Amount(
                    number.range(),
                    number,
                    number,
                    number.value(),
                    Optional.empty(),
                    Optional.empty()));
  }

  private boolean isPart(Words words, Numeral number) {
    Word next = words.at(number.end());
    if (next.isNoun()
        || next.isDash()
        || next.is("of")
        || next.tag().isOneOf(Tag.JJ, Tag.CD)
        || isClock(words, number)) {
      return false;
    }
    Optional<Match<Bound>> bound = bounds.before(words, number.start());
    int start = bound.map(Match::start).orElse(number.start());
    return isChange(words, start)
        || isRestated(words, start)
        || next.tag().isOneOf(Tag.JJR, Tag.RBR)
        || isSubject(words, number, start)
        || (bound.isPresent() && !isPeriod(words, number));
  }

  /** "A quarter to ten"; not "rose by a quarter to 9 percent". */
  private boolean isClock(Words words, Numeral number) {
    Word next = words.at(number.end());
    boolean hour =
        numbers
            .read(words, number.end() + 1)
            .filter(n -> n.isBelow(13) && isEnd(words.at(n.end())))
            .isPresent();
    return next.is("past") || (next.is("to") && words.at(number.last()).is("quarter") && hour);
  }

  private static boolean isEnd(Word word) {
    return !word.isNoun() && !word.hasDigit();
  }

  /** "Fell by 14 tonnes, or a tenth". */
  private static boolean isRestated(Words words, int start) {
    return words.at(start - 1).is("or") && words.at(start - 2).is(",");
  }

  private boolean isChange(Words words, int start) {
    return words.at(start - 1).is("by")
        || changes.isVerb(words, start - 1)
        || changes.particle(words, start).isPresent();
  }

  /** "A fifth are", "two thirds voted", "found two thirds want", at the beginning of a clause. */
  private static boolean isSubject(Words words, Numeral number, int start) {
    Word before = words.at(start - 1);
    Word next = words.at(number.end());
    boolean clause =
        before.text().isEmpty()
            || before.is(",")
            || before.is(";")
            || before.isVerb()
            || before.tag().isQuotationMark()
            || before.tag().isOneOf(Tag.CC, Tag.IN);
    boolean plural = next.tag() == Tag.VBP || next.is("were");
    boolean several = !isArticle(words.at(number.start())) && next.isFinite() && !isSingular(next);
    return clause && (plural || several);
  }

  private static boolean isSingular(Word verb) {
    return verb.tag() == Tag.VBZ || verb.is("was");
  }

  /** "More than three quarters", which can be of a year. */
  private static boolean isPeriod(Words words, Numeral number) {
    return words.at(number.last()).is("quarters");
  }

  private static boolean isArticle(Word word) {
    return word.is("a") || word.is("an");
  }
}
