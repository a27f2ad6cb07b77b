package dev.claimant.duplicate;

import java.util.Base64;

/**
 * What is kept of a text to tell how much of it another one repeats: 128 bytes, of which two texts
 * share about as large a part as they share of their runs of words. Made by {@link MinHash}.
 */
public final class Signature {
  static final int LENGTH = 128;

  /** How often two bytes are equal that have nothing to do with each other. */
  private static final double CHANCE = 1.0 / 256;

  private final byte[] values;

  Signature(byte[] values) {
    this.values = values;
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if nothing like that was written
   */
  public static Signature parse(String base64) {
    byte[] values;
    try {
      values = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("no signature, since not Base64: " + base64, e);
    }
    if (values.length != LENGTH) {
      throw new IllegalArgumentException(
          "no signature, since of " + values.length + " bytes, not " + LENGTH + ": " + base64);
    }
    return new Signature(values);
  }

  /**
   * The estimated share, from 0 to 1, of the five-word runs that both texts have in all that either
   * has (their Jaccard similarity), a run with a figure counted five times; the standard error is
   * at most 0.05. Equal texts have 1; texts of fewer than 30 words that are not equal about 0.
   */
  public double similarity(Signature other) {
    return similarity(other.values, 0);
  }

  /** The same for a signature whose bytes are written within others. */
  double similarity(byte[] bytes, int from) {
    int equal = 0;
    for (int i = 0; i < LENGTH; i++) {
      if (values[i] == bytes[from + i]) {
        equal++;
      }
    }
    return Math.max(0, ((double) equal / LENGTH - CHANCE) / (1 - CHANCE));
  }

  void copyTo(byte[] bytes, int from) {
    System.arraycopy(values, 0, bytes, from, LENGTH);
  }

  /** The signature in Base64: 172 characters. */
  @Override
  public String toString() {
    return Base64.getEncoder().encodeToString(values);
  }
}
