package dev.claimant.syntax;

import dev.claimant.document.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A sentence's words, its tokens cut so that numbers stand apart from their signs and units. */
public final class Words {
  private final List<Word> words;

  /**
   * @param words the words of one sentence, in text order
   */
  public Words(List<Word> words) {
    this.words = List.copyOf(words);
  }

  /** The same words, those at some places as no part of a phrase. */
  public Words without(BitSet places) {
    List<Word> rest = new ArrayList<>(words);
    for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
      rest.set(i, words.get(i).inTime());
    }
    return new Words(rest);
  }

  public int size() {
    return words.size();
  }

  /** The word at a place; {@link Word#NONE} outside of the sentence. */
  public Word at(int i) {
    return i >= 0 && i < words.size() ? words.get(i) : Word.NONE;
  }

  /** From the start of one word to the end of another, both included. */
  public Span span(int first, int last) {
    return new Span(words.get(first).span().start(), words.get(last).span().end());
  }
}
