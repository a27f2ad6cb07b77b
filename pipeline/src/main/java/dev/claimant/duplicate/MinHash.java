package dev.claimant.duplicate;

import java.util.Arrays;

/**
 * Makes signatures of texts. Of the hashes of a text's five-word runs ("the bridge will be closed",
 * "bridge will be closed until", …) it takes the least in each of 128 classes (Broder 1997; Li,
 * Owen and Zhang 2012), for a class without any the least in another (Shrivastava 2017), and keeps
 * a byte of each (Li and König 2010). Only letters and digits count, not their case, nor what
 * stands between words. The same text has the same signature on every machine.
 */
public final class MinHash {
  private static final int RUN = 5;

  /**
   * How often a run with a figure counts. The reports that programs write by the thousand have all
   * but their figures in common, and are no duplicates.
   */
  private static final int FIGURE = 5;

  /** Below, a few common words are much of a text: it is one run, the same as another or not. */
  private static final int FEWEST_WORDS = 30;

  /** The prime of the 64-bit hash of Fowler, Noll and Vo, and where it starts. */
  private static final long PRIME = 0x100000001B3L;

  private static final long START = 0xCBF29CE484222325L;

  private static final int CLASS_BITS = Integer.numberOfTrailingZeros(Signature.LENGTH);

  private static final long EMPTY = Long.MAX_VALUE;

  private final long[] least = new long[Signature.LENGTH];
  private final long[] lastWords = new long[RUN];
  private int words;
  private int wordsSinceFigure = RUN;
  private long run;
  private long whole;

  private MinHash() {
    Arrays.fill(least, EMPTY);
  }

  /** The signature of a text. */
  public static Signature of(String text) {
    MinHash hash = new MinHash();
    hash.read(text);
    if (hash.words < FEWEST_WORDS) {
      Arrays.fill(hash.least, hash.whole >>> CLASS_BITS);
    }
    return hash.signature();
  }

  private void read(String text) {
    long word = START;
    boolean isFigure = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        word = (word ^ Character.toLowerCase(c)) * PRIME;
        isFigure |= Character.isDigit(c);
      } else if (word != START && !isInvisible(c)) {
        end(mix(word), isFigure);
        word = START;
        isFigure = false;
      }
    }
    if (word != START) {
      end(mix(word), isFigure);
    }
  }

  /** Whether a character is a soft hyphen, a zero-width joiner or the like, which part no word. */
  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT;
  }

  private void end(long word, boolean isFigure) {
    int at = words % RUN;
    run = Long.rotateLeft(run, 1) ^ Long.rotateLeft(lastWords[at], RUN) ^ word;
    whole = mix(whole ^ word);
    lastWords[at] = word;
    words++;
    wordsSinceFigure = isFigure ? 0 : wordsSinceFigure + 1;
    if (words >= RUN) {
      for (int i = 0; i < (wordsSinceFigure < RUN ? FIGURE : 1); i++) {
        add(run + i);
      }
    }
  }

  private void add(long run) {
    long hash = mix(run);
    int at = classOf(hash);
    least[at] = Math.min(least[at], hash >>> CLASS_BITS);
  }

  private Signature signature() {
    byte[] values = new byte[Signature.LENGTH];
    for (int i = 0; i < values.length; i++) {
      // As one of its own class, so that those taken from one class do not agree by one chance.
      values[i] = (byte) mix(least[filled(i)] << CLASS_BITS | i);
    }
    return new Signature(values);
  }

  /** A class that is not empty: this one, or one that is the same for all texts without it. */
  private int filled(int at) {
    int filled = at;
    for (long attempt = 1; least[filled] == EMPTY; attempt++) {
      filled = classOf(mix(attempt * Signature.LENGTH + at));
    }
    return filled;
  }

  private static int classOf(long hash) {
    return (int) hash & (Signature.LENGTH - 1);
  }

  /** Spreads what differs in any bit over all bits (Stafford's variant 13, as in SplitMix64). */
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
