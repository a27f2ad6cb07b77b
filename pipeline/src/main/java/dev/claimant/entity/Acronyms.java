package dev.claimant.entity;

import dev.claimant.document.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Acronyms of organisations: "World Health Organization (WHO)". */
final class Acronyms {
  private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "on", "in", "to", "&");

  private Acronyms() {}

  /** The acronym in brackets after a name whose letters it takes. */
  static Optional<String> defined(Sentence sentence, Name name, String text) {
    int at = name.end() + 1;
    return sentence.token(at - 1).is("(")
            && sentence.token(at + 1).is(")")
            && takesLetters(sentence.token(at).text(), text)
        ? Optional.of(sentence.token(at).text())
        : Optional.empty();
  }

  /** The first letters of all words, in capitals. */
  static String initials(List<String> words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
    }
    return initials.toString();
  }

  /** The first letters of the words other than "of", "and" and the like, in capitals. */
  static String initialsOfMainWords(List<String> words) {
    return initials(
        words.stream().filter(word -> !SMALL.contains(word.toLowerCase(Locale.ROOT))).toList());
  }

  private static boolean takesLetters(String acronym, String name) {
    String letters = acronym.replace(".", "");
    if (letters.length() < 2 || !letters.equals(letters.toUpperCase(Locale.ROOT))) {
      return false;
    }
    int found = 0;
    for (int i = 0; i < name.length() && found < letters.length(); i++) {
      if (name.charAt(i) == letters.charAt(found) && Character.isUpperCase(name.charAt(i))) {
        found++;
      }
    }
    return found == letters.length();
  }
}
