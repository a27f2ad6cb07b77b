package dev.claimant.quantity;

import dev.claimant.document.QuantityKind;
import dev.claimant.document.Tag;
import dev.claimant.measure.Numeral;
import dev.claimant.support.WordList;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.OptionalInt;
import java.util.Set;

/** Finds the numbers that are years since birth: "44 years old", "aged 44", "Smith, 44,". */
final class Ages {
  private static final int OLDEST = 120;

  private static final Set<String> LIMITS =
      Set.of("under", "over", "above", "below", "older", "younger");

  private final Set<String> people = Set.copyOf(WordList.words(Ages.class, "people.txt"));

  /** The index after the age that begins with an amount; empty if it is not an age. */
  OptionalInt findEnd(Words words, Amount amount) {
    int end = amount.end();
    if (amount.has(QuantityKind.DURATION)) {
      int next = words.at(end).isDash() ? end + 1 : end;
      Word word = words.at(next);
      if (word.is("old") || word.is("olds")) {
        return OptionalInt.of(next + 1);
      }
      if (word.is("of") && words.at(next + 1).is("age")) {
        return OptionalInt.of(next + 2);
      }
      return isAfterAge(words, amount.start()) ? OptionalInt.of(end) : OptionalInt.empty();
    }
    if (amount.unit().isPresent() || !amount.from().isBelow(OLDEST)) {
      return OptionalInt.empty();
    }
    if (words.at(end).is("yo") || words.at(end).is("y.o.")) {
      return OptionalInt.of(end + 1);
    }
    return isAfterAge(words, amount.start())
            || isAfterPeople(words, amount)
            || isApposition(words, amount)
        ? OptionalInt.of(end)
        : OptionalInt.empty();
  }

  /** "Children under five", "those over 65", "those 3 and under". */
  private boolean isAfterPeople(Words words, Amount amount) {
    boolean bounded =
        LIMITS.contains(words.at(amount.start() - 1).lower())
            && isPeople(words.at(amount.start() - 2));
    boolean open =
        isPeople(words.at(amount.start() - 1))
            && LIMITS.contains(words.at(amount.end() + 1).lower());
    return (bounded || open) && !words.at(amount.end()).isNoun();
  }

  /** Whether what stands before a comma and a number can be a person: a name, or "the mayor". */
  private static boolean isBearer(Word word, Word after) {
    return word.isName() || (word.tag() == Tag.NN && after.is(","));
  }

  private boolean isPeople(Word word) {
    return people.contains(word.lemma()) || people.contains(word.lower());
  }

  /** "Aged 44", "at age 44", "the age of 44". */
  private static boolean isAfterAge(Words words, int first) {
    int lead = words.at(first - 1).is("between") || words.at(first - 1).is("from") ? 2 : 1;
    Word before = words.at(first - lead);
    boolean age = before.is("age") || before.is("aged") || before.is("ages");
    Word noun = words.at(first - lead - 1);
    return age || (before.is("of") && (noun.is("age") || noun.is("ages")));
  }

  /** "John Smith, 44, said". */
  private static boolean isApposition(Words words, Amount amount) {
    Word before = words.at(amount.start() - 1);
    Word after = words.at(amount.end());
    return amount.from().form() == Numeral.Form.FIGURES
        && before.is(",")
        && isBearer(words.at(amount.start() - 2), after)
        && !after.text().isEmpty()
        && !Character.isLetterOrDigit(after.text().charAt(0));
  }
}
