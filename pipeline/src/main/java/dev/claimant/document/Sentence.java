package dev.claimant.document;

import java.util.List;

/**
 * A sentence.
 *
 * @param index its number in the document, from 0
 * @param span where it stands, without the white space around it
 * @param paragraph the number of its paragraph, from 0
 * @param tokens its tokens in order, at least one
 */
public record Sentence(int index, Span span, int paragraph, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence without tokens at " + span);
    }
  }

  /**
   * The index of the first token that ends after {@code offset}; {@code tokens().size()} if none
   * does.
   */
  public int tokenAt(int offset) {
    return Search.first(tokens, token -> token.end() > offset);
  }

  /** The token at an index; {@link Token#NONE} outside of the sentence. */
  public Token token(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index) : Token.NONE;
  }

  /** Whether no space separates the token at an index from the one before it in the sentence. */
  public boolean isGlued(int index) {
    return index > 0 && token(index - 1).end() == token(index).start();
  }

  /** The text from the token at index {@code start} to the one before index {@code end}. */
  public Span span(int start, int end) {
    return new Span(tokens.get(start).start(), tokens.get(end - 1).end());
  }
}
