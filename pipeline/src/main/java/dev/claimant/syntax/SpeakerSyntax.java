package dev.claimant.syntax;

import dev.claimant.document.Sentence;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.support.WordList;
import java.util.List;
import java.util.Set;

/** What the tags around a noun phrase tell of its place in the sentence, without a parse. */
public final class SpeakerSyntax {
  /** No appositive or adverb between subject and verb is longer, in tokens. */
  private static final int LONGEST_INSERTION = 15;

  private static final Set<String> SAYING =
      Set.copyOf(WordList.words(SpeakerSyntax.class, "saying-verbs.txt"));

  private SpeakerSyntax() {}

  /** Whether a noun phrase looks like the subject of a verb after it or of "said" before it. */
  public static boolean isSubject(Sentence sentence, int first, int end) {
    List<Token> tokens = sentence.tokens();
    if (first > 0) {
      Token before = tokens.get(first - 1);
      if (isSaying(before)) {
        return true;
      }
      if (isPreposition(before)) {
        return false;
      }
    }
    int next = afterInsertion(tokens, end);
    while (next < tokens.size() && tokens.get(next).tag().isAdverb()) {
      next++;
    }
    return next < tokens.size() && isFinite(tokens.get(next));
  }

  /** Whether a subject is that of a verb of saying: "Smith said", "said Smith". */
  public static boolean isSpeaker(Sentence sentence, int first, int end) {
    List<Token> tokens = sentence.tokens();
    int next = afterInsertion(tokens, end);
    while (next < tokens.size()
        && (tokens.get(next).tag().isAdverb() || isAuxiliary(tokens.get(next)))) {
      next++;
    }
    return (first > 0 && isSaying(tokens.get(first - 1)))
        || (next < tokens.size() && isSaying(tokens.get(next)));
  }

  private static boolean isAuxiliary(Token token) {
    return token.lemma().equals("have") || token.tag() == Tag.MD;
  }

  public static boolean isSaying(Token token) {
    return token.isVerb() && SAYING.contains(token.lemma());
  }

  private static boolean isFinite(Token token) {
    return token.tag().isFinite();
  }

  /** Prepositions, not the conjunctions that the tag set puts with them. */
  private static boolean isPreposition(Token token) {
    boolean conjunction =
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
                "unless")
            .contains(token.lemma());
    return token.tag() == Tag.TO || (token.tag() == Tag.IN && !conjunction);
  }

  /** The token after a phrase between commas, or {@code from} if none begins there. */
  private static int afterInsertion(List<Token> tokens, int from) {
    // The name may itself be put in between: "his lawyer, Ann Lee, said".
    if (from + 1 < tokens.size()
        && tokens.get(from).text().equals(",")
        && isFinite(tokens.get(from + 1))) {
      return from + 1;
    }
    if (from < tokens.size() && tokens.get(from).text().equals(",")) {
      for (int i = from + 1; i < tokens.size() && i - from < LONGEST_INSERTION; i++) {
        if (tokens.get(i).text().equals(",")) {
          return i + 1;
        }
      }
    }
    return from;
  }
}
