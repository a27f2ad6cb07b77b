package dev.claimant.sentence;

import dev.claimant.document.Span;
import dev.claimant.text.QuotationMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Mends what CoreNLP's splitter gets wrong in news: an opening mark left with the sentence before
 * it ({@code he said. ''But}), a closing mark left on its own, a sentence broken after an
 * abbreviation in brackets ({@code Ann Lee (R-S.C.) told}) or between a quotation and its tag
 * ({@code “Why?” Lee asked.}).
 */
final class SentenceMender {
  private static final String STOPS = "?!.…";

  /** The largest number of tokens in the name before a verb that tags a quotation. */
  private static final int LONGEST_NAME = 4;

  private static final Set<String> TAGS =
      Set.of(
          "said",
          "says",
          "asked",
          "asks",
          "replied",
          "replies",
          "shouted",
          "cried",
          "wondered",
          "added",
          "adds",
          "answered",
          "told",
          "tells",
          "wrote",
          "writes",
          "exclaimed");

  private static final Set<String> AFTER_TAG =
      Set.of(
          "in",
          "on",
          "at",
          "to",
          "after",
          "before",
          "as",
          "when",
          "during",
          "with",
          "reporters",
          "him",
          "her",
          "them",
          "me");

  private SentenceMender() {}

  /**
   * Mends the sentences of a paragraph: the same tokens, better grouped.
   *
   * @param text the document's text
   * @param sentences the token spans of a paragraph's sentences
   */
  static List<List<Span>> mend(String text, List<List<Span>> sentences) {
    List<List<Span>> mended = new ArrayList<>();
    List<Span> opening = List.of();
    for (List<Span> sentence : sentences) {
      List<Span> tokens = new ArrayList<>(opening);
      tokens.addAll(sentence);
      opening = openingMarksAtEnd(text, tokens);
      tokens = tokens.subList(0, tokens.size() - opening.size());
      if (!mended.isEmpty() && goesOn(text, mended.get(mended.size() - 1), tokens)) {
        mended.get(mended.size() - 1).addAll(tokens);
      } else if (!tokens.isEmpty()) {
        mended.add(new ArrayList<>(tokens));
      }
    }
    if (!opening.isEmpty()) {
      if (mended.isEmpty()) {
        mended.add(new ArrayList<>());
      }
      mended.get(mended.size() - 1).addAll(opening);
    }
    return mended;
  }

  /** The last token, if it is a quotation mark with white space before it and none behind. */
  private static List<Span> openingMarksAtEnd(String text, List<Span> tokens) {
    Span last = tokens.get(tokens.size() - 1);
    boolean opens =
        isMark(text, last)
            && last.start() > 0
            && Character.isWhitespace(text.charAt(last.start() - 1))
            && last.end() < text.length()
            && !Character.isWhitespace(text.charAt(last.end()));
    return opens ? List.of(last) : List.of();
  }

  /** Whether some tokens are no sentence but the rest of the one before. */
  private static boolean goesOn(String text, List<Span> before, List<Span> tokens) {
    return tokens.stream()
            .noneMatch(token -> token.of(text).chars().anyMatch(Character::isLetterOrDigit))
        || (startsInside(text, tokens.get(0))
            && (endsWithAbbreviation(text, before) || endsWithMark(text, before)))
        || (endsWithMark(text, before) && isTag(text, tokens));
  }

  /** Whether a sentence ends with a quotation that ends with a stop of its own: "“Why?”". */
  private static boolean endsWithMark(String text, List<Span> tokens) {
    int last = tokens.size() - 1;
    return last > 1
        && QuotationMarks.canClose(text.charAt(tokens.get(last).start()))
        && STOPS.indexOf(text.charAt(tokens.get(last).start() - 1)) >= 0;
  }

  /** Whether a sentence begins with a name and the verb that tags a quotation: "Smith asked." */
  private static boolean isTag(String text, List<Span> tokens) {
    for (int i = 0; i < Math.min(LONGEST_NAME + 1, tokens.size()); i++) {
      String word = tokens.get(i).of(text);
      if (i > 0 && TAGS.contains(word)) {
        String next = i + 1 < tokens.size() ? tokens.get(i + 1).of(text) : ".";
        return !Character.isLetterOrDigit(next.charAt(0)) || AFTER_TAG.contains(next);
      }
      if (!Character.isUpperCase(word.charAt(0)) && !word.equals(".")) {
        return false;
      }
    }
    return false;
  }

  private static boolean startsInside(String text, Span token) {
    char first = text.charAt(token.start());
    return Character.isLowerCase(first) || first == ',' || first == ';';
  }

  /**
   * Whether the last token is an abbreviation with its full stop, maybe with a bracket behind it.
   */
  private static boolean endsWithAbbreviation(String text, List<Span> tokens) {
    int last = tokens.size() - 1;
    if (last > 0 && text.charAt(tokens.get(last).start()) == ')') {
      last--;
    }
    // The tokenizer may have parted the full stop from the abbreviation: "S.C" and ".".
    if (last > 0 && tokens.get(last).length() == 1) {
      last--;
    }
    String word = tokens.get(last).of(text);
    return word.length() > 1 && Character.isLetter(word.charAt(0)) && word.indexOf('.') > 0;
  }

  private static boolean isMark(String text, Span token) {
    return token.of(text).chars().allMatch(QuotationMarks::isMark);
  }
}
