package dev.claimant.onnx;

import dev.claimant.document.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts text into the word pieces of BERT's uncased vocabulary (Devlin and others, NAACL 2019), each
 * with the index of its characters in the text: the longest first, a word with an unknown part as
 * one unknown piece. Gives what Hugging Face's {@code BertTokenizer} gives, for any Unicode text,
 * except for unknown words without a letter or digit, which are left out; {@code
 * models/reader/corpus.py} is its counterpart in training.
 */
final class WordPieceTokenizer {
  /** Longer words are unknown, as they are in BERT: they are hardly words. */
  private static final int LONGEST_WORD = 100;

  private static final int GAPS = 3;
  private static final int REPLACEMENT_CHARACTER = 0xFFFD;

  /**
   * One word piece.
   *
   * @param id its index in the vocabulary
   * @param feature the letter case of its word and the white space before that, as the network
   *     knows them
   * @param span its characters in the text, in UTF-16 units
   * @param first whether it begins a word
   */
  record Piece(int id, int feature, Span span, boolean first) {}

  private final Map<String, Integer> ids = new HashMap<>();
  private final int unknown;

  /**
   * @param vocabulary the word pieces in the order of their ids, those within a word with "##"
   */
  WordPieceTokenizer(List<String> vocabulary) {
    for (int i = 0; i < vocabulary.size(); i++) {
      ids.put(vocabulary.get(i), i);
    }
    unknown = id("[UNK]");
  }

  /**
   * The id of a piece.
   *
   * @throws IllegalArgumentException if it is not in the vocabulary
   */
  int id(String piece) {
    Integer id = ids.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("no " + piece + " in the vocabulary");
    }
    return id;
  }

  /** The pieces of a text in order. */
  List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>(text.length() / 4);
    int previous = 0;
    for (Span word : words(text)) {
      int feature = letterCase(word.of(text)) * GAPS + gap(text, previous, word.start());
      if (split(text, word, feature, pieces)) {
        previous = word.end();
      }
    }
    return pieces;
  }

  private static List<Span> words(String text) {
    List<Span> words = new ArrayList<>(text.length() / 5);
    int start = -1;
    int end = -1;
    int next;
    for (int i = 0; i < text.length(); i = next) {
      int c = text.codePointAt(i);
      next = i + Character.charCount(c);
      boolean accent = isAccent(c);
      if (accent && start >= 0) {
        end = next;
      }
      if (accent || isDropped(c)) {
        continue;
      }
      boolean alone = standsAlone(c);
      if (start >= 0 && (alone || isSpace(c))) {
        words.add(new Span(start, end));
        start = -1;
      }
      if (alone) {
        words.add(new Span(i, next));
      } else if (!isSpace(c)) {
        start = start < 0 ? i : start;
        end = next;
      }
    }
    if (start >= 0) {
      words.add(new Span(start, end));
    }
    return words;
  }

  /**
   * Adds a word's pieces, if it has any: emoji and other unknown signs mean nothing to the network
   * and so should change nothing.
   */
  private boolean split(String text, Span word, int feature, List<Piece> pieces) {
    StringBuilder letters = new StringBuilder();
    // Where the character of each letter begins and ends.
    List<Span> at = new ArrayList<>();
    int next;
    for (int i = word.start(); i < word.end(); i = next) {
      int c = text.codePointAt(i);
      next = i + Character.charCount(c);
      if (!isDropped(c)) {
        String folded = folded(c);
        letters.append(folded);
        for (int n = 0; n < folded.length(); n++) {
          at.add(new Span(i, next));
        }
      }
    }
    int before = pieces.size();
    int begin = 0;
    boolean known = letters.codePointCount(0, letters.length()) <= LONGEST_WORD;
    while (known && begin < letters.length()) {
      int stop = letters.length();
      Integer id = null;
      for (; stop > begin && id == null; stop--) {
        id = ids.get((begin == 0 ? "" : "##") + letters.substring(begin, stop));
      }
      if (id == null) {
        known = false;
      } else {
        // The loop above took one step more.
        stop++;
        boolean last = stop == letters.length();
        Span span = new Span(at.get(begin).start(), last ? word.end() : at.get(stop - 1).end());
        pieces.add(new Piece(id, feature, span, begin == 0));
        begin = stop;
      }
    }
    if (!known || begin == 0) {
      pieces.subList(before, pieces.size()).clear();
      if (word.of(text).codePoints().anyMatch(Character::isLetterOrDigit)) {
        pieces.add(new Piece(unknown, feature, word, true));
      }
    }
    return pieces.size() > before;
  }

  /** A character in lower case without accents: none, one or more. */
  private static String folded(int c) {
    if (c < 0x80) {
      return String.valueOf((char) Character.toLowerCase(c));
    }
    StringBuilder kept = new StringBuilder();
    Normalizer.normalize(Character.toString(Character.toLowerCase(c)), Normalizer.Form.NFD)
        .codePoints()
        .filter(part -> !isAccent(part))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static int gap(String text, int from, int to) {
    int gap = from == 0 ? 2 : 0;
    for (int i = from; i < to && gap < 2; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        gap = 2;
      } else if (isSpace(c)) {
        gap = 1;
      }
    }
    return gap;
  }

  /**
   * 0: begins in lower case, 1: in upper case, 2: all of two or more in upper case, 3: caseless.
   */
  private static int letterCase(String word) {
    int[] letters =
        word.codePoints()
            .filter(c -> Character.isUpperCase(c) || Character.isLowerCase(c))
            .toArray();
    if (letters.length == 0) {
      return 3;
    }
    if (!Character.isUpperCase(letters[0])) {
      return 0;
    }
    for (int letter : letters) {
      if (!Character.isUpperCase(letter)) {
        return 1;
      }
    }
    return letters.length > 1 ? 2 : 1;
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
  }

  private static boolean isAccent(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isDropped(int c) {
    int type = Character.getType(c);
    return c == REPLACEMENT_CHARACTER
        || ((type == Character.CONTROL || type == Character.FORMAT) && !isSpace(c));
  }

  /** Punctuation, ASCII symbols and Chinese characters are words of their own. */
  private static boolean standsAlone(int c) {
    if (c < 0x80) {
      return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> isChinese(c);
    };
  }

  private static boolean isChinese(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2B73F)
        || (c >= 0x2B740 && c <= 0x2B81F)
        || (c >= 0x2B820 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }
}
