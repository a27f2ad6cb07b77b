package dev.claimant.entity;

import dev.claimant.document.Document;
import dev.claimant.document.EntityType;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the names of a document, each with the role and title next to it. */
final class OccurrenceFinder {
  /** Nouns that make a person's name that of an organisation: "the Clinton campaign". */
  private static final Set<String> BODIES = WordLists.get("personal body");

  private final NameSpotter spotter;
  private final RoleFinder roleFinder;

  OccurrenceFinder(NameSpotter spotter, RoleFinder roleFinder) {
    this.spotter = spotter;
    this.roleFinder = roleFinder;
  }

  /** The names in the order of the text; one can lie within another or within a role. */
  List<Occurrence> occurrences(Document document) {
    List<List<Spotted>> names = spotter.names(document);
    List<Occurrence> occurrences = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      add(document, sentence, names.get(sentence.index()), occurrences);
    }
    return occurrences;
  }

  private void add(
      Document document, Sentence sentence, List<Spotted> names, List<Occurrence> occurrences) {
    List<Description> descriptions = new ArrayList<>();
    int start = sentence.span().start();
    BitSet inRole = new BitSet();
    for (Spotted spotted : names) {
      Description description =
          spotted.name().type() == EntityType.PERSON
              ? roleFinder.describe(sentence, spotted.name())
              : Description.NONE;
      descriptions.add(description);
      description.role().ifPresent(role -> inRole.set(role.start() - start, role.end() - start));
    }
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i).name();
      Span span = sentence.span(name.first(), name.end());
      boolean nested = inRole.get(span.start() - start);
      String text =
          Names.text(document, sentence.span(name.first(), Names.endBeforeHonours(sentence, name)));
      occurrences.add(
          new Occurrence(sentence, name, text, names.get(i).known(), descriptions.get(i), nested));
      body(document, sentence, name).ifPresent(occurrences::add);
    }
  }

  /** The organisation that a person's name and the noun after it are. */
  private static Optional<Occurrence> body(Document document, Sentence sentence, Name name) {
    if (name.type() != EntityType.PERSON || !BODIES.contains(sentence.token(name.end()).lemma())) {
      return Optional.empty();
    }
    Name body = new Name(name.first(), name.end() + 1, EntityType.ORGANIZATION);
    String text = Names.text(document, sentence.span(body.first(), body.end()));
    return Optional.of(
        new Occurrence(sentence, body, text, Optional.empty(), Description.NONE, false));
  }
}
