package dev.claimant.sentence;

import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import java.util.List;

/** Splits text into sentences and tokens, and finds lemmas. Safe for use by many threads. */
public interface Tokenizer {
  /**
   * The token spans of each sentence of a paragraph, in text order.
   *
   * @param text the whole text, in which the spans' offsets count
   * @param paragraph no token or sentence leaves it
   */
  List<List<Span>> sentences(String text, Span paragraph);

  /** The lemmas of a sentence's words, one each, in lower case except for names. */
  List<String> lemmas(List<String> words, List<Tag> tags);
}
