package dev.claimant.corpus;

import dev.claimant.corpus.Lexicon.Kind;
import dev.claimant.corpus.Lexicon.Term;
import dev.claimant.corpus.SentenceWords.Word;
import dev.claimant.document.EntityType;
import dev.claimant.record.ClaimRecord;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a document speaks of at each of its claims: the places, parties and events that its last
 * sentence to name any has named, or its title. Claims of one document must come in their order.
 */
final class Discourse {
  private final Lexicon lexicon;
  private final NameJoiner known;
  private final Map<String, Topic> topics = new HashMap<>();

  Discourse(Lexicon lexicon, NameJoiner known) {
    this.lexicon = lexicon;
    this.known = known;
  }

  /**
   * What a claim's sentence is about.
   *
   * @param names those named last, up to the end of the claim's sentence
   * @param events likewise
   */
  record Topic(int sentence, Set<Name> names, Set<String> events) {}

  /** What the document speaks of at a claim; no name if it could be one of several. */
  Topic at(ClaimRecord record, SentenceWords words) {
    Topic before =
        topics.computeIfAbsent(record.document().id(), id -> ofTitle(record.document().title()));
    Set<Name> names = ClaimNames.all(record);
    names.addAll(scan(words.words()));
    Set<String> events = events(words.words());
    boolean same = before.sentence() == record.sentence().index();
    Topic topic =
        new Topic(
            record.sentence().index(),
            latest(before.names(), names, same),
            latest(before.events(), events, same));
    topics.put(record.document().id(), topic);
    return new Topic(topic.sentence(), one(record, words, topic.names()), topic.events());
  }

  /**
   * The one of several places that a claim without a place of its own is about, unless all are one
   * and its country: the only one that follows it in its clause, or none.
   */
  private Set<Name> one(ClaimRecord record, SentenceWords words, Set<Name> names) {
    if (names.stream().map(known::withWhole).anyMatch(of -> of.containsAll(joined(names)))) {
      return names;
    }
    Set<Name> after =
        scan(words.from(record.span().end()).stream().takeWhile(word -> !word.isMark()).toList());
    return names.isEmpty() || after.size() != 1 ? Set.of() : after;
  }

  /** The events that words name. */
  Set<String> events(List<Word> words) {
    Set<String> events = new LinkedHashSet<>();
    for (Word word : words) {
      lexicon.term(Kind.EVENT, word.text()).map(Term::name).ifPresent(events::add);
    }
    return events;
  }

  private Topic ofTitle(Optional<String> title) {
    List<Word> words = SentenceWords.words(title.orElse(""), 0);
    return new Topic(-1, scan(words), events(words));
  }

  private Set<Name> scan(List<Word> words) {
    Set<Name> names = new LinkedHashSet<>();
    known.places(words).forEach(name -> names.add(new Name(name, EntityType.COUNTRY)));
    return names;
  }

  private Set<String> joined(Set<Name> names) {
    return names.stream().map(known::join).collect(Collectors.toSet());
  }

  private static <T> Set<T> latest(Set<T> before, Set<T> here, boolean same) {
    if (here.isEmpty()) {
      return before;
    }
    Set<T> all = new LinkedHashSet<>(same ? before : Set.of());
    all.addAll(here);
    return all;
  }
}
