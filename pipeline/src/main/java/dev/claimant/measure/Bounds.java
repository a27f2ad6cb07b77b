package dev.claimant.measure;

import dev.claimant.document.Bound;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import dev.claimant.syntax.Phrases;
import dev.claimant.syntax.Phrases.Match;
import dev.claimant.syntax.WordRange;
import dev.claimant.syntax.Words;
import java.util.Optional;

/** Finds the words that bound a number: "more than" before it, "or so" after it. */
public final class Bounds {
  private final Phrases<Bound> before = Phrases.ofWordsBackwards();
  private final Phrases<Bound> after = Phrases.ofWords();

  public Bounds() {
    for (Row row : WordList.rows(Bounds.class, "bounds.txt", 3)) {
      Bound bound = row.choice(row.cell(1).replace(' ', '-'), Bound.class);
      Phrases<Bound> phrases = row.cell(0).equals("before") ? before : after;
      for (String phrase : row.items(2)) {
        row.check(phrases.put(phrase, bound), phrase);
      }
    }
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
