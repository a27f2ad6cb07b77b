package dev.claimant.measure;

import dev.claimant.document.Bound;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import dev.claimant.syntax.Phrases;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.Words;
import java.util.Optional;

/** Finds the words that bound a number: "more than" before it, "or so" behind it. */
public final class Bounds {
  private final Phrases<Bound> before = Phrases.ofWordsBackwards();
  private final Phrases<Bound> behind = Phrases.ofWords();

  public Bounds() {
    for (Row row : WordList.rows(Bounds.class, "bounds.txt", 3)) {
      Bound bound = row.choice(row.cell(1).replace(' ', '-'), Bound.class);
      Phrases<Bound> phrases = row.cell(0).equals("before") ? before : behind;
      for (String phrase : row.items(2)) {
        row.check(phrases.put(phrase, bound), phrase);
      }
    }
  }

  /** The bound whose last word stands right before a place; of two ("at least some") the first. */
  public Optional<Match<Bound>> before(Words words, int place) {
    Optional<Match<Bound>> inner = before.at(words, place - 1);
    if (inner.isEmpty()) {
      return inner;
    }
    return before
        .at(words, inner.get().first() - 1)
        .map(outer -> new Match<>(outer.first(), inner.get().last(), outer.value()))
        .or(() -> inner);
  }

  /** The bound whose first word stands at a place. */
  public Optional<Match<Bound>> behind(Words words, int place) {
    return behind.at(words, place);
  }
}
