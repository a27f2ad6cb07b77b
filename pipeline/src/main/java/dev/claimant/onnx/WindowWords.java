package dev.claimant.onnx;

import dev.claimant.document.Search;
import dev.claimant.document.Span;
import dev.claimant.onnx.WordPieceTokenizer.Piece;
import dev.claimant.syntax.WordRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The words of a window, by their index in it. The network reads word pieces and tags each word at
 * its first piece.
 *
 * @param pieces the word pieces of the whole text
 * @param window the window
 * @param starts the index of the first piece of each word
 */
record WindowWords(List<Piece> pieces, Window window, List<Integer> starts) {
  static WindowWords of(List<Piece> pieces, Window window) {
    List<Integer> starts =
        IntStream.range(window.start(), window.end())
            .filter(i -> pieces.get(i).first())
            .boxed()
            .toList();
    return new WindowWords(pieces, window, starts);
  }

  boolean isEmpty() {
    return starts.isEmpty();
  }

  boolean isInCore(int word) {
    return window.isInCore(starts.get(word));
  }

  /** The position of a word in the network's input. */
  int position(int word) {
    return window.position(starts.get(word));
  }

  /** The scores of each word, from those of each position of the input. */
  float[][] logits(float[][] ofPositions) {
    float[][] ofWords = new float[starts.size()][];
    for (int word = 0; word < ofWords.length; word++) {
      ofWords[word] = ofPositions[position(word)];
    }
    return ofWords;
  }

  /** The text of some words, with all their pieces. */
  Span span(int firstWord, int lastWord) {
    return new Span(pieces.get(starts.get(firstWord)).span().start(), endOf(starts.get(lastWord)));
  }

  /** The words that have a part of a span, if the first of them is in the core. */
  Optional<WordRange> rangeInCore(Span span) {
    int first = Search.first(starts, piece -> endOf(piece) > span.start());
    int end = Search.first(starts, piece -> pieces.get(piece).span().start() >= span.end());
    return first < end && isInCore(first)
        ? Optional.of(new WordRange(first, end))
        : Optional.empty();
  }

  /** Where the word ends that a piece begins. */
  private int endOf(int first) {
    int last = first;
    while (last + 1 < pieces.size() && !pieces.get(last + 1).first()) {
      last++;
    }
    return pieces.get(last).span().end();
  }

  /**
   * The ids of the pieces between the two special ones that BERT was trained with.
   *
   * @param first the id of the one before the pieces
   * @param last the id of the one after them
   */
  long[] ids(int first, int last) {
    long[] ids = new long[inputLength()];
    ids[0] = first;
    ids[ids.length - 1] = last;
    for (int i = window.start(); i < window.end(); i++) {
      ids[window.position(i)] = pieces.get(i).id();
    }
    return ids;
  }

  /** The features of the pieces; 0 for the two special ones. */
  long[] features() {
    long[] features = new long[inputLength()];
    for (int i = window.start(); i < window.end(); i++) {
      features[window.position(i)] = pieces.get(i).feature();
    }
    return features;
  }

  private int inputLength() {
    return window.end() - window.start() + 2;
  }
}
