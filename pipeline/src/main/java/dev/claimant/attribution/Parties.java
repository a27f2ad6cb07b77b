package dev.claimant.attribution;

import dev.claimant.document.Document;
import dev.claimant.document.EntityType;
import dev.claimant.document.Mention;
import dev.claimant.document.MentionType;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which entities a source is: those that its head names, not all that it mentions. "The
 * spokesman for the ministry" is nobody known, a list is each of its members, and a statement or
 * report is whoever made it.
 */
final class Parties {
  private static final Set<String> JOINING =
      Set.of(",", ";", "and", "or", "&", "along", "together");

  /** Tags that end a noun phrase proper: its head is the token before. */
  private static final Set<String> ENDING =
      Set.of(
          "IN", "TO", "WP", "WP$", "WDT", "WRB", "VBD", "VBZ", "VBP", "VBG", "VBN", "MD", "-LRB-");

  private static final Set<String> MAKER = Set.of("from", "by", "of");

  /** How many makers that are artefacts themselves lie between a source and its parties at most. */
  private static final int DEEPEST = 5;

  private final Document document;
  private final List<Token> tokens;
  private final int offset;
  private final List<Mention> mentions;
  private final Artefacts artefacts;

  /** The parties of one source: its sentence, and the mentions in it. */
  private Parties(Document document, Span source, Artefacts artefacts) {
    Sentence sentence = document.sentenceAt(source.start());
    this.document = document;
    this.offset = sentence.tokenAt(source.start());
    this.tokens = sentence.tokens().subList(offset, sentence.tokenAt(source.end()));
    this.mentions = document.mentionsIn(source);
    this.artefacts = artefacts;
  }

  /** The ids of the entities that a source is, in order, each once; empty if they are not known. */
  static List<Integer> of(Document document, Span source, Artefacts artefacts) {
    return of(document, source, artefacts, 0);
  }

  private static List<Integer> of(Document document, Span source, Artefacts artefacts, int depth) {
    Parties parties = new Parties(document, source, artefacts);
    if (parties.tokens.size() == 1 && parties.tokens.get(0).tag().startsWith("W")) {
      return antecedent(document, source.start()).stream().toList();
    }
    return parties.find(source, depth);
  }

  private List<Integer> find(Span source, int depth) {
    Set<Integer> found = new LinkedHashSet<>();
    List<TokenRange> phrases = phrases();
    for (TokenRange phrase : phrases) {
      Optional<Mention> head = head(phrase);
      if (head.isPresent()) {
        if (!modifiesNext(phrase, phrases)) {
          found.add(head.get().entity());
        }
      } else if (found.isEmpty()) {
        found.addAll(makers(phrase, source, depth));
      }
    }
    return List.copyOf(found);
  }

  /** The members of the list that the source is, or it alone; up to its first relative clause. */
  private List<TokenRange> phrases() {
    List<TokenRange> phrases = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      if (i == tokens.size() || isJoining(i)) {
        if (i > start) {
          phrases.add(new TokenRange(start, i - 1));
        }
        start = i + 1;
      } else if (i == start
          && i > 0
          && (tokens.get(i).tag().startsWith("W") || tokens.get(i).isVerb())) {
        break;
      }
    }
    return phrases;
  }

  private boolean isJoining(int i) {
    Token token = tokens.get(i);
    boolean partOfName =
        mentions.stream()
            .anyMatch(
                name ->
                    // A role behind the name is an appositive: the comma before it is none of its.
                    name.full().start() < token.start() && token.end() < name.span().end());
    String before = i > 0 ? tokens.get(i - 1).lemma() : "";
    return !partOfName
        && (JOINING.contains(token.lemma())
            || (token.is("with") && (before.equals("along") || before.equals("together")))
            || (token.is("well") && before.equals("as")));
  }

  /** The last token of the noun phrase proper that a phrase begins with. */
  private int headToken(TokenRange phrase) {
    int i = phrase.first();
    while (i < phrase.last() && !ENDING.contains(tokens.get(i + 1).tag())) {
      i++;
    }
    return i;
  }

  private Optional<Mention> head(TokenRange phrase) {
    Token first = tokens.get(phrase.first());
    Token last = tokens.get(headToken(phrase));
    if (last.tag().startsWith("JJ") || last.tag().equals("POS")) {
      return Optional.empty();
    }
    return mentions.stream()
        .filter(
            mention ->
                mention.full().start() >= first.start() && mention.full().start() < last.end())
        .filter(mention -> mention.span().end() >= last.end())
        .max(Comparator.comparingInt(mention -> mention.span().length()));
  }

  /**
   * Whether a bare name only modifies the common noun behind "and": "U.S. and Russian officials".
   */
  private boolean modifiesNext(TokenRange phrase, List<TokenRange> phrases) {
    int next = phrases.indexOf(phrase) + 1;
    if (next >= phrases.size() || !tokens.get(phrases.get(next).first() - 1).is("and")) {
      return false;
    }
    TokenRange behind = phrases.get(next);
    boolean bare = !tokens.get(phrase.first()).tag().equals("DT");
    boolean modified =
        mentions.stream()
            .anyMatch(mention -> mention.full().start() == tokens.get(behind.first()).start());
    return bare
        && modified
        && head(behind).isEmpty()
        && tokens.get(headToken(behind)).tag().equals("NNS");
  }

  /** Whoever made the statement, report or the like that a phrase names. */
  private List<Integer> makers(TokenRange phrase, Span source, int depth) {
    int head = headToken(phrase);
    String noun = tokens.get(head).lemma();
    if (depth > DEEPEST || !artefacts.isArtefact(noun)) {
      return List.of();
    }
    Span before = new Span(tokens.get(phrase.first()).start(), tokens.get(head).start());
    Optional<Mention> owner =
        mentions.stream()
            .filter(mention -> before.contains(mention.span()))
            .filter(mention -> isOwner(mention, tokens.get(head)))
            .reduce((one, other) -> other);
    if (owner.isPresent()) {
      return List.of(owner.get().entity());
    }
    if (head < phrase.last()
        && MAKER.contains(tokens.get(head + 1).lemma())
        && head + 2 < tokens.size()) {
      Span maker = new Span(tokens.get(head + 2).start(), source.end());
      return of(document, maker, artefacts, depth + 1);
    }
    return artefacts
        .lastMaker(noun, source.start())
        .map(maker -> of(document, maker, artefacts, depth + 1))
        .orElse(List.of());
  }

  /** A possessor, or a name before the noun that is no mere nationality: "the Post report". */
  private boolean isOwner(Mention mention, Token noun) {
    EntityType type = document.entity(mention).type();
    boolean maker = type == EntityType.PERSON || type == EntityType.ORGANIZATION;
    return mention.type() == MentionType.PRONOUN
        || (mention.type() == MentionType.NAME && maker)
        || document.text().substring(mention.span().end(), noun.start()).matches("['’]s?\\s.*");
  }

  /** Whom a relative pronoun stands for: the nearest person before it, else the nearest name. */
  private static Optional<Integer> antecedent(Document document, int pronoun) {
    Sentence sentence = document.sentenceAt(pronoun);
    List<Mention> before =
        document.mentionsIn(
            new Span(sentence.span().start(), Math.max(sentence.span().start(), pronoun)));
    for (int i = before.size() - 1; i >= 0; i--) {
      Mention mention = before.get(i);
      if (document.entity(mention).type() == EntityType.PERSON
          && !hasVerb(sentence, mention.span().end(), pronoun)) {
        return Optional.of(mention.entity());
      }
    }
    return before.stream()
        .filter(mention -> mention.full().end() >= pronoun - 2)
        .reduce((one, other) -> other)
        .map(Mention::entity);
  }

  private static boolean hasVerb(Sentence sentence, int from, int to) {
    return sentence.tokens().subList(sentence.tokenAt(from), sentence.tokenAt(to)).stream()
        .anyMatch(Token::isVerb);
  }
}
