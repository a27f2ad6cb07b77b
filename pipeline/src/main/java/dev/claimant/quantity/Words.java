package dev.claimant.quantity;

import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** A sentence's words, its tokens cut so that numbers stand apart from their signs and units. */
final class Words {
  private final List<Word> words;

  private Words(List<Word> words) {
    this.words = words;
  }

  /**
   * @param isUnit whether a text can stand right behind figures: "km", "bn"
   * @param isCurrency whether a text can stand right before figures: "US$", "$ US"
   * @param isNumber whether a lower-case text is a number word or a part of a compound number
   */
  static Words of(
      Sentence sentence,
      Predicate<String> isUnit,
      Predicate<String> isCurrency,
      Predicate<String> isNumber) {
    List<Word> words = new ArrayList<>(sentence.tokens().size());
    int end = -1;
    String before = "";
    for (Token token : sentence.tokens()) {
      boolean glued = token.start() == end;
      String sign = before;
      Predicate<String> isPrefix =
          text -> isCurrency.test(text) || isCurrency.test(sign + " " + text);
      int[] cuts = cuts(token.text(), glued, isUnit, isPrefix, isNumber);
      if (cuts.length == 0) {
        words.add(word(token.span(), token.text(), token.lemma(), token.tag(), glued));
      } else {
        cut(token, cuts, glued, words);
      }
      end = token.end();
      before = token.text();
    }
    return new Words(List.copyOf(words));
  }

  private static void cut(Token token, int[] cuts, boolean glued, List<Word> words) {
    int from = 0;
    for (int i = 0; i <= cuts.length; i++) {
      int to = i < cuts.length ? cuts[i] : token.text().length();
      String part = token.text().substring(from, to);
      Span span = new Span(token.start() + from, token.start() + to);
      String tag = Figures.startsNumber(part) ? "CD" : part.equals("-") ? "HYPH" : "NN";
      words.add(word(span, part, part.toLowerCase(Locale.ROOT), tag, from > 0 || glued));
      from = to;
    }
  }

  private static Word word(Span span, String text, String lemma, String tag, boolean glued) {
    return new Word(span, text, text.toLowerCase(Locale.ROOT), lemma, tag, glued);
  }

  /** Where to cut a token, in order. */
  private static int[] cuts(
      String text,
      boolean glued,
      Predicate<String> isUnit,
      Predicate<String> isPrefix,
      Predicate<String> isNumber) {
    if (text.length() < 2 || text.length() > Figures.MAX_LENGTH) {
      return new int[0];
    }
    List<Integer> cuts = new ArrayList<>();
    int from = 0;
    // The tokenizer reads the dash of "5-to-10" and "10%-15%" as a sign.
    if (glued && text.charAt(0) == '-' && Figures.startsNumber(text.substring(1))) {
      cuts.add(1);
      from = 1;
    }
    String rest = text.substring(from);
    int figures = Figures.length(rest);
    int letters = Figures.lettersBefore(rest);
    if (figures > 0 && figures < rest.length() && isSuffix(rest, figures, isUnit)) {
      cuts.add(from + figures);
    } else if (letters > 0 && isPrefix.test(rest.substring(0, letters))) {
      cuts.add(from + letters);
      int more = Figures.length(rest.substring(letters));
      if (letters + more < rest.length() && isUnit.test(rest.substring(letters + more))) {
        cuts.add(from + letters + more);
      }
    } else if (glued && text.endsWith(".") && isUnit.test(text.substring(0, text.length() - 1))) {
      // The full stop of a sentence that ends with "$5m."
      cuts.add(text.length() - 1);
    } else if (from == 0 && isCompound(text, isNumber)) {
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) == '-') {
          cuts.add(i);
          cuts.add(i + 1);
        }
      }
    }
    return cuts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** "5km" and "3.5s"; "1990s" and "21st" are no units. */
  private static boolean isSuffix(String text, int figures, Predicate<String> isUnit) {
    String suffix = text.substring(figures);
    return isUnit.test(suffix) && !(suffix.equals("s") && figures > 1 && text.indexOf('.') < 0);
  }

  /** Whether the tokenizer left a compound number in one piece: "a-million", "sub-500". */
  private static boolean isCompound(String text, Predicate<String> isNumber) {
    if (!Character.isLetter(text.charAt(0))
        || text.indexOf('-') < 0
        || text.endsWith("-")
        || text.contains("--")) {
      return false;
    }
    for (String part : text.toLowerCase(Locale.ROOT).split("-")) {
      if (!isNumber.test(part)) {
        return false;
      }
    }
    return true;
  }

  /** The same words, those at some places as no part of a phrase. */
  Words without(BitSet places) {
    List<Word> rest = new ArrayList<>(words);
    for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
      Word word = words.get(i);
      rest.set(
          i, new Word(word.span(), word.text(), word.lower(), word.lemma(), "TIME", word.glued()));
    }
    return new Words(rest);
  }

  int size() {
    return words.size();
  }

  /** The word at a place; {@link Word#NONE} outside of the sentence. */
  Word at(int i) {
    return i >= 0 && i < words.size() ? words.get(i) : Word.NONE;
  }

  /** From the start of one word to the end of another, both included. */
  Span span(int first, int last) {
    return new Span(words.get(first).span().start(), words.get(last).span().end());
  }
}
