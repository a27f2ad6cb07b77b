package dev.claimant.attribution;

import dev.claimant.document.Sentence;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.syntax.WordRange;
import java.util.Optional;
import java.util.Set;

/** Finds the noun phrases that can name a speaker by parts of speech alone. */
final class TagPhrases {
  private static final Set<String> JOINING = Set.of("of", "for", "at", "from", "&", "'s", "’s");

  private TagPhrases() {}

  /** The phrase that begins at a token: "a spokesman for the airline". */
  static Optional<WordRange> at(Sentence sentence, int start) {
    if (sentence.token(start).tag() == Tag.PRP) {
      return Optional.of(new WordRange(start, start + 1));
    }
    int end = start;
    boolean noun = false;
    while (isInside(sentence, end) || (noun && joins(sentence, end))) {
      noun = noun || isNoun(sentence.token(end));
      end++;
    }
    return noun ? Optional.of(new WordRange(start, end)) : Optional.empty();
  }

  /** The phrase that ends before a token. */
  static Optional<WordRange> before(Sentence sentence, int end) {
    if (sentence.token(end - 1).tag() == Tag.PRP) {
      return Optional.of(new WordRange(end - 1, end));
    }
    int start = end;
    while (isInside(sentence, start - 1) || (start < end && joins(sentence, start - 1))) {
      start--;
    }
    return start < end && isNoun(sentence.token(end - 1))
        ? Optional.of(new WordRange(start, end))
        : Optional.empty();
  }

  private static boolean isNoun(Token token) {
    return token.isNoun() || token.tag() == Tag.CD;
  }

  private static boolean isInside(Sentence sentence, int i) {
    Token token = sentence.token(i);
    return switch (token.tag()) {
      case DT, PRPS, JJ, JJR, JJS, NN, NNS, NNP, NNPS, CD, POS, HYPH -> true;
      default -> token.isDash() && sentence.isGlued(i) && sentence.isGlued(i + 1);
    };
  }

  /** Whether a word joins two parts of a phrase: "of" in "the mayor of Salem". */
  private static boolean joins(Sentence sentence, int i) {
    return JOINING.contains(sentence.token(i).lower()) && isInside(sentence, i + 1);
  }
}
