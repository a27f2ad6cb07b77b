package dev.claimant.attribution.rules;

import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words that signal an attribution, from the resource files of the same names, by lemma.
 *
 * @param verbs the complements that hold what is said, for each verb
 * @param nouns the words that introduce what is said, for each noun or its plural
 */
record Cues(Map<String, List<Complement>> verbs, Map<String, List<Complement>> nouns) {
  static Cues load() {
    return new Cues(complements("verbs.txt"), complements("nouns.txt"));
  }

  /** The complements that a verb takes as a cue, the one to look for first before the others. */
  List<Complement> verb(String lemma) {
    return verbs.getOrDefault(lemma, List.of());
  }

  /** The introducing words that a noun takes as a cue; a plural can take others than the lemma. */
  List<Complement> noun(String word, String lemma) {
    return nouns.getOrDefault(word.toLowerCase(Locale.ROOT), nouns.getOrDefault(lemma, List.of()));
  }

  private static Map<String, List<Complement>> complements(String file) {
    Map<String, List<Complement>> words = new HashMap<>();
    for (Row row : WordList.rows(Cues.class, file, 2)) {
      List<String> names = row.items(1);
      row.check(!names.isEmpty() && new HashSet<>(names).size() == names.size(), row.cell(1));
      row.add(words, row.cell(0), names.stream().map(name -> Complement.parse(row, name)).toList());
    }
    return words;
  }
}
