package dev.claimant.measure;

import dev.claimant.document.Bound;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import dev.claimant.syntax.Phrases;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.WordRange;
import dev.claimant.syntax.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the words that bound a number: "more than" before it, "or so" after it. */
public final class Bounds {
  /** Where words stand that bound a number; {@code bounds.txt} says what each means. */
  private enum Place {
    BEFORE,
    UNIT,
    VERB,
    AFTER
  }

  private final Phrases<Bound> before = Phrases.ofWordsBackwards();
  private final Phrases<Bound> beforeUnit = Phrases.ofWordsBackwards();
  private final Map<String, Bound> verbs = new HashMap<>();
  private final Phrases<Bound> after = Phrases.ofWords();

  public Bounds() {
    for (Row row : WordList.rows(Bounds.class, "bounds.txt", 3)) {
      Bound bound = row.choice(row.cell(1).replace(' ', '-'), Bound.class);
      for (String phrase : row.items(2)) {
        switch (row.choice(row.cell(0), Place.class)) {
          case BEFORE -> row.check(before.put(phrase, bound), phrase);
          case UNIT -> row.check(beforeUnit.put(phrase, bound), phrase);
          case VERB -> row.add(verbs, phrase, bound);
          case AFTER -> row.check(after.put(phrase, bound), phrase);
        }
      }
    }
  }

  /** The words right before an index that bound only what has a unit: "within 3 days". */
  public Optional<Match<Bound>> beforeUnit(Words words, int index) {
    return beforeUnit.at(words, index - 1);
  }

  /** The verb right before an index that says that something is more: "exceeded $3 billion". */
  public Optional<Match<Bound>> verb(Words words, int index) {
    Word verb = words.at(index - 1);
    // The tagger takes the verb of "Revenue tops $4 million" for a noun.
    String lemma = verb.is("tops") && words.at(index - 2).isNoun() ? "top" : verb.lemma();
    boolean isVerb = verb.isVerb() || verb.is("tops");
    return Optional.ofNullable(verbs.get(lemma))
        .filter(bound -> isVerb)
        .map(bound -> new Match<>(WordRange.of(index - 1), bound));
  }

  /** The bound whose last word stands right before an index; of two ("at least some") the first. */
  public Optional<Match<Bound>> before(Words words, int index) {
    Optional<Match<Bound>> inner = before.at(words, index - 1);
    if (inner.isEmpty()) {
      return inner;
    }
    return before
        .at(words, inner.get().start() - 1)
        .map(outer -> new Match<>(new WordRange(outer.start(), inner.get().end()), outer.value()))
        .or(() -> inner);
  }

  /** The bound whose first word stands at an index. */
  public Optional<Match<Bound>> after(Words words, int index) {
    return after.at(words, index);
  }
}
