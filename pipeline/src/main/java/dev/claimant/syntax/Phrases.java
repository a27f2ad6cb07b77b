package dev.claimant.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Phrases of words, each with a value; finds the longest one that begins, or ends, at an index of a
 * sentence.
 */
public final class Phrases<V> {
  /** A phrase found, where it stands and its value. */
  public record Match<V>(WordRange range, V value) {
    public int start() {
      return range.start();
    }

    public int end() {
      return range.end();
    }

    /** The index of the last word. */
    public int last() {
      return range.last();
    }
  }

  private static final class Node<V> {
    private final Map<String, Node<V>> next = new HashMap<>();
    private Optional<V> value = Optional.empty();
  }

  private final Node<V> root = new Node<>();
  private final int step;
  private final Function<Word, List<String>> forms;

  private Phrases(int step, Function<Word, List<String>> forms) {
    this.step = step;
    this.forms = forms;
  }

  /** Phrases to find from their first word on, by the form of their words or by the lemma. */
  public static <V> Phrases<V> ofWords() {
    return new Phrases<>(1, Phrases::forms);
  }

  /** Phrases to find from their last word back, by the form of their words. */
  public static <V> Phrases<V> ofWordsBackwards() {
    return new Phrases<>(-1, word -> List.of(word.lower()));
  }

  /** Phrases to find from their first word on, by their exact text. */
  public static <V> Phrases<V> ofSymbols() {
    return new Phrases<>(1, word -> List.of(word.text()));
  }

  private static List<String> forms(Word word) {
    String lower = word.lower();
    return lower.endsWith("s") && lower.length() > 3
        ? List.of(lower, word.lemma(), lower.substring(0, lower.length() - 1))
        : List.of(lower, word.lemma());
  }

  /**
   * Adds a phrase, its words separated by spaces. A phrase that has a value keeps it.
   *
   * @return whether the phrase had no value yet
   */
  public boolean put(String phrase, V value) {
    String[] words = phrase.split(" ");
    Node<V> node = root;
    for (int i = 0; i < words.length; i++) {
      String word = words[step > 0 ? i : words.length - 1 - i];
      node = node.next.computeIfAbsent(word, w -> new Node<>());
    }
    boolean isNew = node.value.isEmpty();
    if (isNew) {
      node.value = Optional.of(value);
    }
    return isNew;
  }

  /** The value of a phrase, its words separated by spaces and in the order in which this looks. */
  public Optional<V> find(String phrase) {
    Node<V> node = root;
    for (String word : phrase.split(" ")) {
      Node<V> next = node.next.get(word);
      if (next == null) {
        return Optional.empty();
      }
      node = next;
    }
    return node.value;
  }

  /** Whether a word begins a phrase. */
  public boolean begins(String word) {
    return root.next.containsKey(word);
  }

  /** The longest phrase that begins at an index, or ends there if this looks backwards. */
  public Optional<Match<V>> at(Words words, int index) {
    Node<V> node = root;
    Optional<Match<V>> longest = Optional.empty();
    for (int i = index; i >= 0 && i < words.size(); i += step) {
      Optional<Node<V>> next = next(node, words.at(i));
      if (next.isEmpty()) {
        break;
      }
      node = next.get();
      if (node.value.isPresent()) {
        longest =
            Optional.of(
                new Match<>(
                    new WordRange(Math.min(index, i), Math.max(index, i) + 1), node.value.get()));
      }
    }
    return longest;
  }

  private Optional<Node<V>> next(Node<V> node, Word word) {
    for (String form : forms.apply(word)) {
      Node<V> next = node.next.get(form);
      if (next != null) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }
}
