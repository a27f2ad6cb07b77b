package dev.claimant.attribution;

import dev.claimant.document.Document;
import dev.claimant.document.Quotation;
import dev.claimant.document.ScoredAttribution;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Knows what looks like an attribution but says nothing: a name in marks, a question left open. */
final class NonStatements {
  private static final Set<String> NOBODY = Set.of("nobody", "none", "few", "neither");

  private static final Set<String> NAMING =
      Set.of("name", "call", "nickname", "dub", "title", "entitle", "know", "label", "christen");

  private static final Set<String> FIRST_PERSON = Set.of("i", "we");

  private static final Set<String> OPINION =
      Set.of(
          "think", "believe", "guess", "feel", "hope", "want", "wish", "know", "suppose", "mean",
          "expect", "doubt");

  private static final Set<String> KNOWING = Set.of("know", "remember", "understand", "recall");

  /** As many words after a colon can be what somebody says without a verb. */
  private static final int LONGEST_HEADLINE = 8;

  /** A longer quotation is no name. */
  private static final int LONGEST_NAME = 40;

  private final Document document;
  private final FreeStandingQuotations quoted;

  NonStatements(Document document, FreeStandingQuotations quoted) {
    this.document = document;
    this.quoted = quoted;
  }

  boolean is(ScoredAttribution found) {
    return isName(found) || isOpenQuestion(found) || isTime(found) || isEntry(found);
  }

  /** An entry of a list, after its name: "Roe: two counts of theft, one of fraud, held in jail". */
  private boolean isEntry(ScoredAttribution found) {
    Span content = found.content().get(0);
    Sentence sentence = document.sentenceAt(content.start());
    List<Token> words =
        sentence
            .tokens()
            .subList(
                sentence.tokenAt(content.start()),
                Math.max(sentence.tokenAt(content.start()), sentence.tokenAt(content.end())));
    return found.cue().of(document.text()).equals(":")
        && words.size() > LONGEST_HEADLINE
        && quoted.in(content).isEmpty()
        && !hasVerb(words);
  }

  /** Whether words have a finite verb, after more than the comma of "theft, held in jail". */
  static boolean hasVerb(List<Token> words) {
    return IntStream.range(0, words.size())
        .anyMatch(i -> words.get(i).tag().isFinite() && (i == 0 || !words.get(i - 1).is(",")));
  }

  /** "Time will tell how it ends". */
  private boolean isTime(ScoredAttribution found) {
    return lastVerb(found.cue()).lemma().equals("tell")
        && found
            .source()
            .filter(source -> source.of(document.text()).equalsIgnoreCase("time"))
            .isPresent();
  }

  /**
   * "I think that's fair" within what somebody says: the speaker's own tone, nobody else's claim.
   */
  boolean isOpinion(ScoredAttribution inner) {
    return inner.source().isPresent()
        && FIRST_PERSON.contains(inner.source().get().of(document.text()).toLowerCase(Locale.ROOT))
        && OPINION.contains(lastVerb(inner.cue()).lemma());
  }

  /** "The ship, named “Patience”". */
  private boolean isName(ScoredAttribution found) {
    Span content = found.content().get(0);
    Token cue = lastVerb(found.cue());
    List<Integer> quotations = quoted.in(content);
    return found.source().isEmpty()
        && found.content().size() == 1
        && cue.tag().isParticiple()
        && NAMING.contains(cue.lemma())
        && quotations.size() == 1
        && !quoted.freeStanding(quotations.get(0))
        && isShort(quoted.quotations().get(quotations.get(0)), content);
  }

  private static boolean isShort(Quotation quotation, Span content) {
    return content.length() < LONGEST_NAME
        && 2 * content.overlap(quotation.parts().get(0)) > content.length();
  }

  /** "Nobody knows who built it", "It is not known what it was". */
  private boolean isOpenQuestion(ScoredAttribution found) {
    Span content = found.content().get(0);
    Sentence sentence = document.sentenceAt(found.cue().start());
    int first = sentence.tokenAt(content.start());
    boolean asks =
        sentence
            .tokens()
            .subList(Math.max(0, first - 1), Math.min(first + 1, sentence.tokens().size()))
            .stream()
            .anyMatch(token -> token.tag().isWh());
    return asks
        && (KNOWING.contains(lastVerb(found.cue()).lemma()) || isAbility(sentence, found.cue()))
        && found
            .source()
            .map(source -> isNobody(sentence, source))
            .orElse(isNegated(sentence, found.cue()));
  }

  /** "Can say": what somebody is able to say is not said. */
  private static boolean isAbility(Sentence sentence, Span cue) {
    int first = sentence.tokenAt(cue.start());
    return sentence.token(first).lemma().equals("can")
        || sentence.token(first - 1).lemma().equals("can");
  }

  private static boolean isNobody(Sentence sentence, Span source) {
    Token first = sentence.token(sentence.tokenAt(source.start()));
    return NOBODY.contains(first.lower()) || first.is("no");
  }

  private static boolean isNegated(Sentence sentence, Span cue) {
    int start = sentence.tokenAt(cue.start());
    return sentence
        .tokens()
        .subList(Math.max(0, start - 2), sentence.tokenAt(cue.end() - 1))
        .stream()
        .anyMatch(token -> token.is("not") || token.is("n't") || token.is("never"));
  }

  private Token lastVerb(Span cue) {
    Sentence sentence = document.sentenceAt(cue.start());
    int verb = sentence.tokenAt(cue.end() - 1);
    while (verb > 0
        && sentence.token(verb).start() > cue.start()
        && !sentence.token(verb).isVerb()) {
      verb--;
    }
    return sentence.token(verb);
  }
}
