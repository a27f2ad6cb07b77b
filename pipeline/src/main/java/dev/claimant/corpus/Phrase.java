package dev.claimant.corpus;

import dev.claimant.corpus.Lexicon.Kind;
import dev.claimant.corpus.Lexicon.Term;
import dev.claimant.corpus.SentenceWords.Word;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The words for what is counted or measured, taken apart. */
final class Phrase {
  private final Lexicon lexicon;
  private final Set<String> forms = new TreeSet<>();
  private final Set<String> events = new LinkedHashSet<>();
  private final Set<String> label = new LinkedHashSet<>();
  private Optional<Term> predicate = Optional.empty();
  private boolean more;

  /**
   * @param names the words of names, which say whose it is rather than what
   */
  Phrase(Lexicon lexicon, Set<String> names, List<Word> words) {
    this.lexicon = lexicon;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).text();
      boolean bound = i + 1 < words.size() && words.get(i + 1).text().equals("than");
      if (Character.isLetter(word.codePointAt(0)) && !names.contains(word) && !bound) {
        read(word);
      }
    }
  }

  private void read(String word) {
    Optional<Term> event = lexicon.term(Kind.EVENT, word);
    Optional<Term> said = lexicon.predicate(word);
    if (lexicon.is(Kind.MORE, word)) {
      more = true;
    } else if (event.isPresent()) {
      events.add(event.get().name());
    } else if (said.isPresent()) {
      predicate = predicate.or(() -> said);
    } else if (!lexicon.isEmpty(word)) {
      forms.add(lexicon.form(word));
      label.add(word);
    }
  }

  /** Whether it says nothing of what it is. */
  boolean isEmpty() {
    return forms.isEmpty() && predicate.isEmpty();
  }

  /** One form for each word that says what it is. */
  Set<String> forms() {
    return forms;
  }

  /** What the words say that befalls it or is done with it. */
  Optional<Term> predicate() {
    return predicate;
  }

  Set<String> events() {
    return events;
  }

  /** Whether it is only what comes on top of others. */
  boolean isMore() {
    return more;
  }

  String label() {
    return label.stream().collect(Collectors.joining(" "));
  }
}
