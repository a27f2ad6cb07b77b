package dev.claimant.attribution;

import dev.claimant.document.Document;
import dev.claimant.document.ScoredAttribution;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.support.WordList;
import dev.claimant.syntax.WordRange;
import java.util.Optional;
import java.util.Set;

/**
 * Tells those who hear from those who speak. "The jury was told that X" and "The court heard that
 * X" name no source; the source of "Reporters were told by Roe that X" is Roe.
 */
final class Hearers {
  private static final Set<String> LISTENER_VERBS =
      Set.copyOf(WordList.words(Hearers.class, "listener-verbs.txt"));

  private static final Set<String> AUXILIARIES = Set.of("be", "get", "have");

  /** The largest number of words between a passive and its "by": "were told on Monday by". */
  private static final int MOST_BETWEEN = 6;

  private final Document document;

  Hearers(Document document) {
    this.document = document;
  }

  /** An attribution without a source that only hears, and with the agent of a passive instead. */
  ScoredAttribution settle(ScoredAttribution found) {
    Sentence sentence = document.sentenceAt(found.cue().start());
    int last = sentence.tokenAt(found.cue().end() - 1);
    int verb = last;
    while (verb > 0
        && !sentence.token(verb).isVerb()
        && sentence.token(verb - 1).start() >= found.cue().start()) {
      verb--;
    }
    boolean subject = found.source().map(one -> one.start() < found.cue().start()).orElse(true);
    if (subject && isHeard(sentence, verb)) {
      return found.withSource(agent(sentence, verb).map(range -> span(sentence, range)));
    }
    return found;
  }

  /** Whether the subject of a verb only hears. */
  boolean isHeard(Sentence sentence, int verb) {
    Token token = sentence.token(verb);
    return token.lowerLemma().equals("hear")
        || (LISTENER_VERBS.contains(token.lowerLemma())
            && (isPassive(sentence, verb) || isHeadlinePassive(sentence, verb)));
  }

  private static boolean isPassive(Sentence sentence, int verb) {
    boolean be = false;
    for (int i = verb - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      boolean auxiliary = AUXILIARIES.contains(token.lowerLemma());
      if (!auxiliary && !token.tag().isAdverb() && token.tag() != Tag.MD) {
        break;
      }
      be = be || (auxiliary && !token.lowerLemma().equals("have"));
    }
    return be && sentence.token(verb).tag().isOneOf(Tag.VBN, Tag.VBD);
  }

  /** "Pilot fell asleep, inquiry told": "tell" without its object at the end of a headline. */
  private static boolean isHeadlinePassive(Sentence sentence, int verb) {
    return sentence.token(verb).lowerLemma().equals("tell") && verb == sentence.tokens().size() - 1;
  }

  /** Whoever "by" after a passive names. */
  Optional<WordRange> agent(Sentence sentence, int verb) {
    for (int i = verb + 1; i <= verb + MOST_BETWEEN; i++) {
      Token token = sentence.token(i);
      if (token.is("by")) {
        return TagPhrases.at(sentence, i + 1);
      }
      if (token.is("that") || token.isVerb() || token.tag() == Tag.COMMA) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Span span(Sentence sentence, WordRange range) {
    return sentence.span(range.start(), range.end());
  }
}
