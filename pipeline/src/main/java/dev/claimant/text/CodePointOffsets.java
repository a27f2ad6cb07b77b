package dev.claimant.text;

import dev.claimant.document.Search;
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
    return utf16 - Search.first(lowSurrogates.length, i -> lowSurrogates[i] >= utf16);
  }

  /** The UTF-16 offset of a code-point offset. */
  public int toUtf16(int codePoints) {
    // The code point whose second unit is at lowSurrogates[i] has i such code points before it.
    return codePoints
        + Search.first(lowSurrogates.length, i -> lowSurrogates[i] - 1 - i >= codePoints);
  }

  public Span toCodePoints(Span utf16) {
    return new Span(toCodePoints(utf16.start()), toCodePoints(utf16.end()));
  }

  public Span toUtf16(Span codePoints) {
    return new Span(toUtf16(codePoints.start()), toUtf16(codePoints.end()));
  }
}
