package dev.claimant.claim;

import dev.claimant.document.Attribution;
import dev.claimant.document.Document;
import dev.claimant.document.EntityReference;
import dev.claimant.document.EntityType;
import dev.claimant.document.Mention;
import dev.claimant.document.MentionType;
import dev.claimant.document.Quantity;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.document.TimeExpression;
import dev.claimant.document.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds, within a claim's sentence, whose the counted things are, and where and when it is said to
 * be so.
 *
 * <p>A quantity takes place and time from its own clause, a statement from what its sentence says
 * outside of the content: "told reporters in Geneva on Monday". What stands in another clause is
 * left alone, since a wrong place does more harm than none.
 */
final class Circumstances {
  private static final Set<String> LOCATIVE =
      Set.of(
          "in", "at", "near", "inside", "outside", "across", "throughout", "around", "on", "off");

  private static final Set<String> BELONGING = Set.of("of", "from");

  /** Words that open another clause. */
  private static final Set<String> CLAUSE_OPENERS =
      Set.of(
          "who", "which", "that", "while", "but", "whereas", "although", "because", "if", "when");

  private static final Set<String> CLAUSE_MARKS = Set.of(";", ":", "–", "—", "--");

  private static final Set<Tag> DETERMINERS = Set.of(Tag.DT, Tag.PRPS);

  private final Document document;
  private final Contents contents;

  Circumstances(Document document, Contents contents) {
    this.document = document;
    this.contents = contents;
  }

  /**
   * Whose the counted or measured things are: "North Korean troops", "troops of the African Union",
   * "shares of Toyota fell 3%".
   */
  Optional<EntityReference> entity(Quantity quantity) {
    Optional<EntityReference> owner = owner(quantity);
    // Who shot down 31 drones does not own them.
    return owner.isPresent() || quantity.kind() == QuantityKind.COUNT ? owner : inConcept(quantity);
  }

  private Optional<EntityReference> inConcept(Quantity quantity) {
    return quantity.concept().stream()
        .flatMap(phrase -> document.mentionsIn(phrase).stream())
        .filter(mention -> mention.type() != MentionType.PRONOUN)
        .findFirst()
        .map(EntityReference::of);
  }

  private Optional<EntityReference> owner(Quantity quantity) {
    for (Mention mention : document.mentionsIn(quantity.span())) {
      if (mention.type() != MentionType.PRONOUN
          && isParty(mention.entity())
          && !mention.span().overlaps(quantity.number())) {
        return Optional.of(EntityReference.of(mention));
      }
    }
    Sentence sentence = document.sentenceAt(quantity.span().start());
    int next = sentence.tokenAt(quantity.span().end());
    return next < sentence.tokens().size() && BELONGING.contains(word(sentence, next))
        ? nameAfter(sentence, next).filter(name -> isParty(name.entity()))
        : Optional.empty();
  }

  /** The place in a quantity's clause: after it, or at the sentence's start. */
  Optional<EntityReference> place(Quantity quantity) {
    Sentence sentence = document.sentenceAt(quantity.span().start());
    List<Contents.Part> content = contents.around(quantity.span());
    Predicate<Span> within = span -> sameSide(content, span);
    Optional<EntityReference> after =
        place(sentence, sentence.tokenAt(quantity.span().end()), sentence.tokens().size(), within);
    return after.isPresent()
        ? after
        : place(sentence, 0, Math.min(1, sentence.tokenAt(quantity.span().start())), within);
  }

  /** The place that the sentence gives next to what is said. */
  Optional<EntityReference> place(Attribution attribution) {
    Sentence sentence = frame(attribution);
    for (int i = 0; i < sentence.tokens().size(); i++) {
      if (isFrame(attribution, sentence.tokens().get(i).span())
          && LOCATIVE.contains(word(sentence, i))) {
        Optional<EntityReference> found =
            nameAfter(sentence, i)
                .filter(this::isPlace)
                .filter(location -> isFrame(attribution, location.span()));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The time expression in a quantity's clause that is nearest to it. */
  Optional<TimeExpression> time(Quantity quantity) {
    Sentence sentence = document.sentenceAt(quantity.span().start());
    List<Contents.Part> content = contents.around(quantity.span());
    return document.timesIn(sentence.span()).stream()
        .filter(time -> !time.span().overlaps(quantity.span()))
        .filter(time -> sameSide(content, time.span()))
        .filter(time -> sameClause(sentence, quantity.span(), time.span()))
        .min(Comparator.comparingInt(time -> distance(time.span(), quantity.span())));
  }

  /** The first time expression that the sentence gives next to what is said. */
  Optional<TimeExpression> time(Attribution attribution) {
    Sentence sentence = frame(attribution);
    return document.timesIn(sentence.span()).stream()
        .filter(time -> isFrame(attribution, time.span()))
        .findFirst();
  }

  /** The sentence that says who says it: the cue's, else the one that the content begins in. */
  private Sentence frame(Attribution attribution) {
    Span at = attribution.cue().isEmpty() ? attribution.extent() : attribution.cue().get(0);
    return document.sentenceAt(at.start());
  }

  /** Whether a span is no part of the content of any attribution, nor of this one's source. */
  private boolean isFrame(Attribution attribution, Span span) {
    return contents.around(span).isEmpty()
        && attribution.source().stream().noneMatch(part -> part.overlaps(span));
  }

  private boolean sameSide(List<Contents.Part> content, Span span) {
    return contents.around(span).equals(content);
  }

  /** The first place after a locative preposition among some tokens, in their first clause. */
  private Optional<EntityReference> place(
      Sentence sentence, int from, int to, Predicate<Span> within) {
    for (int i = from;
        i < to && !opensClause(sentence, i) && !isFinite(sentence.tokens().get(i));
        i++) {
      if (LOCATIVE.contains(word(sentence, i))) {
        Optional<EntityReference> found =
            nameAfter(sentence, i)
                .filter(this::isPlace)
                .filter(location -> within.test(location.span()));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The name in the noun phrase after a preposition, with the adjectives before it: "in eastern
   * Russia".
   */
  private Optional<EntityReference> nameAfter(Sentence sentence, int preposition) {
    List<Token> tokens = sentence.tokens();
    int start = preposition + 1;
    while (start < tokens.size() && DETERMINERS.contains(tokens.get(start).tag())) {
      start++;
    }
    int head = start;
    while (head < tokens.size() && tokens.get(head).tag().isAdjective()) {
      head++;
    }
    if (head == tokens.size()) {
      return Optional.empty();
    }
    int first = tokens.get(start).start();
    int last = tokens.get(head).start();
    return document.mentionsIn(new Span(first, sentence.span().end())).stream()
        .filter(mention -> mention.type() == MentionType.NAME)
        .filter(mention -> mention.span().start() <= last)
        .findFirst()
        .map(
            mention ->
                new EntityReference(mention.entity(), new Span(first, mention.span().end())));
  }

  private static boolean sameClause(Sentence sentence, Span a, Span b) {
    int from = sentence.tokenAt(Math.min(a.end(), b.end()));
    int to = sentence.tokenAt(Math.max(a.start(), b.start()));
    for (int i = from; i < to; i++) {
      if (opensClause(sentence, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean opensClause(Sentence sentence, int i) {
    return CLAUSE_OPENERS.contains(word(sentence, i))
        || CLAUSE_MARKS.contains(sentence.tokens().get(i).text());
  }

  private static boolean isFinite(Token token) {
    return token.tag().isFinite();
  }

  private static String word(Sentence sentence, int i) {
    return sentence.tokens().get(i).text().toLowerCase(Locale.ROOT);
  }

  private boolean isParty(int entity) {
    return document.entity(entity).type() != EntityType.PERSON;
  }

  private boolean isPlace(EntityReference location) {
    EntityType type = document.entity(location.entity()).type();
    return type == EntityType.PLACE || type == EntityType.COUNTRY;
  }

  private static int distance(Span a, Span b) {
    return Math.max(a.start(), b.start()) - Math.min(a.end(), b.end());
  }
}
