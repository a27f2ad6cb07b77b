package dev.claimant.quantity;

import dev.claimant.document.QuantityKind;
import dev.claimant.document.Tag;
import dev.claimant.measure.Numeral.Form;
import dev.claimant.measure.UnitOfMeasure;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.WordRange;
import dev.claimant.syntax.Words;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the bare numbers that count people, by what befalls them or what they do. */
final class People {
  private static final UnitOfMeasure PERSON =
      new UnitOfMeasure(
          "person", QuantityKind.COUNT, Optional.empty(), Optional.empty(), Optional.empty());

  /** The most words between a number and what befalls it: "4,000 are still feared dead". */
  private static final int REACH = 5;

  /** Where a number of people stands next to a verb. */
  private enum Place {
    OBJECT,
    SUBJECT
  }

  /** What befell people whom a bare number before it counts: "54 wounded". */
  private final Set<String> fates = Set.copyOf(WordList.words(People.class, "fates.txt"));

  private final Map<Place, Set<String>> verbs = new EnumMap<>(Place.class);

  People() {
    for (Row row : WordList.rows(People.class, "people-verbs.txt", 2)) {
      Set<String> ofPlace =
          verbs.computeIfAbsent(row.choice(row.cell(0), Place.class), place -> new HashSet<>());
      row.items(1).forEach(verb -> row.check(ofPlace.add(verb), verb));
    }
  }

  /** The person as a unit, at the word that tells it, if a number without noun counts people. */
  Optional<Match<UnitOfMeasure>> find(Words words, BoundNumber number) {
    Amount amount = number.amount();
    return (amount.from().isWhole() && amount.from().form() != Form.FRACTION
            ? sign(words, number)
            : Optional.<Integer>empty())
        .map(People::at);
  }

  /** The person as a unit, at a word. */
  static Match<UnitOfMeasure> at(int word) {
    return new Match<>(WordRange.of(word), PERSON);
  }

  private Optional<Integer> sign(Words words, BoundNumber number) {
    int end = number.amount().end();
    int fate = words.at(end).tag() == Tag.RB ? end + 1 : end;
    if (isFate(words.at(fate))) {
      return Optional.of(fate);
    }
    return passiveOrSubject(words, end).or(() -> object(words, number));
  }

  /** Whether a word says what befell people: "wounded". */
  boolean isFate(Word word) {
    return fates.contains(word.lower()) || (fates.contains(word.lemma()) && !word.isVerb());
  }

  /** "Nine died", "at least 12 were shot dead", "some 70 are still missing". */
  private Optional<Integer> passiveOrSubject(Words words, int end) {
    boolean passive = false;
    for (int i = end; i < end + REACH; i++) {
      Word word = words.at(i);
      boolean be = word.lemma().equals("be");
      boolean auxiliary = be || word.lemma().equals("have") || word.tag() == Tag.MD;
      if (passive && isFate(word)) {
        return Optional.of(i);
      }
      if (auxiliary || word.tag().isAdverb() || (passive && isBelieved(word))) {
        passive |= be;
      } else {
        boolean own = word.isVerb() && is(Place.SUBJECT, word);
        return own || (passive && word.tag() == Tag.VBN && is(Place.OBJECT, word))
            ? Optional.of(i)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isBelieved(Word word) {
    return switch (word.lower()) {
      case "feared", "reported", "presumed", "confirmed", "believed", "thought", "known", "said" ->
          true;
      default -> false;
    };
  }

  /** "Killed at least 200", "arrested 17 on Friday". */
  private Optional<Integer> object(Words words, BoundNumber number) {
    Word next = words.at(number.amount().end());
    int verb = number.start() - 1;
    boolean alone =
        !next.isNoun() && !next.tag().isAdjective() && !next.is("of") && next.tag() != Tag.CD;
    return alone && words.at(verb).isVerb() && is(Place.OBJECT, words.at(verb))
        ? Optional.of(verb)
        : Optional.empty();
  }

  private boolean is(Place place, Word verb) {
    return verbs.getOrDefault(place, Set.of()).contains(verb.lemma());
  }
}
