package dev.claimant.attribution;

import dev.claimant.document.AttributionType;
import dev.claimant.document.Document;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Stance;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decides what a source does with the content of an attribution, by the words of the cue and those
 * that govern or deny them ("refused to say", "nobody said"), and by what sort of complement the
 * content is.
 */
final class Stances {
  private static final Set<String> AUXILIARIES = Set.of("be", "have", "do");

  /** Words before which "not" denies nothing: "not only critics said". */
  private static final Set<String> FOCUS = Set.of("only", "just", "merely", "simply");

  private static final Set<String> NOT_ONE = Set.of("one", "a", "an", "any", "single");

  /** What a verb that governs that of the cue can do to it: "denied knowing", "refused to say". */
  private static final Set<Stance> HOLDING_BACK = Set.of(Stance.DECLINES, Stance.DENIES);

  /** Words that leave open whether anything is said: "may say", "if she says". */
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "may", "might", "could");

  private static final Set<String> FINDING_OUT = Set.of("know", "learn", "hear", "find", "see");
  private static final Set<String> OPEN = Set.of("whether", "if");
  private static final String QUOTES = "\"'’”»“„ ,";

  /** Tags of the words of a noun phrase before its noun. */
  private static final Set<Tag> IN_NOUN_PHRASE =
      Set.of(Tag.DT, Tag.PRPS, Tag.JJ, Tag.JJR, Tag.JJS, Tag.CD, Tag.POS, Tag.VBN);

  private static final String THAT = "that";
  private static final String WHETHER = "whether";
  private static final String TO = "to";
  private static final String OBJECT_TO = "object-to";
  private static final String CLAIM = "claim";
  private static final String OBJECT = "object";
  private static final String OWN = "own";
  private static final String ANY = "any";

  /** A word, by lemma or with its particle, and a complement, as {@code stances.txt} names it. */
  private record Use(String word, String complement) {}

  private final Map<Use, Stance> uses;

  private final Set<String> claims;
  private final Set<String> carriers;
  private final Set<String> negations;

  private Stances(
      Map<Use, Stance> uses, Set<String> claims, Set<String> carriers, Set<String> negations) {
    this.uses = uses;
    this.claims = claims;
    this.carriers = carriers;
    this.negations = negations;
  }

  static Stances load() {
    Map<Use, Stance> uses = new HashMap<>();
    for (Row row : WordList.rows(Stances.class, "stances.txt", 3)) {
      Stance stance = row.choice(row.cell(0), Stance.class);
      for (String word : row.items(2)) {
        for (String complement : row.items(1)) {
          row.add(uses, new Use(word, complement), stance);
        }
      }
    }
    return new Stances(uses, list("claims"), list("carriers"), list("negations"));
  }

  private static Set<String> list(String name) {
    return Set.copyOf(WordList.words(Stances.class, name + ".txt"));
  }

  /**
   * The stance of an attribution.
   *
   * @param quoted the document's quotations
   */
  Stance of(Document document, FreeStandingQuotations quoted, AttributionDraft draft) {
    return new Reading(document, quoted, draft).stance();
  }

  /** One attribution with the sentence of its cue and the words of its content. */
  private final class Reading {
    private final Document document;
    private final AttributionDraft draft;
    private final Sentence sentence;

    /** The first part of the content as far as its first sentence goes. */
    private final List<Token> content;

    private final boolean isSpoken;

    Reading(Document document, FreeStandingQuotations quoted, AttributionDraft draft) {
      this.document = document;
      this.draft = draft;
      Span first = draft.content().get(0);
      this.sentence =
          document.sentenceAt(draft.cue().isEmpty() ? first.start() : draft.cue().get(0).start());
      this.content = words(document.sentenceAt(first.start()), first);
      this.isSpoken =
          quoted.type(draft.content(), draft.cue()) == AttributionType.DIRECT
              && quoted.in(first).stream().allMatch(quoted::freeStanding);
    }

    /** The words of a sentence in a span, without marks before them. */
    private static List<Token> words(Sentence sentence, Span span) {
      int start = sentence.tokenAt(span.start());
      int end = Math.max(start, sentence.tokenAt(span.end()));
      while (start < end && !Character.isLetterOrDigit(sentence.token(start).text().charAt(0))) {
        start++;
      }
      return sentence.tokens().subList(start, end);
    }

    Stance stance() {
      if (draft.cue().isEmpty()) {
        return ofContent();
      }
      int first = sentence.tokenAt(draft.cue().get(0).start());
      int end = sentence.tokenAt(draft.cue().get(draft.cue().size() - 1).end());
      boolean isDenied = isNobody() || isInverted();
      boolean isOpen = isCondition();
      boolean isSaid = false;
      for (int i = groupStart(first); i < end; i++) {
        Token token = sentence.token(i);
        isDenied |= isNegation(i);
        isOpen |= token.tag() == Tag.MD && CONDITIONS.contains(token.lower());
        Optional<Stance> act =
            isSource(i) || (isSaid && !token.isVerb()) ? Optional.empty() : act(i, end);
        if (act.equals(Optional.of(Stance.DECLINES)) && isDenied) {
          // "did not hesitate to say"
          isDenied = false;
        } else if (act.isPresent()) {
          return isFindingOut(act.get(), end)
              ? Stance.ASKS
              : isDenied ? denial(act.get()) : act.get();
        }
        isSaid |= token.isVerb() && !isAuxiliary(i) && !carriers.contains(token.lowerLemma());
      }
      Optional<Stance> carried =
          carriers.contains(sentence.token(end - 1).lowerLemma()) ? carried() : Optional.empty();
      boolean none = isDenied || (carried.isPresent() && content.get(0).is("no"));
      return none
          ? carried.map(Reading::denial).orElse(Stance.DECLINES)
          : carried.orElse(isOpen ? Stance.DOUBTS : ofContent());
    }

    /** Whether the source says it only on a condition: "if she says". */
    private boolean isCondition() {
      return draft.source().stream()
          .map(span -> sentence.token(sentence.tokenAt(span.start()) - 1))
          .anyMatch(before -> CONDITIONS.contains(before.lower()));
    }

    /** What the noun does that the content begins with: "his promise that", "anger over". */
    private Optional<Stance> carried() {
      OptionalInt noun = leadingNoun();
      if (noun.isEmpty()) {
        return Optional.empty();
      }
      int next = noun.getAsInt() + 1;
      Token after = next < content.size() ? content.get(next) : Token.NONE;
      return stance(content.get(next - 1), after, List.of("+" + after.lower(), THAT, ANY));
    }

    /** What it is not to do something. */
    private static Stance denial(Stance stance) {
      return switch (stance) {
        case DOUBTS -> Stance.ASSERTS; // "no doubt that"
        case BELIEVES -> Stance.DOUBTS;
        default -> Stance.DECLINES;
      };
    }

    /** The stance of content whose cue has none. */
    private Stance ofContent() {
      boolean asks =
          isSpoken ? isOneQuestion() : !content.isEmpty() && content.get(0).is("whether");
      return asks ? Stance.ASKS : Stance.ASSERTS;
    }

    private boolean isOneQuestion() {
      int start = draft.content().get(0).start();
      int end = draft.content().get(draft.content().size() - 1).end();
      String text = document.text().substring(start, end);
      int last = text.length() - 1;
      while (last > 0 && QUOTES.indexOf(text.charAt(last)) >= 0) {
        last--;
      }
      return text.charAt(last) == '?'
          && document.sentenceAt(start).index() == document.sentenceAt(start + last).index();
    }

    /** Whether the source is nobody: "no official", "none of them". */
    private boolean isNobody() {
      if (draft.source().isEmpty()) {
        return false;
      }
      Span span = draft.source().get(0);
      Sentence own = document.sentenceAt(span.start());
      int first = own.tokenAt(span.start());
      return isNegation(own, first)
          && (!own.token(first).is("not") || NOT_ONE.contains(own.token(first + 1).lower()));
    }

    /** Whether a negation stands before the auxiliary before the source: "nor did she say". */
    private boolean isInverted() {
      if (draft.source().isEmpty()) {
        return false;
      }
      int source = sentence.tokenAt(draft.source().get(0).start());
      return isAuxiliary(source - 1) && (isNegation(source - 2) || isNegation(source - 3));
    }

    /** The start of the words that govern a cue: "have so far [refused] to [say]". */
    private int groupStart(int cue) {
      int start = cue;
      while (start > 0 && governs(start - 1)) {
        start--;
      }
      return start;
    }

    private boolean governs(int i) {
      Token token = sentence.token(i);
      Token next = sentence.token(i + 1);
      boolean isBeforeNoun = next.isNoun() || IN_NOUN_PHRASE.contains(next.tag());
      if (isSource(i)) {
        // "withdrew her claim"
        return token.tag() == Tag.PRPS && next.isNoun();
      }
      return token.tag().isOneOf(Tag.TO, Tag.RB)
          || isAuxiliary(i)
          || isNegation(i)
          || (token.is("one") && sentence.token(i - 1).is("no"))
          || (token.is("of") && next.tag() == Tag.VBG)
          || (isBeforeNoun && (IN_NOUN_PHRASE.contains(token.tag()) || takesNoun(i)))
          || ((isLink(i + 1) || isLink(i + 2))
              && stance(i, List.of(TO, ANY)).filter(HOLDING_BACK::contains).isPresent())
          // "stopped short of saying"
          || stance(i - 1, List.of(ANY)).filter(HOLDING_BACK::contains).isPresent();
    }

    /** Whether a word can stand between a verb and the one that it governs, or is that one. */
    private boolean isLink(int i) {
      return sentence.token(i).tag().isOneOf(Tag.TO, Tag.VBG, Tag.IN);
    }

    /** Whether a verb before the noun of a cue says what is done with it: "made no [claim]". */
    private boolean takesNoun(int verb) {
      return sentence.token(verb).isVerb()
          && (carriers.contains(sentence.token(verb).lowerLemma())
              || stance(verb, List.of(CLAIM, OBJECT, OWN, ANY)).isPresent());
    }

    /** What the word at an index does, if it is one of a cue that ends before another. */
    private Optional<Stance> act(int i, int end) {
      Token token = sentence.token(i);
      Optional<Integer> noun = IntStream.range(i + 1, end).boxed().filter(this::isNoun).findFirst();
      boolean governsNoun =
          noun.isPresent()
              && IntStream.range(i + 1, noun.get())
                  .allMatch(between -> IN_NOUN_PHRASE.contains(sentence.token(between).tag()));
      if (token.isVerb() && governsNoun) {
        if (carriers.contains(token.lowerLemma())) {
          return Optional.empty();
        }
        boolean isOwn = IntStream.range(i + 1, noun.get()).anyMatch(this::isSource);
        String claim = claims.contains(sentence.token(noun.get()).lowerLemma()) ? CLAIM : OBJECT;
        return stance(i, isOwn ? List.of(OWN) : List.of(claim, ANY));
      }
      Token next = sentence.token(i + 1);
      if (i + 1 < end && next.tag() == Tag.TO) {
        return stance(i, List.of(TO, ANY));
      }
      boolean hasPreposition = sentence.token(end - 1).tag() == Tag.IN && i < end - 1;
      String preposition = "+" + (hasPreposition ? sentence.token(end - 1) : next).lower();
      List<String> complements =
          complement().equals(OBJECT_TO) ? List.of(OBJECT_TO, TO, OBJECT) : List.of(complement());
      return stance(
          i,
          Stream.of(List.of(preposition), complements, List.of(ANY))
              .flatMap(List::stream)
              .toList());
    }

    private boolean isNoun(int i) {
      return sentence.token(i).isNoun();
    }

    private Optional<Stance> stance(int i, List<String> complements) {
      return stance(sentence.token(i), sentence.token(i + 1), complements);
    }

    private Optional<Stance> stance(Token word, Token next, List<String> complements) {
      boolean participle = word.tag().isOneOf(Tag.VBN, Tag.JJ);
      List<String> keys =
          List.of(
              word.lowerLemma() + " " + next.lower(),
              word.lowerLemma(),
              participle ? word.lower() : word.lowerLemma());
      return complements.stream()
          .flatMap(complement -> keys.stream().map(key -> new Use(key, complement)))
          .flatMap(use -> Optional.ofNullable(uses.get(use)).stream())
          .findFirst();
    }

    /** The name in {@code stances.txt} of the complement that the content is. */
    private String complement() {
      if (isSpoken) {
        return "quote";
      } else if (content.isEmpty()) {
        return OBJECT;
      }
      Token first = content.get(0);
      if (first.is("that") && first.tag() == Tag.IN) {
        return THAT;
      } else if (OPEN.contains(first.lower()) || first.tag().isWh()) {
        return WHETHER;
      }
      int to = infinitive();
      if (to >= 0) {
        return to == 0 || content.get(0).is("not") ? TO : OBJECT_TO;
      } else if (leadingNoun().stream()
          .anyMatch(noun -> claims.contains(content.get(noun).lowerLemma()))) {
        return CLAIM;
      }
      return isClause() ? "clause" : OBJECT;
    }

    /**
     * Where "to" stands in a content that is an infinitive, with or without its object; else -1.
     */
    private int infinitive() {
      int to = IntStream.range(0, content.size()).filter(this::isInfinitive).findFirst().orElse(-1);
      boolean isClause = content.stream().anyMatch(token -> token.tag().isFinite());
      return to == 0 || !isClause ? to : -1;
    }

    private boolean isInfinitive(int i) {
      int verb = i + 1;
      while (verb < content.size() && content.get(verb).tag().isAdverb()) {
        verb++;
      }
      return content.get(i).tag() == Tag.TO
          && verb < content.size()
          && content.get(verb).tag() == Tag.VB;
    }

    /** Whether the content has a verb of its own, outside of relative clauses. */
    private boolean isClause() {
      for (Token token : content) {
        if (token.tag().isWh() || token.is("that")) {
          return false;
        } else if (token.tag().isFinite()) {
          return true;
        }
      }
      return false;
    }

    /**
     * Where the noun of the phrase stands that the content begins with: "promise" of "his promise".
     */
    private OptionalInt leadingNoun() {
      int i = 0;
      while (i < content.size()
          && (IN_NOUN_PHRASE.contains(content.get(i).tag()) || isModifier(i))) {
        i++;
      }
      return i < content.size() && content.get(i).isNoun()
          ? OptionalInt.of(i)
          : OptionalInt.empty();
    }

    private boolean isModifier(int i) {
      return content.get(i).isNoun()
          && i + 1 < content.size()
          && (content.get(i + 1).isNoun() || content.get(i + 1).tag() == Tag.POS);
    }

    /** Whether a wish is one to know: "demanded to know why". */
    private boolean isFindingOut(Stance act, int end) {
      boolean inCue =
          sentence.token(end - 2).tag() == Tag.TO
              && FINDING_OUT.contains(sentence.token(end - 1).lemma())
              && complement().equals(WHETHER);
      boolean inContent =
          content.size() > 2
              && content.get(0).tag() == Tag.TO
              && FINDING_OUT.contains(content.get(1).lemma())
              && (OPEN.contains(content.get(2).lower()) || content.get(2).tag().isWh());
      return (act == Stance.HOPES || act == Stance.ORDERS) && (inCue || inContent);
    }

    private boolean isNegation(int i) {
      return isNegation(sentence, i);
    }

    private boolean isNegation(Sentence in, int i) {
      Token token = in.token(i);
      return negations.contains(token.lower())
          && !FOCUS.contains(in.token(i + 1).lower())
          // "No 10", "No Labels"
          && (!token.is("no") || (token.tag() == Tag.DT && in.token(i + 1).tag() != Tag.CD));
    }

    private boolean isAuxiliary(int i) {
      Token token = sentence.token(i);
      return token.tag() == Tag.MD || (token.isVerb() && AUXILIARIES.contains(token.lemma()));
    }

    private boolean isSource(int i) {
      return i >= 0
          && draft.source().stream().anyMatch(span -> span.contains(sentence.token(i).span()));
    }
  }
}
