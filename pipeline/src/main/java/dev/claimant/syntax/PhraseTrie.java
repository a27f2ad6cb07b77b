package dev.claimant.syntax;

import dev.claimant.document.Sentence;
import dev.claimant.document.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the longest of many phrases that begins at a token and ends with one. How the phrase falls
 * into tokens does not matter; all white space is alike, and so are straight and curly apostrophes.
 */
public final class PhraseTrie<V> {
  private final Node<V> root = new Node<>();

  /**
   * A phrase that was found.
   *
   * @param end the number of the token after its last
   * @param value what the phrase stands for
   */
  public record Match<V>(int end, V value) {}

  /** Adds a phrase, its words separated by one space; one that is there stays as it is. */
  public void put(String phrase, V value) {
    Node<V> node = root;
    for (int i = 0; i < phrase.length(); i++) {
      node = node.next.computeIfAbsent(same(phrase.charAt(i)), c -> new Node<>());
    }
    if (node.value == null) {
      node.value = value;
    }
  }

  public Optional<Match<V>> longestAt(Sentence sentence, int first) {
    List<Token> tokens = sentence.tokens();
    Node<V> node = root;
    @Nullable Match<V> longest = null;
    for (int i = first; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (i > first && tokens.get(i - 1).end() < token.start()) {
        node = node.next.get(' ');
      }
      node = node == null ? null : node.after(token.text());
      if (node == null) {
        break;
      }
      if (node.value != null) {
        longest = new Match<>(i + 1, node.value);
      }
    }
    return Optional.ofNullable(longest);
  }

  private static char same(char c) {
    return c == '’' ? '\'' : c;
  }

  private static final class Node<V> {
    private final Map<Character, Node<V>> next = new HashMap<>(4);
    private @Nullable V value;

    private @Nullable Node<V> after(String text) {
      Node<V> node = this;
      for (int i = 0; i < text.length() && node != null; i++) {
        node = node.next.get(same(text.charAt(i)));
      }
      return node;
    }
  }
}
