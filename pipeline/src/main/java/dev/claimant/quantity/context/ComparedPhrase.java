package dev.claimant.quantity.context;

import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.syntax.Word;
import dev.claimant.syntax.WordRange;
import dev.claimant.syntax.Words;
import java.util.Optional;
import java.util.Set;

/** Finds the end of the noun phrase or clause that something is compared with. */
final class ComparedPhrase {
  /** The most words that such a phrase has. */
  private static final int MAX_WORDS = 12;

  private static final Set<String> STOPS =
      Set.of(
          "", ",", ";", ":", "(", ")", "–", "—", "--", ".", "?", "!", "but", "while", "who",
          "which", "to");

  private ComparedPhrase() {}

  /** Whether no such phrase continues over a word. */
  static boolean stopsAt(Word word) {
    return STOPS.contains(word.lower());
  }

  /** The words from one index to the end of the phrase that begins at another. */
  static Optional<Span> find(Words words, int first, int start) {
    boolean clause = words.at(start).tag() == Tag.PRP;
    int end = start;
    while (end < start + MAX_WORDS && isInside(words, end, clause)) {
      end++;
    }
    while (end > start && isLoose(words.at(end - 1))) {
      end--;
    }
    return end > start ? Optional.of(words.span(new WordRange(first, end))) : Optional.empty();
  }

  /** A word that leads to more than the phrase has: the "of" of "60 of which". */
  private static boolean isLoose(Word word) {
    return word.tag().isOneOf(Tag.CC, Tag.DT, Tag.IN) && !word.is("before");
  }

  private static boolean isInside(Words words, int index, boolean clause) {
    Word word = words.at(index);
    boolean finite = word.tag().isFinite();
    boolean joins = words.at(index - 1).isName() && words.at(index + 1).isName();
    boolean joint = word.tag() != Tag.CC || joins;
    boolean other = finite || word.tag() == Tag.PRP;
    return !stopsAt(word) && joint && (clause || !other);
  }
}
