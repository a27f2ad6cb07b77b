package dev.claimant.entity;

import dev.claimant.document.Document;
import dev.claimant.document.Span;
import java.util.Locale;
import java.util.Set;

/** Questions about the words of names. */
final class Names {
  /** "Kursk" and "Kursk Oblast" are one place; "New York" and "New York City" are not. */
  private static final Set<String> REGIONS = WordLists.get("region");

  private Names() {}

  /** The document's words in a span, separated by single spaces. */
  static String text(Document document, Span span) {
    String text = document.text(span);
    StringBuilder words = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      if (!space) {
        words.append(text.charAt(i));
      } else if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.toString();
  }

  static boolean isRegion(String word) {
    return REGIONS.contains(word.toLowerCase(Locale.ROOT));
  }
}
