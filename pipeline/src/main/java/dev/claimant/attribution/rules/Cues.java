package dev.claimant.attribution.rules;

import dev.claimant.attribution.rules.Complement.Kind;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that signal an attribution, from the resource files of the same names, by lemma. A
 * misspelt complement in them is an error with file and line.
 *
 * @param verbs the complements that hold the content, for each verb
 * @param nouns the complements that hold the content, for each noun or its plural
 * @param listenerVerbs verbs whose object is the person spoken to
 */
record Cues(
    Map<String, List<Complement>> verbs,
    Map<String, List<Complement>> nouns,
    Set<String> listenerVerbs) {
  /** The complements that {@link NounComplements} can find. */
  static final Set<Kind> OF_NOUNS = Set.of(Kind.THAT, Kind.TO, Kind.PREPOSITION);

  static Cues load() {
    return new Cues(
        complements("verbs.txt", Set.of(Kind.values())),
        complements("nouns.txt", OF_NOUNS),
        Set.copyOf(WordList.words(Cues.class, "listener-verbs.txt")));
  }

  /** The complements that a verb takes as a cue, in the order in which to look for them. */
  List<Complement> verb(String lemma) {
    return verbs.getOrDefault(lemma, List.of());
  }

  /** The complements that a noun takes as a cue; a plural can have others than its singular. */
  List<Complement> noun(String word, String lemma) {
    return nouns.getOrDefault(word.toLowerCase(Locale.ROOT), nouns.getOrDefault(lemma, List.of()));
  }

  /** Whether a verb's object is the person spoken to, not part of the content. */
  boolean takesListener(String lemma) {
    return listenerVerbs.contains(lemma);
  }

  private static Map<String, List<Complement>> complements(String file, Set<Kind> kinds) {
    Map<String, List<Complement>> words = new HashMap<>();
    for (Row row : WordList.rows(Cues.class, file, 2)) {
      row.add(words, row.cell(0), complements(row, kinds));
    }
    return words;
  }

  /**
   * The complements in the second cell of a row.
   *
   * @throws IllegalStateException if there are none, or one is there twice or is of none of the
   *     kinds; the message names file and line
   */
  static List<Complement> complements(Row row, Set<Kind> kinds) {
    List<Complement> complements =
        row.items(1).stream().map(name -> Complement.parse(row, name)).toList();
    row.check(
        !complements.isEmpty() && new HashSet<>(complements).size() == complements.size(),
        row.cell(1));
    for (Complement complement : complements) {
      if (!kinds.contains(complement.kind())) {
        throw row.error("\"" + complement.label() + "\" is no complement of such a word");
      }
    }
    return complements;
  }
}
