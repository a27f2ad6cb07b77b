package dev.claimant.attribution;

import dev.claimant.document.Document;
import dev.claimant.document.Mention;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.syntax.WordRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words of one source as noun phrases: the members of a list, or it alone. */
final class SourcePhrases {
  private static final Set<String> JOINING =
      Set.of(",", ";", "and", "or", "&", "along", "together");

  /** Tags that end a noun phrase proper: its head is the token before. */
  private static final Set<Tag> ENDING =
      Set.of(
          Tag.IN,
          Tag.TO,
          Tag.WP,
          Tag.WPS,
          Tag.WDT,
          Tag.WRB,
          Tag.VBD,
          Tag.VBZ,
          Tag.VBP,
          Tag.VBG,
          Tag.VBN,
          Tag.MD,
          Tag.LEFT_BRACKET);

  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

  private static final Set<String> FIRST_PERSON =
      Set.of("i", "we", "me", "us", "my", "our", "mine", "ours", "myself", "ourselves");

  private final List<Token> tokens;
  private final List<Mention> mentions;
  private final List<WordRange> phrases;

  SourcePhrases(Document document, Span source) {
    Sentence sentence = document.sentenceAt(source.start());
    this.tokens =
        sentence.tokens().subList(sentence.tokenAt(source.start()), sentence.tokenAt(source.end()));
    this.mentions = document.mentionsIn(source);
    this.phrases = split();
  }

  /** In order, up to the first relative clause. */
  List<WordRange> phrases() {
    return phrases;
  }

  Token token(int i) {
    return tokens.get(i);
  }

  /** A token's lemma in lower case, also if it is written as a name. */
  String lemma(int i) {
    return tokens.get(i).lowerLemma();
  }

  private Span span(int start, int end) {
    return new Span(tokens.get(start).start(), tokens.get(end - 1).end());
  }

  /** Whether all of it is one relative pronoun: "who", "whose". */
  boolean isRelative() {
    return tokens.size() == 1 && tokens.get(0).tag().isWh();
  }

  boolean isFirstPerson(int i) {
    return tokens.get(i).tag().isPronoun() && FIRST_PERSON.contains(lemma(i));
  }

  /** The last token of the noun phrase proper that a phrase begins with. */
  int head(WordRange phrase) {
    int i = phrase.start();
    while (i < phrase.last() && !ends(i + 1)) {
      i++;
    }
    // "Smith's", of "Smith's belief".
    return i > phrase.start() && tokens.get(i).tag() == Tag.POS ? i - 1 : i;
  }

  private boolean ends(int i) {
    Token token = tokens.get(i);
    return token.text().startsWith("<")
        || (ENDING.contains(token.tag()) && !isWithinName(token) && !modifiesRole(i));
  }

  /** Whether a participle belongs to a role: "Acme managing director Ann Lee". */
  private boolean modifiesRole(int i) {
    Token token = tokens.get(i);
    return token.tag().isParticiple()
        && (isBetweenNouns(i)
            || mentions.stream()
                .filter(name -> name.full().start() < name.span().start())
                .anyMatch(
                    name ->
                        name.full().start() == token.start()
                            || name.full().start() == at(i + 1).start()));
  }

  /** Whether a participle describes the noun that ends the phrase: "the Acme managing director". */
  private boolean isBetweenNouns(int i) {
    return i > 1
        && tokens.get(0).tag() == Tag.DT
        && tokens.get(i).tag() == Tag.VBG
        && (tokens.get(i - 1).isName() || tokens.get(i - 1).tag().isAdjective())
        && at(i + 1).tag() == Tag.NN
        && !at(i + 2).isNoun();
  }

  private Token at(int i) {
    return i < tokens.size() ? tokens.get(i) : Token.NONE;
  }

  /** The possessor of a phrase's head: "her", or "the mayor" of "the mayor's office". */
  Optional<Span> possessor(WordRange phrase) {
    for (int i = head(phrase) - 1; i >= phrase.start(); i--) {
      Tag tag = tokens.get(i).tag();
      if (tag == Tag.PRPS || tag == Tag.WPS) {
        return Optional.of(tokens.get(i).span());
      }
      if (tag == Tag.POS && i > phrase.start()) {
        return Optional.of(span(phrase.start(), i));
      }
    }
    return Optional.empty();
  }

  boolean isDefinite(WordRange phrase) {
    return DEFINITE.contains(lemma(phrase.start()));
  }

  /** Whether a phrase is one or some of many: "a", "some", "two". */
  boolean isIndefinite(WordRange phrase) {
    return !isDefinite(phrase) && Set.of(Tag.DT, Tag.CD).contains(tokens.get(phrase.start()).tag());
  }

  /** The mention that a phrase's head is. */
  Optional<Mention> mention(WordRange phrase) {
    Token first = tokens.get(phrase.start());
    Token last = tokens.get(head(phrase));
    if (last.tag().isAdjective()) {
      return Optional.empty();
    }
    return mentions.stream()
        .filter(
            mention ->
                mention.full().start() >= first.start() && mention.full().start() < last.end())
        .filter(mention -> mention.span().end() >= last.end())
        .max(Comparator.comparingInt(mention -> mention.span().length()));
  }

  /** The mention that begins at a token, or after the article, or the common noun, that does. */
  Optional<Mention> mentionFrom(int i) {
    int first = i;
    while (first < tokens.size() && tokens.get(first).tag().isOneOf(Tag.DT, Tag.NN, Tag.NNS)) {
      first++;
    }
    int start = first < tokens.size() ? tokens.get(first).start() : -1;
    return mentions.stream()
        .filter(mention -> mention.full().start() <= start && start <= mention.span().start())
        .filter(mention -> mention.span().start() >= tokens.get(i).start())
        .max(Comparator.comparingInt(mention -> mention.span().length()));
  }

  /** The last mention within a phrase before its head. */
  Optional<Mention> modifier(WordRange phrase) {
    Span before = new Span(tokens.get(phrase.start()).start(), tokens.get(head(phrase)).start());
    return mentions.stream()
        .filter(mention -> before.contains(mention.span()))
        .reduce((one, other) -> other);
  }

  /** The mention that a phrase ends with. */
  Optional<Mention> lastMention(WordRange phrase) {
    Token last = tokens.get(phrase.last());
    return mentions.stream()
        .filter(mention -> mention.span().end() == last.end())
        .reduce((one, other) -> other);
  }

  /**
   * Whether a bare name only modifies the common noun after "and": "U.S. and Russian officials".
   */
  boolean modifiesNext(WordRange phrase) {
    int next = phrases.indexOf(phrase) + 1;
    if (next >= phrases.size() || !tokens.get(phrases.get(next).start() - 1).is("and")) {
      return false;
    }
    WordRange after = phrases.get(next);
    boolean bare = tokens.get(phrase.start()).tag() != Tag.DT;
    boolean modified =
        mentions.stream()
            .anyMatch(mention -> mention.full().start() == tokens.get(after.start()).start());
    return bare && modified && mention(after).isEmpty() && tokens.get(head(after)).tag() == Tag.NNS;
  }

  boolean isAfterComma(WordRange phrase) {
    return phrase.start() > 0 && tokens.get(phrase.start() - 1).is(",");
  }

  /** Whether "and" or the like stands before a phrase or, if it is after a comma, a later one. */
  boolean isInList(WordRange phrase) {
    return phrases.stream().anyMatch(other -> other.start() >= phrase.start() && isJoint(other));
  }

  /** Whether a phrase is joined to the one before it by more than a comma. */
  boolean isJoint(WordRange phrase) {
    return phrase.start() > 0 && !isAfterComma(phrase);
  }

  /** Whether a phrase with "a" or "an" describes the one before it: "Roe, a teacher". */
  boolean isIndefiniteApposition(WordRange phrase) {
    return isAfterComma(phrase)
        && (tokens.get(phrase.start()).is("a") || tokens.get(phrase.start()).is("an"));
  }

  private List<WordRange> split() {
    List<WordRange> found = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      if (i == tokens.size() || isJoining(i)) {
        if (i > start) {
          found.add(new WordRange(start, i));
        }
        start = i + 1;
      } else if (i == start && i > 0 && (tokens.get(i).tag().isWh() || tokens.get(i).isVerb())) {
        break;
      }
    }
    return found;
  }

  private boolean isJoining(int i) {
    Token token = tokens.get(i);
    String before = i > 0 ? tokens.get(i - 1).lemma() : "";
    return !isWithinName(token)
        && (JOINING.contains(token.lemma())
            || (token.is("with") && (before.equals("along") || before.equals("together")))
            || (token.is("well") && before.equals("as")));
  }

  /** Whether a name, or a role before it, goes on on both sides of a token. */
  private boolean isWithinName(Token token) {
    // A role after the name is an appositive: the comma before it is none of its.
    return mentions.stream()
        .anyMatch(name -> name.full().start() < token.start() && token.end() < name.span().end());
  }
}
