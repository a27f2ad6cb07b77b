package dev.claimant.record;

import dev.claimant.document.Span;
import dev.claimant.record.ClaimRecord.Stretch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A document's text as brat can mark it. All offsets count code points, as in brat. */
final class BratText {
  /** What ends a line or a cell of the annotation file for brat, for Java or for Python. */
  private static final String BREAKS = "\t\n\u000B\f\r\u001C\u001D\u001E\u0085\u2028\u2029";

  private final RecordText text;
  private final int[] characters;

  BratText(String text) {
    this.text = new RecordText(text);
    characters = text.codePoints().toArray();
  }

  /**
   * The mark of some words of a record, without the line breaks and tabs in them, which brat takes
   * in no mark; empty if nothing is left.
   */
  Optional<BratMark> mark(ClaimRecord record, String type, List<? extends Stretch> words) {
    BitSet marked = new BitSet();
    for (Stretch part : words) {
      Span span = text.codePoints(record, part);
      for (int i = span.start(); i < span.end(); i++) {
        marked.set(i, BREAKS.indexOf(characters[i]) < 0);
      }
    }
    List<Span> fragments = new ArrayList<>();
    for (int start = marked.nextSetBit(0); start >= 0; ) {
      int end = marked.nextClearBit(start);
      Span fragment = trim(start, end);
      if (!fragment.isEmpty()) {
        fragments.add(fragment);
      }
      start = marked.nextSetBit(end);
    }
    return fragments.isEmpty() ? Optional.empty() : Optional.of(new BratMark(type, fragments, ""));
  }

  private Span trim(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(characters[start])) {
      start++;
    }
    while (start < end && Character.isWhitespace(characters[end - 1])) {
      end--;
    }
    return new Span(start, end);
  }

  /** "0 5;16 23". */
  static String offsets(BratMark mark) {
    return mark.fragments().stream()
        .map(fragment -> fragment.start() + " " + fragment.end())
        .collect(Collectors.joining(";"));
  }

  /** The marked words, in one line. */
  String words(BratMark mark) {
    return mark.fragments().stream()
        .map(fragment -> new String(characters, fragment.start(), fragment.length()))
        .collect(Collectors.joining(" "));
  }

  /** Any words as part of a line. */
  static String inOneLine(String words) {
    return words.replaceAll("[" + BREAKS + "]+", " ");
  }
}
