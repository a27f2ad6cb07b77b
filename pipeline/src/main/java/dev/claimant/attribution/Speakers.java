package dev.claimant.attribution;

import dev.claimant.document.Document;
import dev.claimant.document.EntityType;
import dev.claimant.document.Mention;
import dev.claimant.document.MentionType;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.syntax.WordRange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves a source to entities: those that its head names, not all that it mentions. "The
 * spokesman for the ministry" is nobody known, a list is each of its members, a statement or report
 * is whoever made it, and a body is the organisation or country that it belongs to: "its board",
 * "the Polish government"; but "her office" is not she.
 */
final class Speakers {
  private static final Set<String> MAKER = Set.of("from", "by");

  /** The largest number of possessors and makers between a source and its parties. */
  private static final int MOST_STEPS = 5;

  private final Document document;
  private final SourceDocuments documents;
  private final Set<String> bodies;
  private final Antecedents antecedents;

  /**
   * @param bodies nouns for bodies that speak for the organisation or country they belong to, by
   *     lemma
   */
  Speakers(
      Document document, SourceDocuments documents, Set<String> bodies, Antecedents antecedents) {
    this.document = document;
    this.documents = documents;
    this.bodies = bodies;
    this.antecedents = antecedents;
  }

  /** The ids of the entities that a source is, in order, each once; empty if they are not known. */
  List<Integer> partiesOf(Span source) {
    return partiesOf(source, 0);
  }

  private List<Integer> partiesOf(Span span, int depth) {
    Optional<Span> antecedent = depth < MOST_STEPS ? antecedents.of(span) : Optional.empty();
    if (antecedent.isPresent()) {
      return partiesOf(antecedent.get(), depth + 1);
    }
    SourcePhrases source = new SourcePhrases(document, span);
    if (source.isRelative()) {
      return antecedent(span.start()).stream().toList();
    }
    Set<Integer> found = new LinkedHashSet<>();
    boolean named = false;
    boolean unnamed = false;
    for (WordRange phrase : source.phrases()) {
      Optional<Mention> head = source.mention(phrase);
      if (isApposition(source, phrase)
          || continuesPart(source, phrase)
          || (!found.isEmpty() && !unnamed && describesLast(source, phrase, head, found))) {
        continue;
      }
      unnamed = head.isEmpty() && source.isJoint(phrase);
      if (head.isPresent() && !source.modifiesNext(phrase)) {
        if (isParty(source, phrase, head.get())) {
          found.add(head.get().entity());
          named = true;
        }
      } else if (head.isEmpty() && depth < MOST_STEPS) {
        List<Integer> principals = principals(source, phrase, span.end(), depth);
        if (principals.isEmpty() && !named && source.isJoint(phrase)) {
          // "Peruvian judges and lawyers" are more than Peru.
          return List.of();
        }
        found.addAll(principals);
      }
    }
    return List.copyOf(found);
  }

  /**
   * Whether a phrase after a comma tells more of the party before it: no conjunction joins it to
   * the list, or it is no person beside a person: the Ohio of "Lee, D-Ohio, and Ray", "of Oslo".
   */
  private boolean describesLast(
      SourcePhrases source, WordRange phrase, Optional<Mention> head, Set<Integer> found) {
    if (!source.isAfterComma(phrase)) {
      return false;
    }
    int last = found.stream().reduce((one, other) -> other).orElseThrow();
    boolean peer =
        document.entity(last).type() != EntityType.PERSON
            || head.isEmpty()
            || document.entity(head.get()).type() == EntityType.PERSON;
    return !source.isInList(phrase) || source.token(phrase.start()).tag() == Tag.IN || !peer;
  }

  /**
   * Whether a mention means who speaks: "the Russians" can be Russia, but "a Russian" and "many
   * Russians" are people.
   */
  private static boolean isParty(SourcePhrases source, WordRange phrase, Mention mention) {
    return mention.type() != MentionType.DEMONYM
        || (source.isDefinite(phrase)
            && phrase.length() == 2
            && source.token(phrase.last()).tag().isPluralNoun());
  }

  /** Whether a phrase describes the one before it: "Roe, a teacher", "a third, in Oslo". */
  private static boolean isApposition(SourcePhrases source, WordRange phrase) {
    boolean demonym =
        source.mention(phrase).filter(name -> name.type() == MentionType.DEMONYM).isPresent();
    boolean plural = source.token(source.head(phrase)).tag().isPluralNoun();
    return source.isIndefiniteApposition(phrase)
        || (source.isAfterComma(phrase) && source.token(phrase.start()).tag() == Tag.IN)
        || (source.isAfterComma(phrase) && demonym && !plural);
  }

  /**
   * Whether a phrase continues the last part of the one before it: "a resident of Salem, Oregon",
   * "Roe of the Oslo Institute and the Bergen Institute".
   */
  private boolean continuesPart(SourcePhrases source, WordRange phrase) {
    int before = source.phrases().indexOf(phrase) - 1;
    if (before < 0) {
      return false;
    }
    WordRange previous = source.phrases().get(before);
    Optional<EntityType> type = source.mention(phrase).map(this::type);
    return type.isPresent()
        && type.equals(source.lastMention(previous).map(this::type))
        && !type.equals(source.mention(previous).map(this::type))
        && (type.get() == EntityType.PLACE || !source.isAfterComma(phrase))
        && (source.head(previous) < previous.last()
            || isApposition(source, previous)
            || continuesPart(source, previous));
  }

  /** The type of a mention; a country counts as a place. */
  private EntityType type(Mention mention) {
    EntityType type = document.entity(mention).type();
    return type == EntityType.COUNTRY ? EntityType.PLACE : type;
  }

  /** Whom the statement, report or body that a phrase names stands for. */
  private List<Integer> principals(SourcePhrases source, WordRange phrase, int end, int depth) {
    List<Integer> found = makersOrOwners(source, phrase, end, depth);
    boolean body = bodies.contains(source.lemma(source.head(phrase)));
    boolean people = found.stream().allMatch(id -> document.entity(id).type() == EntityType.PERSON);
    return body && people ? List.of() : found;
  }

  private List<Integer> makersOrOwners(SourcePhrases source, WordRange phrase, int end, int depth) {
    int head = source.head(phrase);
    String noun = source.lemma(head);
    boolean isDocument = documents.isDocument(noun);
    if (!isDocument && !bodies.contains(noun)) {
      return documents.isFinding(noun) ? maker(source, phrase) : List.of();
    }
    Optional<Span> possessor = source.possessor(phrase);
    if (possessor.isPresent()) {
      return partiesOf(possessor.get(), depth + 1);
    }
    Optional<Mention> name =
        source
            .modifier(phrase)
            .filter(isDocument ? this::isMaker : mention -> isOwner(mention, source, phrase));
    if (name.isPresent()) {
      return List.of(name.get().entity());
    }
    if (head + 1 < phrase.last()) {
      String link = source.lemma(head + 1);
      if (link.equals("of") ? !source.isIndefinite(phrase) : isDocument && MAKER.contains(link)) {
        return partiesOf(new Span(source.token(head + 2).start(), end), depth + 1);
      }
    }
    List<Integer> makers = isDocument ? maker(source, phrase) : List.of();
    if (!makers.isEmpty()) {
      return makers;
    }
    return isDocument && source.isDefinite(phrase)
        ? documents
            .lastMaker(noun, source.token(head).start())
            .map(maker -> partiesOf(maker, depth + 1))
            .orElse(List.of())
        : List.of();
  }

  /**
   * Who is named after "by" or "from" further on: "a survey of 900 nurses by Acme", "a report
   * released on Monday by Acme", "figures from Acme".
   */
  private List<Integer> maker(SourcePhrases source, WordRange phrase) {
    for (int i = source.head(phrase) + 1; i < phrase.last() && !source.token(i).tag().isWh(); i++) {
      if (MAKER.contains(source.lemma(i))) {
        return source.mentionFrom(i + 1).filter(this::isMaker).map(Mention::entity).stream()
            .toList();
      }
    }
    return List.of();
  }

  /** Whether a name before "report" is more than a nationality: "the Post report". */
  private boolean isMaker(Mention mention) {
    EntityType type = document.entity(mention).type();
    return mention.type() == MentionType.NAME
        && (type == EntityType.PERSON || type == EntityType.ORGANIZATION);
  }

  /** Whether a name owns the only such body: "the Polish government", not "Polish companies". */
  private boolean isOwner(Mention mention, SourcePhrases source, WordRange phrase) {
    int head = source.head(phrase);
    return document.entity(mention).type() != EntityType.PLACE
        && !source.isIndefinite(phrase)
        && source.token(head).is(source.lemma(head));
  }

  /** The antecedent of a relative pronoun: the nearest person before it, else the nearest name. */
  private Optional<Integer> antecedent(int pronoun) {
    Sentence sentence = document.sentenceAt(pronoun);
    List<Mention> before =
        document.mentionsIn(
            new Span(sentence.span().start(), Math.max(sentence.span().start(), pronoun)));
    for (int i = before.size() - 1; i >= 0; i--) {
      Mention mention = before.get(i);
      if (document.entity(mention).type() == EntityType.PERSON
          && !isPossessor(sentence, mention)
          && !hasVerb(sentence, mention.span().end(), pronoun)) {
        return Optional.of(mention.entity());
      }
    }
    return before.stream()
        .filter(mention -> mention.full().end() >= pronoun - 2)
        .reduce((one, other) -> other)
        .map(Mention::entity);
  }

  /** Whether a mention only owns the noun after it: "her lawyer, who", "Roe's lawyer, who". */
  private static boolean isPossessor(Sentence sentence, Mention mention) {
    int after = sentence.tokenAt(mention.span().end());
    return sentence.token(after).tag() == Tag.POS || sentence.token(after - 1).tag() == Tag.PRPS;
  }

  private static boolean hasVerb(Sentence sentence, int from, int to) {
    return sentence.tokens().subList(sentence.tokenAt(from), sentence.tokenAt(to)).stream()
        .anyMatch(Token::isVerb);
  }
}
