package dev.claimant.syntax;

import dev.claimant.document.Sentence;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.support.WordList;
import java.util.Set;

/** Judges by the tags around a noun phrase, without a parse, whether it is a subject or speaker. */
public final class SpeakerSyntax {
  /** No appositive or adverb between subject and verb is longer, in tokens. */
  private static final int LONGEST_INSERTION = 20;

  private static final Set<String> SAYING =
      Set.copyOf(WordList.words(SpeakerSyntax.class, "saying-verbs.txt"));

  private static final Set<String> CONJUNCTIONS =
      Set.of(
          "that",
          "as",
          "if",
          "because",
          "while",
          "although",
          "though",
          "since",
          "whether",
          "after",
          "before",
          "until",
          "once",
          "unless");

  private SpeakerSyntax() {}

  /** Whether a noun phrase looks like the subject of a verb after it or of "said" before it. */
  public static boolean isSubject(Sentence sentence, WordRange phrase) {
    Token before = sentence.token(phrase.start() - 1);
    if (isSaying(before)) {
      return true;
    }
    if (isPreposition(before)) {
      return false;
    }
    int next = afterInsertion(sentence, phrase.end());
    while (sentence.token(next).tag().isAdverb()) {
      next++;
    }
    return sentence.token(next).tag().isFinite();
  }

  /** Whether a subject is that of a verb of saying: "Smith said", "said Smith". */
  public static boolean isSpeaker(Sentence sentence, WordRange phrase) {
    int next = afterInsertion(sentence, phrase.end());
    while (sentence.token(next).tag().isAdverb() || isAuxiliary(sentence.token(next))) {
      next++;
    }
    // In "Lee said Smith was late" Smith says nothing.
    boolean inverted =
        isSaying(sentence.token(phrase.start() - 1))
            && !sentence.token(phrase.end()).tag().isFinite();
    return inverted || isSaying(sentence.token(next));
  }

  private static boolean isAuxiliary(Token token) {
    return token.lemma().equals("have") || token.tag() == Tag.MD;
  }

  public static boolean isSaying(Token token) {
    return token.isVerb() && SAYING.contains(token.lemma());
  }

  /** Prepositions, not the conjunctions that the tag set puts with them. */
  private static boolean isPreposition(Token token) {
    return token.tag() == Tag.TO
        || (token.tag() == Tag.IN && !CONJUNCTIONS.contains(token.lemma()));
  }

  /** The token after a phrase between commas or brackets, or {@code from} if none begins there. */
  private static int afterInsertion(Sentence sentence, int from) {
    // A wire's code for a company: "Acme Corp <ACM>".
    if (sentence.token(from).text().matches("<\\S+>")) {
      return from + 1;
    }
    if (sentence.token(from).tag() == Tag.LEFT_BRACKET) {
      return afterBracket(sentence, from);
    }
    if (!sentence.token(from).is(",")) {
      return from;
    }
    // The name may itself be the insertion: "his lawyer, Ann Lee, said".
    if (sentence.token(from + 1).tag().isFinite()) {
      return from + 1;
    }
    // A clause can have commas in it: "Ann Lee, whose son, 24, was there, said".
    boolean clause = sentence.token(from + 1).tag().isWh();
    for (int i = from + 1; i - from < LONGEST_INSERTION; i++) {
      if (sentence.token(i).is(",") && (!clause || sentence.token(i + 1).tag().isFinite())) {
        return i + 1;
      }
    }
    return from;
  }

  private static int afterBracket(Sentence sentence, int from) {
    for (int i = from + 1; i - from < LONGEST_INSERTION; i++) {
      if (sentence.token(i).tag() == Tag.RIGHT_BRACKET) {
        return i + 1;
      }
    }
    return from;
  }
}
