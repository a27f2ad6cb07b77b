package dev.claimant.entity;

import dev.claimant.document.EntityType;
import dev.claimant.document.Sentence;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.syntax.SpeakerSyntax;
import dev.claimant.syntax.WordRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whom "the secretary", "the general" or "the ministry" repeats: the last person who was
 * given that role or rank, the last organisation with that word in its name.
 */
final class NominalResolver {
  /** The largest number of words between "the" and the noun. */
  private static final int MOST_MODIFIERS = 2;

  private static final Set<String> COMPANY = WordLists.get("company");

  private static final Set<String> BODIES = WordLists.get("body");

  private static final Set<String> ANY_COMPANY = Set.of("company", "firm");

  private static final Set<String> COMPANY_NOUNS = WordLists.get("organization noun");

  /** How many sentences back "the carmaker" can be named. */
  private static final int SENTENCES_SEARCHED = 6;

  /** How much more a subject counts than another mention. */
  private static final double SUBJECT = 2;

  /** How many times more salient than any other the one must be that is meant. */
  private static final double MARGIN = 1.5;

  private static final Set<String> DEPUTIES = WordLists.get("deputy");

  private final Roles roles;

  NominalResolver(Roles roles) {
    this.roles = roles;
  }

  /** A noun phrase that repeats an entity; {@code end} is the index after its last token. */
  record Nominal(Cluster cluster, int end) {}

  /** The nominal that begins at a token, if one does and it is clear whom it repeats. */
  Optional<Nominal> resolve(Sentence sentence, int index, Discourse discourse) {
    if (!sentence.token(index).is("the") || isAppositive(sentence, index, discourse)) {
      return Optional.empty();
    }
    int end = index + 1;
    while (isWord(sentence.token(end))) {
      end++;
    }
    if (end == index + 1 || end - index - 2 > MOST_MODIFIERS || isQualified(sentence, end)) {
      return Optional.empty();
    }
    Token head = sentence.token(end - 1);
    List<Token> modifiers = sentence.tokens().subList(index + 1, end - 1);
    int last = end;
    // "Inc" in a name makes it that of any company; "ministry" rather of this one.
    boolean anyCompany = ANY_COMPANY.contains(head.text());
    return roles
        .any(head)
        .flatMap(noun -> person(noun, modifiers, sentence, discourse))
        .or(() -> anyCompany ? Optional.empty() : body(head, modifiers, discourse))
        .or(() -> salientCompany(head, modifiers, sentence, discourse))
        .or(() -> anyCompany ? body(head, modifiers, discourse) : Optional.empty())
        .map(cluster -> new Nominal(cluster, last));
  }

  /** Whether a name and a comma stand right before: "Jane Doe, the only candidate". */
  private static boolean isAppositive(Sentence sentence, int index, Discourse discourse) {
    return sentence.token(index - 1).is(",")
        && discourse
            .last()
            .filter(last -> last.sentence().index() == sentence.index() && last.end() == index - 1)
            .isPresent();
  }

  private static boolean isWord(Token token) {
    return token.isNoun() || token.tag() == Tag.JJ;
  }

  /** Whether the phrase continues, and so may well mean another: "the secretary of state". */
  private static boolean isQualified(Sentence sentence, int end) {
    Token next = sentence.token(end);
    return next.is("of")
        || next.is("for")
        || next.is("from")
        || next.tag() == Tag.HYPH
        || next.tag() == Tag.WP;
  }

  private static Optional<Cluster> person(
      Roles.Noun noun, List<Token> modifiers, Sentence sentence, Discourse discourse) {
    for (Reference reference : discourse.recent()) {
      Cluster cluster = reference.cluster();
      // A subject is rather called "he" in its own sentence.
      boolean subject = reference.subject() && reference.sentence().index() == sentence.index();
      if (cluster.type() == EntityType.PERSON
          && !subject
          && cluster.isCalled(noun.name())
          && cluster.gender().agreesWith(noun.gender())
          && isFullOffice(cluster, modifiers)
          && modifiers.stream().allMatch(word -> cluster.hasRoleWord(word.lower()))) {
        return Optional.of(cluster);
      }
    }
    return Optional.empty();
  }

  /** Whether a phrase without "vice" or "deputy" can mean this person. */
  private static boolean isFullOffice(Cluster cluster, List<Token> modifiers) {
    return DEPUTIES.stream().noneMatch(cluster::hasRoleWord)
        || modifiers.stream().anyMatch(word -> DEPUTIES.contains(word.lower()));
  }

  private static Optional<Cluster> body(Token head, List<Token> modifiers, Discourse discourse) {
    String noun = head.text();
    if (!BODIES.contains(noun) || !modifiers.isEmpty()) {
      return Optional.empty();
    }
    for (Reference reference : discourse.recent()) {
      Cluster cluster = reference.cluster();
      if (cluster.type() == EntityType.ORGANIZATION && isKind(cluster, noun)) {
        return Optional.of(cluster);
      }
    }
    return Optional.empty();
  }

  /**
   * "The carmaker": the company that the last sentences are about, if one of them stands out: what
   * is named nearby, often, and as the subject of a sentence (Lappin and Leass, Computational
   * Linguistics 1994).
   */
  private static Optional<Cluster> salientCompany(
      Token head, List<Token> modifiers, Sentence sentence, Discourse discourse) {
    int end = sentence.tokenAt(head.start()) + 1;
    boolean speaks =
        SpeakerSyntax.isSpeaker(sentence, new WordRange(end - modifiers.size() - 2, end));
    boolean described = !modifiers.isEmpty();
    if (!COMPANY_NOUNS.contains(head.text())
        || (described && !speaks)
        || modifiers.stream().anyMatch(Token::isName)) {
      return Optional.empty();
    }
    Map<Cluster, Double> salience = new LinkedHashMap<>();
    for (Reference reference : discourse.recent()) {
      Cluster cluster = reference.cluster();
      int distance = sentence.index() - reference.sentence().index();
      if (distance > SENTENCES_SEARCHED) {
        break;
      }
      if (cluster.type() == EntityType.ORGANIZATION && isCompany(cluster) && !reference.quoted()) {
        salience.merge(
            cluster, (reference.subject() ? SUBJECT : 1.0) / (1 + distance), Double::sum);
      }
    }
    Optional<Map.Entry<Cluster, Double>> first =
        salience.entrySet().stream().max(Map.Entry.comparingByValue());
    // "The group" can be any: only one that stands alone is meant. "The group said" is whom the
    // text
    // is about.
    double margin = speaks ? 1 : head.is("group") ? Double.POSITIVE_INFINITY : MARGIN;
    return first
        .filter(
            best ->
                salience.values().stream()
                        .filter(other -> margin * other >= best.getValue())
                        .count()
                    == 1)
        .map(Map.Entry::getKey);
  }

  /** Whether an organisation can be a company: no name of the gazetteer or of an authority. */
  private static boolean isCompany(Cluster cluster) {
    return !cluster.isKnown()
        && cluster.words().stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .noneMatch(word -> BODIES.contains(word) && !COMPANY_NOUNS.contains(word));
  }

  private static boolean isKind(Cluster cluster, String noun) {
    boolean company = ANY_COMPANY.contains(noun);
    return cluster.words().stream()
        .map(word -> word.toLowerCase(Locale.ROOT).replace(".", ""))
        .anyMatch(word -> word.equals(noun) || (company && COMPANY.contains(word)));
  }
}
