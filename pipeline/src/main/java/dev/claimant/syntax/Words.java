package dev.claimant.syntax;

import dev.claimant.document.Search;
import dev.claimant.document.Span;
import dev.claimant.document.TimeExpression;
import java.util.ArrayList;
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

  /**
   * These words, with those within time expressions marked.
   *
   * @param times time expressions of the sentence, in text order
   */
  public Words withTimes(List<TimeExpression> times) {
    if (times.isEmpty()) {
      return this;
    }
    List<Word> marked = new ArrayList<>(words);
    for (TimeExpression time : times) {
      for (int i = Search.first(words, word -> word.span().start() >= time.span().start());
          i < words.size() && words.get(i).span().end() <= time.span().end();
          i++) {
        marked.set(i, words.get(i).inTime());
      }
    }
    return new Words(marked);
  }

  public int size() {
    return words.size();
  }

  /** The word at an index; {@link Word#NONE} outside of the sentence. */
  public Word at(int i) {
    return i >= 0 && i < words.size() ? words.get(i) : Word.NONE;
  }

  /** The text from the start of a range's first word to the end of its last. */
  public Span span(WordRange range) {
    return new Span(words.get(range.start()).span().start(), words.get(range.last()).span().end());
  }
}
