package dev.claimant.corpus;

import dev.claimant.corpus.Lexicon.Kind;
import dev.claimant.corpus.Lexicon.Term;
import dev.claimant.corpus.SentenceWords.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words of a label without their inflections, its names under their one name each. */
final class Label {
  private final Set<String> forms = new HashSet<>();

  Label(Lexicon lexicon, NameJoiner names, String text) {
    List<Word> words = SentenceWords.words(text, 0);
    int index = 0;
    while (index < words.size()) {
      int end = names.endOfName(words, index);
      if (end > index) {
        SentenceWords.words(names.joined(words, index, end), 0).stream()
            .filter(word -> !word.isMark())
            .forEach(word -> forms.add(lexicon.form(word.text())));
      } else if (!words.get(index).isMark() && !lexicon.is(Kind.FILLER, words.get(index).text())) {
        forms.add(form(lexicon, words.get(index).text()));
      }
      index = Math.max(end, index + 1);
    }
  }

  /** Whether it has all of another one's words, if there are any that say something. */
  boolean hasAll(Label other) {
    return !other.forms.isEmpty() && forms.containsAll(other.forms);
  }

  private static String form(Lexicon lexicon, String word) {
    Optional<Term> term = lexicon.predicate(word).or(() -> lexicon.term(Kind.EVENT, word));
    return lexicon.form(term.map(Term::name).orElse(word));
  }
}
