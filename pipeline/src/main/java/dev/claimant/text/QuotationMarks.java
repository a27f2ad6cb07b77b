package dev.claimant.text;

/** The characters that can be quotation marks. Single ones can also be apostrophes. */
public final class QuotationMarks {
  /** Double marks that open a quotation. */
  static final String OPENING = "“„‟«‹「『";

  /** Double marks that close one. */
  static final String CLOSING = "”»›」』";

  /** Marks that say nothing certain: straight ones, and single ones. */
  private static final String OTHER = "\"＂'`‘’‚‛";

  private QuotationMarks() {}

  /** Whether a character can be a quotation mark, or half of one: {@code ``}. */
  public static boolean isMark(int character) {
    return (OPENING + CLOSING + OTHER).indexOf(character) >= 0;
  }

  /** Whether a character can close a quotation. */
  public static boolean canClose(int character) {
    return CLOSING.indexOf(character) >= 0 || "\"＂'’".indexOf(character) >= 0;
  }
}
