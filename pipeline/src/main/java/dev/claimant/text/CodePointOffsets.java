package dev.claimant.text;

import dev.claimant.document.Span;
import java.util.Arrays;

/**
 * Converts offsets into one text between UTF-16 units (Java's) and Unicode code points (Python's,
 * the Web's).
 */
public final class CodePointOffsets {
  /** Code points above U+FFFF, by the UTF-16 offset of their second unit, in order. */
  private final int[] lowSurrogates;

  public CodePointOffsets(String text) {
    int[] found = new int[8];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = i;
      }
    }
    lowSurrogates = Arrays.copyOf(found, count);
  }

  /** The code-point offset of a UTF-16 offset. */
  public int toCodePoints(int utf16) {
    int at = Arrays.binarySearch(lowSurrogates, utf16);
    return utf16 - (at >= 0 ? at : -at - 1);
  }

  /** The UTF-16 offset of a code-point offset. */
  public int toUtf16(int codePoints) {
    int low = 0;
    int high = lowSurrogates.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      // The code point whose second unit this is begins at this code-point offset.
      if (lowSurrogates[middle] - 1 - middle < codePoints) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoints + low;
  }

  public Span toCodePoints(Span utf16) {
    return new Span(toCodePoints(utf16.start()), toCodePoints(utf16.end()));
  }

  public Span toUtf16(Span codePoints) {
    return new Span(toUtf16(codePoints.start()), toUtf16(codePoints.end()));
  }
}
