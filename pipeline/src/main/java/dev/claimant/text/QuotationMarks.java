package dev.claimant.text;

import dev.claimant.document.Quotation;
import dev.claimant.document.Span;
import java.util.List;

/** The characters that can be quotation marks. Single ones can also be apostrophes. */
public final class QuotationMarks {
  /** Double marks that open a quotation. */
  static final String OPENING = "“„‟«‹「『";

  /** Double marks that close one. */
  static final String CLOSING = "”»›」』";

  /** Marks that say nothing certain: straight ones, and single ones. */
  private static final String OTHER = "\"＂'`‘’‚‛";

  /** Marks that texts in English hardly use. */
  private static final String FOREIGN = "„‟«»‹›「」『』＂‚";

  private QuotationMarks() {}

  /** A text with English marks at the ends of its quotations, as long as it was. */
  public static String inEnglish(String text, List<Quotation> quotations) {
    StringBuilder plain = new StringBuilder(text);
    for (Quotation quotation : quotations) {
      for (Span part : quotation.parts()) {
        char first = text.charAt(part.start());
        char last = text.charAt(part.end() - 1);
        if (FOREIGN.indexOf(first) >= 0 || CLOSING.indexOf(first) >= 0) {
          plain.setCharAt(part.start(), '“');
          if (isMark(last)) {
            plain.setCharAt(part.end() - 1, '”');
          }
        }
      }
    }
    return plain.toString();
  }

  /** Whether a character can be a quotation mark, or half of one: {@code ``}. */
  public static boolean isMark(int character) {
    return (OPENING + CLOSING + OTHER).indexOf(character) >= 0;
  }

  /** Whether a character can close a quotation. */
  public static boolean canClose(int character) {
    return CLOSING.indexOf(character) >= 0 || "\"＂'’".indexOf(character) >= 0;
  }
}
