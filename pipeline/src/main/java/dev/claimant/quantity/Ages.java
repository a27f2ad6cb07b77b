package dev.claimant.quantity;

import dev.claimant.document.QuantityKind;
import dev.claimant.document.Tag;
import dev.claimant.measure.Numeral;
import dev.claimant.quantity.context.ChangeCues;
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

  /** The longest name, and the longest way from "at" to its verb, in words. */
  private static final int REACH = 12;

  private final Set<String> people = Set.copyOf(WordList.words(Ages.class, "people.txt"));
  private final Set<String> young = Set.copyOf(WordList.words(Ages.class, "persons-of.txt"));
  private final Set<String> life = Set.copyOf(WordList.words(Ages.class, "life.txt"));
  private final Set<String> totals = Set.copyOf(WordList.words(ChangeCues.class, "totals.txt"));

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
            || isBeforeAge(words, end)
            || isAfterPeople(words, amount)
            || isApposition(words, amount)
            || isTurned(words, amount)
            || isStated(words, amount)
            || isAtEvent(words, amount)
            || isOf(words, amount)
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

  /** Whether a noun is one for people. */
  boolean isPeople(Word word) {
    return people.contains(word.lemma()) || people.contains(word.lower());
  }

  /** "Aged 44", "at age 44", "the age of 44", "aged 19 and 23", "their ages were 14 and 17". */
  private static boolean isAfterAge(Words words, int first) {
    int start = NumberLists.start(words, first);
    int lead = words.at(start - 1).is("between") || words.at(start - 1).is("from") ? 2 : 1;
    Word before = words.at(start - lead);
    Word noun = words.at(start - lead - 1);
    boolean stated = before.is("of") || before.lemma().equals("be");
    return isAge(before) || (stated && isAge(noun));
  }

  private static boolean isAge(Word word) {
    return word.is("age") || word.is("aged") || word.is("ages");
  }

  /** The 16 of "16, 18 and 21 years old". */
  private static boolean isBeforeAge(Words words, int end) {
    int last = NumberLists.end(words, end);
    Word unit = words.at(last);
    int old = words.at(last + 1).isDash() ? last + 2 : last + 1;
    return last > end && (unit.is("years") || unit.is("year")) && words.at(old).is("old");
  }

  /** "John Smith, 44, said", "the sailors, 22 and 31, were lost"; not "in Iowa, 25". */
  private boolean isApposition(Words words, Amount amount) {
    int first = NumberLists.start(words, amount.start());
    int listed = NumberLists.end(words, amount.end());
    // "Roe, 44, and two others" is no list of ages.
    int end = isFree(words, listed) ? listed : amount.end();
    boolean list = first < amount.start() || end > amount.end();
    Word after = words.at(end);
    Word bearer = words.at(first - 2);
    boolean stops = !after.text().isEmpty() && !Character.isLetterOrDigit(after.text().charAt(0));
    boolean several = bearer.isPlural() && !bearer.isName();
    boolean borne =
        several
            ? after.is(",") && isPeople(bearer)
            : !list && isBearer(bearer, after) && !isPlace(words, first - 2);
    return amount.from().form() == Numeral.Form.FIGURES
        && words.at(first - 1).is(",")
        && stops
        && borne;
  }

  /** Whether a name is that of a place: "in South Korea". */
  private static boolean isPlace(Words words, int name) {
    int first = name;
    while (name - first < REACH && words.at(first - 1).isName()) {
      first--;
    }
    Word before = words.at(first - 1);
    return words.at(name).isName() && (before.is("in") || before.is("at") || before.is("near"));
  }

  /** "Turned 50", "turns 60 in May"; not "the tally turned 50". */
  private boolean isTurned(Words words, Amount amount) {
    Word subject = words.at(amount.start() - 2);
    return words.at(amount.start() - 1).lemma().equals("turn")
        && words.at(amount.start() - 1).isVerb()
        && isFree(words, amount.end())
        && !totals.contains(subject.lower());
  }

  /** "He is 44", "when she was just six", "who is 23". */
  private static boolean isStated(Words words, Amount amount) {
    int verb = amount.start() - 1;
    if (words.at(verb).is("just") || words.at(verb).is("only")) {
      verb--;
    }
    Word subject = words.at(verb - 1);
    Word next = words.at(amount.end());
    boolean person = subject.is("he") || subject.is("she") || subject.is("i") || subject.is("who");
    boolean singular = !words.at(verb).is("are") && !words.at(verb).is("were");
    return words.at(verb).lemma().equals("be")
        && singular
        && person
        && !amount.from().isOne()
        && isFree(words, amount.end())
        && !next.tag().isAdverb()
        && !next.isVerb();
  }

  /** "Died at 88", "became a father at 19", "left school at 15", "and his aunt at 71". */
  private boolean isAtEvent(Words words, Amount amount) {
    int at = amount.start() - 1;
    if (!words.at(at).is("at") || !isFree(words, amount.end())) {
      return false;
    }
    for (int i = at - 1; i >= at - REACH; i--) {
      Word word = words.at(i);
      if (word.isVerb()) {
        Tag next = words.at(i + 1).tag();
        return life.contains(word.lemma()) && next != Tag.CD && next != Tag.CURRENCY;
      }
    }
    return false;
  }

  /** "A boy of 12"; not "a group of 12", "a mother of 12". */
  private boolean isOf(Words words, Amount amount) {
    Word person = words.at(amount.start() - 2);
    return words.at(amount.start() - 1).is("of")
        && person.tag() == Tag.NN
        && young.contains(person.lower())
        && isFree(words, amount.end());
  }

  /** Whether nothing follows that a number could count. */
  private static boolean isFree(Words words, int end) {
    Word next = words.at(end);
    return !next.isNoun()
        && !next.tag().isAdjective()
        && next.tag() != Tag.CD
        && !next.is("%")
        && !next.isDash()
        && !next.is("of")
        && !next.is("per");
  }
}
