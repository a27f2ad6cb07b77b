package dev.claimant.entity;

import dev.claimant.document.Document;
import dev.claimant.document.EntityType;
import dev.claimant.document.Sentence;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.syntax.SpeakerSyntax;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whom a pronoun of the third person stands for, by number, gender and nearness; in the
 * manner of Lappin and Leass (Computational Linguistics 1994), without a parse. A pronoun that none
 * suits safely stays unresolved.
 */
final class PronounResolver {
  private static final Map<String, Gender> PERSONAL =
      Map.of(
          "he", Gender.MALE,
          "him", Gender.MALE,
          "his", Gender.MALE,
          "himself", Gender.MALE,
          "she", Gender.FEMALE,
          "her", Gender.FEMALE,
          "hers", Gender.FEMALE,
          "herself", Gender.FEMALE);

  /** The number of sentences, the pronoun's own included, that a person is looked for in. */
  private static final int SENTENCES_SEARCHED = 4;

  /** The largest number of tokens between a pronoun and others in its sentence. */
  private static final int MOST_TOKENS_BETWEEN = 60;

  // The weights of a person's score. Nearness counts most; they were set by hand.

  /** For each sentence that a person is nearer. */
  private static final int NEARNESS = 10;

  /** For a subject, against a name within a role, and for a person whom a quotation is about. */
  private static final int PROMINENCE = 12;

  /** Against a person in another paragraph. */
  private static final int OTHER_PARAGRAPH = 4;

  /** The most that a person's mentions so far can count, one each. */
  private static final int MOST_MENTIONS = 4;

  /** The same for a pronoun within a quotation, which is about whom all talk about. */
  private static final int MOST_MENTIONS_IN_QUOTATION = 12;

  private static final Set<Tag> CLAUSE_TAGS =
      Set.of(Tag.WDT, Tag.WP, Tag.WRB, Tag.TO, Tag.CC, Tag.PRP, Tag.COMMA);

  private final Document document;
  private final ParagraphSpeakers speakers;

  PronounResolver(Document document, ParagraphSpeakers speakers) {
    this.document = document;
    this.speakers = speakers;
  }

  /**
   * The antecedent of a pronoun.
   *
   * @param gender the gender that the pronoun gives it: unknown unless no other person could be
   *     meant
   */
  record Antecedent(Cluster cluster, Gender gender) {}

  /** Whom the pronoun at a token stands for, if it is one and that is clear. */
  Optional<Antecedent> resolve(Sentence sentence, int index, Discourse discourse) {
    Token token = sentence.token(index);
    if (!token.tag().isPronoun()) {
      return Optional.empty();
    }
    String word = token.lower();
    Gender gender = PERSONAL.get(word);
    if (gender != null) {
      return person(sentence, index, gender, discourse);
    }
    Optional<Cluster> found =
        switch (word) {
          case "its", "itself" -> body(sentence, index, discourse);
          case "it" ->
              saidIt(sentence, index) ? body(sentence, index, discourse) : Optional.empty();
          case "they", "their", "them", "theirs" -> people(sentence, index, discourse);
          default -> Optional.empty();
        };
    return found.map(cluster -> new Antecedent(cluster, Gender.UNKNOWN));
  }

  private Optional<Antecedent> person(
      Sentence sentence, int index, Gender gender, Discourse discourse) {
    Optional<Cluster> best = Optional.empty();
    int bestScore = 0;
    Set<Cluster> possible = new HashSet<>();
    for (Reference candidate : discourse.recent()) {
      int score = score(candidate, sentence, index, discourse);
      if (score > 0
          && candidate.cluster().type() == EntityType.PERSON
          && candidate.cluster().gender().agreesWith(gender)) {
        possible.add(candidate.cluster());
        best = score > bestScore ? Optional.of(candidate.cluster()) : best;
        bestScore = Math.max(score, bestScore);
      }
    }
    Gender learnt = possible.size() == 1 ? gender : Gender.UNKNOWN;
    return best.map(cluster -> new Antecedent(cluster, learnt));
  }

  /** How well a person suits; 0 or less if the person does not. */
  private int score(Reference candidate, Sentence sentence, int index, Discourse discourse) {
    int distance = sentence.index() - candidate.sentence().index();
    boolean quoted = document.isQuoted(sentence.token(index).start());
    if (distance >= SENTENCES_SEARCHED || (candidate.quoted() && !quoted)) {
      return 0;
    }
    if (distance == 0 && candidate.subject() && isBound(candidate, sentence, index)) {
      return 0;
    }
    int score = NEARNESS * (SENTENCES_SEARCHED - distance);
    score += candidate.subject() ? PROMINENCE : 0;
    score -= candidate.nested() ? PROMINENCE : 0;
    score -= candidate.sentence().paragraph() != sentence.paragraph() ? OTHER_PARAGRAPH : 0;
    if (!quoted) {
      return score + Math.min(MOST_MENTIONS, discourse.count(candidate.cluster()));
    }
    // In quotation marks the speaker is "I", and "he" is more often whom all talk about.
    return speakers.canSpeak(candidate.cluster(), sentence.paragraph(), discourse)
        ? 0
        : score
            + Math.min(MOST_MENTIONS_IN_QUOTATION, discourse.count(candidate.cluster()))
            + (candidate.quoted() ? PROMINENCE : 0);
  }

  /** Whether the pronoun is an object of the very clause whose subject the candidate is. */
  private static boolean isBound(Reference candidate, Sentence sentence, int index) {
    Token pronoun = sentence.token(index);
    boolean object = pronoun.is("him") || (pronoun.is("her") && pronoun.tag() == Tag.PRP);
    return object
        && index - candidate.end() < MOST_TOKENS_BETWEEN
        && sentence.tokens().subList(candidate.end(), index).stream()
            .noneMatch(token -> CLAUSE_TAGS.contains(token.tag()) || token.tag() == Tag.IN);
  }

  /** Whether a pronoun continues "the company said (that)", and is no mere "it was raining". */
  private static boolean saidIt(Sentence sentence, int index) {
    int before = sentence.token(index - 1).is("that") ? index - 2 : index - 1;
    Token verb = sentence.token(index + 1);
    boolean acts = (verb.tag() == Tag.MD || verb.isVerb()) && !verb.lemma().equals("be");
    return acts && SpeakerSyntax.isSaying(sentence.token(before));
  }

  /** The only organisation or country before the pronoun in its sentence, if it is a subject. */
  private Optional<Cluster> body(Sentence sentence, int index, Discourse discourse) {
    boolean quoted = document.isQuoted(sentence.token(index).start());
    Optional<Cluster> found = Optional.empty();
    for (Reference candidate : discourse.recent()) {
      EntityType type = candidate.cluster().type();
      boolean body = type == EntityType.ORGANIZATION || type == EntityType.COUNTRY;
      if (candidate.sentence().index() != sentence.index()) {
        break;
      }
      if (body && candidate.quoted() == quoted && candidate.subject()) {
        if (found.isPresent() && found.get() != candidate.cluster()) {
          return Optional.empty();
        }
        found = Optional.of(candidate.cluster());
      }
    }
    return found;
  }

  /** The last people named, if no other noun in the plural stands between. */
  private Optional<Cluster> people(Sentence sentence, int index, Discourse discourse) {
    boolean quoted = document.isQuoted(sentence.token(index).start());
    for (Reference candidate : discourse.recent()) {
      if (candidate.sentence().index() != sentence.index()
          || candidate.quoted() != quoted
          || index - candidate.end() > MOST_TOKENS_BETWEEN) {
        break;
      }
      boolean plural = sentence.token(candidate.end() - 1).tag() == Tag.NNPS;
      boolean rival =
          sentence.tokens().subList(candidate.end(), index).stream()
              .anyMatch(token -> token.tag() == Tag.NNS);
      if (plural && candidate.subject() && !rival) {
        return Optional.of(candidate.cluster());
      }
    }
    return Optional.empty();
  }
}
