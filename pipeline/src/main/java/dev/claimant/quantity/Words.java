package dev.claimant.quantity;

import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** A sentence's words, its tokens cut so that numbers stand apart from their signs and units. */
final class Words {
  private final List<Word> words;

  private Words(List<Word> words) {
    this.words = words;
  }

  static Words of(Sentence sentence, TokenCutter cutter) {
    List<Word> words = new ArrayList<>(sentence.tokens().size());
    int end = -1;
    String before = "";
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String text = plain(token.text());
      String behind = i + 1 < tokens.size() ? tokens.get(i + 1).text() : "";
      boolean glued = token.start() == end;
      List<Integer> cuts = cutter.cuts(text, before, behind, glued);
      if (cuts.isEmpty()) {
        words.add(word(token.span(), text, token.lemma(), token.tag(), glued));
      } else {
        cut(token, text, cuts, glued, words);
      }
      end = token.end();
      before = text;
    }
    return new Words(List.copyOf(words));
  }

  /** The signs of micro and degree, which have look-alikes, in one form each. */
  private static String plain(String text) {
    return text.replace('μ', 'µ').replace('º', '°').replace('˚', '°');
  }

  private static void cut(
      Token token, String text, List<Integer> cuts, boolean glued, List<Word> words) {
    int from = 0;
    for (int i = 0; i <= cuts.size(); i++) {
      int to = i < cuts.size() ? cuts.get(i) : text.length();
      String part = text.substring(from, to);
      Span span = new Span(token.start() + from, token.start() + to);
      String tag = tag(part, text.substring(to));
      words.add(word(span, part, part.toLowerCase(Locale.ROOT), tag, from > 0 || glued));
      from = to;
    }
  }

  private static String tag(String part, String rest) {
    if (Figures.startsNumber(part)) {
      return "CD";
    }
    // "USD" of "USD50".
    return part.equals("-")
        ? "HYPH"
        : part.equals(".") ? "." : Figures.startsNumber(rest) ? "$" : "NN";
  }

  private static Word word(Span span, String text, String lemma, String tag, boolean glued) {
    return new Word(span, text, text.toLowerCase(Locale.ROOT), lemma, tag, glued);
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
