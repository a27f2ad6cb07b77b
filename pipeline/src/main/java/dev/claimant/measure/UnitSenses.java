package dev.claimant.measure;

import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import dev.claimant.syntax.Phrases;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells by the words near a unit what it means: pounds that are paid are money, degrees that one
 * turns by are no temperature, and those that one earns no unit at all.
 */
final class UnitSenses {
  private static final int REACH = 15;

  /**
   * One thing that a unit can mean.
   *
   * @param unit the unit meant; none if the word is no unit then
   * @param lemmas the words that tell it; none if nothing needs to
   */
  private record Meaning(Optional<UnitOfMeasure> unit, Set<String> lemmas) {
    /** How far from a unit a word is that tells it; beyond reach if there is none. */
    int distance(Words words, Match<?> match) {
      for (int i = 1; i <= REACH; i++) {
        if (isTold(words.at(match.start() - i)) || isTold(words.at(match.last() + i))) {
          return i;
        }
      }
      return lemmas.isEmpty() ? REACH + 1 : REACH + 2;
    }

    private boolean isTold(Word word) {
      return lemmas.contains(word.lemma()) || lemmas.contains(word.lower());
    }
  }

  private final Map<String, List<Meaning>> meanings = new HashMap<>();

  /**
   * @param forms the units by their written forms
   */
  UnitSenses(Phrases<UnitOfMeasure> forms) {
    for (Row row : WordList.rows(UnitSenses.class, "unit-senses.txt", 3)) {
      Optional<UnitOfMeasure> unit =
          row.cell(1).equals("-")
              ? Optional.empty()
              : Optional.of(forms.find(row.cell(1)).orElseThrow());
      meanings
          .computeIfAbsent(row.cell(0), name -> new ArrayList<>())
          .add(new Meaning(unit, new HashSet<>(row.items(2))));
    }
  }

  /** What a unit that was found means there. */
  Optional<Match<UnitOfMeasure>> meaning(Words words, Match<UnitOfMeasure> match) {
    Optional<UnitOfMeasure> meant = Optional.of(match.value());
    int nearest = REACH + 2;
    for (Meaning meaning : meanings.getOrDefault(match.value().name(), List.of())) {
      int distance = meaning.distance(words, match);
      if (distance < nearest) {
        nearest = distance;
        meant = meaning.unit();
      }
    }
    return meant.map(unit -> new Match<>(match.range(), unit));
  }
}
