package dev.claimant.attribution;

import dev.claimant.document.Document;
import dev.claimant.document.EntityType;
import dev.claimant.document.Mention;
import dev.claimant.document.MentionType;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the organisation that a source speaks for or belongs to: "a spokesman for Acme", "Acme
 * director Ann Lee", "Ann Lee, of Acme,", and Ann Lee wherever the text names her again.
 */
final class Affiliations {
  /** The largest number of tokens between a person and the organisation. */
  private static final int LONGEST_ROLE = 15;

  private static final Set<String> LINKS = Set.of("of", "for", "at", "from", "with");

  private final Document document;
  private final SourceWords words;
  private final Antecedents antecedents;

  /** By the first token's offset, the organisations that the text names. */
  private final Map<Integer, Mention> organizations = new HashMap<>();

  private final Map<Integer, String> byPerson = new HashMap<>();

  Affiliations(Document document, SourceWords words, Antecedents antecedents) {
    this.document = document;
    this.words = words;
    this.antecedents = antecedents;
    for (Mention mention : document.mentions()) {
      if (document.entity(mention).type() == EntityType.ORGANIZATION) {
        organizations.merge(mention.span().start(), mention, Affiliations::longer);
      }
    }
    for (Mention mention : document.mentions()) {
      if (mention.type() == MentionType.NAME
          && document.entity(mention).type() == EntityType.PERSON
          && !byPerson.containsKey(mention.entity())) {
        organization(mention).ifPresent(name -> byPerson.put(mention.entity(), name));
      }
    }
  }

  private static Mention longer(Mention one, Mention other) {
    return one.span().length() >= other.span().length() ? one : other;
  }

  /** The organisation of a source that is one person, known or not. */
  Optional<String> of(List<Span> source, List<Integer> parties) {
    if (parties.size() == 1) {
      return Optional.ofNullable(byPerson.get(parties.get(0)));
    }
    return parties.isEmpty()
        ? source.stream().findFirst().flatMap(this::unnamed)
        : Optional.empty();
  }

  private Optional<String> unnamed(Span source) {
    Optional<Span> antecedent = antecedents.of(source);
    if (antecedent.isPresent()) {
      return unnamed(antecedent.get());
    }
    SourcePhrases phrases = new SourcePhrases(document, source);
    if (phrases.phrases().isEmpty()) {
      return Optional.empty();
    }
    int head = phrases.head(phrases.phrases().get(0));
    Token noun = phrases.token(head);
    if (!words.isPerson(noun.lowerLemma())) {
      return Optional.empty();
    }
    Sentence sentence = document.sentenceAt(source.start());
    int first = sentence.tokenAt(source.start());
    int at = first + head;
    return within(sentence, first, at).or(() -> after(sentence, at + 1, Optional.of(source)));
  }

  private Optional<String> organization(Mention person) {
    Sentence sentence = document.sentenceAt(person.span().start());
    int name = sentence.tokenAt(person.span().start());
    int first = sentence.tokenAt(person.full().start());
    // "The company's director, Ann Lee": the possessor is no part of the role.
    int start =
        sentence.token(first - 1).tag() == Tag.POS ? Math.max(0, first - LONGEST_ROLE) : first;
    boolean pronoun = sentence.token(first - 1).tag() == Tag.PRPS;
    return within(sentence, pronoun ? first - 1 : start, name)
        .or(() -> after(sentence, sentence.tokenAt(person.span().end()), Optional.empty()));
  }

  /** The last organisation between two tokens that a role or possessive mark follows. */
  private Optional<String> within(Sentence sentence, int start, int end) {
    for (int i = end - 1; i >= start; i--) {
      Optional<Mention> here = at(sentence, i);
      if (here.isPresent()) {
        return here.map(this::name);
      }
      if (sentence.token(i).isVerb() && !sentence.token(i).tag().isParticiple()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * The organisation that "for", "of" or a role joins to the words before: ", a director of Acme",
   * ", director, Acme", ", Acme's director".
   */
  private Optional<String> after(Sentence sentence, int from, Optional<Span> limit) {
    boolean role = limit.isPresent();
    for (int i = from; i - from < LONGEST_ROLE && isRoleWord(sentence.token(i)); i++) {
      Token token = sentence.token(i);
      Optional<Mention> here = at(sentence, i);
      if (here.isPresent()) {
        int before = sentence.token(i - 1).tag() == Tag.DT ? i - 2 : i - 1;
        int end = sentence.tokenAt(here.get().span().end());
        boolean linked = LINKS.contains(sentence.token(before).lower());
        boolean possessor = sentence.token(end).tag() == Tag.POS || isRole(sentence.token(end));
        return linked || possessor || (role && sentence.token(before).is(",") && limit.isEmpty())
            ? here.map(this::name)
            : Optional.empty();
      }
      if (isPerson(token)) {
        return Optional.empty();
      }
      role = role || isRole(token);
      if (token.is("and") && !role) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isPerson(Token token) {
    return document.mentionsIn(token.span()).stream()
        .anyMatch(mention -> document.entity(mention).type() == EntityType.PERSON);
  }

  private boolean isRole(Token token) {
    return token.isNoun() && words.isPerson(token.lowerLemma());
  }

  private static boolean isRoleWord(Token token) {
    return token.isNoun()
        || token.tag().isAdjective()
        || token.tag().isOneOf(Tag.DT, Tag.POS, Tag.CC, Tag.CD, Tag.HYPH, Tag.PRPS, Tag.VBG)
        || token.is(",")
        || token.is("&")
        || LINKS.contains(token.lower());
  }

  private Optional<Mention> at(Sentence sentence, int index) {
    return Optional.ofNullable(organizations.get(sentence.token(index).start()));
  }

  private String name(Mention mention) {
    return document.entity(mention).name();
  }
}
