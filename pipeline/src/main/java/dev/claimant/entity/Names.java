package dev.claimant.entity;

import dev.claimant.document.Document;
import dev.claimant.document.EntityType;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.support.WordList;
import java.util.Locale;
import java.util.Set;

/** Questions about the words of names. */
final class Names {
  /** "Kursk" and "Kursk Oblast" are one place; "New York" and "New York City" are not. */
  private static final Set<String> REGIONS = WordLists.get("region");

  /** What stands after a person's name and is no part of it: "Ann Lee KC". */
  private static final Set<String> HONOURS = Set.copyOf(WordList.words(Names.class, "honours.txt"));

  private Names() {}

  /** The end of a name before the letters for an honour, a degree or an office. */
  static int endBeforeHonours(Sentence sentence, Name name) {
    int end = name.end();
    while (name.type() == EntityType.PERSON
        && end - name.first() > 2
        && HONOURS.contains(sentence.token(end - 1).text())) {
      end--;
    }
    return end;
  }

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
