package dev.claimant.evaluation.brat;

import dev.claimant.document.AttributionType;
import dev.claimant.document.Span;
import dev.claimant.text.QuotationMarks;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A document's text as the relation metric sees it: white space and quotation marks are no matter.
 * All offsets count code points.
 */
final class RelationText {
  private static final String TRAILING = ".,;:!?…-–—";

  private final int[] text;
  private final List<Span> quotations;

  RelationText(String text) {
    this.text = text.codePoints().toArray();
    quotations = MetricQuotations.find(this.text);
  }

  /** Where the spans' characters stand, without white space. */
  BitSet visible(List<Span> spans) {
    return where(spans, c -> !isSpace(c));
  }

  /** Where the spans' characters stand, without white space and quotation marks. */
  BitSet words(List<Span> spans) {
    return where(spans, c -> !isSoft(c));
  }

  /**
   * The spans joined over white space and quotation marks, without these and trailing punctuation
   * at their ends.
   *
   * @param spans in order
   */
  List<Span> boundaries(List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans) {
      int last = joined.size() - 1;
      if (last >= 0 && touch(joined.get(last), span)) {
        joined.set(last, Span.covering(joined.get(last), span));
      } else {
        joined.add(span);
      }
    }
    return joined.stream().map(this::trim).filter(span -> !span.isEmpty()).toList();
  }

  /** Whether only white space and quotation marks part two spans, if anything does. */
  private boolean touch(Span span, Span next) {
    for (int i = span.end(); i < next.start(); i++) {
      if (!isSoft(text[i])) {
        return false;
      }
    }
    return true;
  }

  private Span trim(Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && isSoft(text[start])) {
      start++;
    }
    while (start < end && (isSoft(text[end - 1]) || TRAILING.indexOf(text[end - 1]) >= 0)) {
      end--;
    }
    return new Span(start, end);
  }

  /**
   * How much of a content is quoted by its own quotations: those from whose first letter to whose
   * last it reaches. A content within a longer quotation is indirect.
   */
  AttributionType type(List<Span> content) {
    BitSet letters = where(content, RelationText::isLetterOrDigit);
    BitSet quoted = new BitSet();
    boolean own = false;
    for (Span quotation : quotations) {
      BitSet inside = where(List.of(quotation), RelationText::isLetterOrDigit);
      own |= letters.get(inside.nextSetBit(0)) && letters.get(inside.length() - 1);
      quoted.or(inside);
    }
    if (!own) {
      return AttributionType.INDIRECT;
    }
    letters.andNot(quoted);
    return letters.isEmpty() ? AttributionType.DIRECT : AttributionType.MIXED;
  }

  private BitSet where(List<Span> spans, IntPredicate character) {
    BitSet found = new BitSet(text.length);
    for (Span span : spans) {
      for (int i = span.start(); i < span.end(); i++) {
        found.set(i, character.test(text[i]));
      }
    }
    return found;
  }

  private static boolean isSoft(int c) {
    return isSpace(c) || QuotationMarks.isMark(c);
  }

  /** Whether Unicode calls a character white space: for Java, a no-break space is none. */
  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  /** Whether a character is a letter or any sort of digit or number: for Java, ½ is none. */
  static boolean isLetterOrDigit(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
