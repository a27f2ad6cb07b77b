package dev.claimant.attribution;

import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that signal an attribution, from the resource files of the same names, by lemma.
 *
 * @param verbs the complements that hold what is said, for each verb
 * @param nouns the words that introduce what is said, for each noun or its plural
 * @param artefacts nouns for what somebody makes that then says something: "statement"
 * @param makingVerbs verbs for making such a thing: "release"
 */
public record Cues(
    Map<String, List<String>> verbs,
    Map<String, List<String>> nouns,
    Set<String> artefacts,
    Set<String> makingVerbs) {
  static Cues load() {
    return new Cues(
        read("verbs.txt"),
        read("nouns.txt"),
        Set.copyOf(read("artefacts.txt").keySet()),
        Set.copyOf(read("making-verbs.txt").keySet()));
  }

  /** The complements that a verb takes as a cue, the one to look for first before the others. */
  public List<String> verb(String lemma) {
    return verbs.getOrDefault(lemma, List.of());
  }

  /** The introducing words that a noun takes as a cue; a plural can take others than the lemma. */
  public List<String> noun(String word, String lemma) {
    return nouns.getOrDefault(word.toLowerCase(Locale.ROOT), nouns.getOrDefault(lemma, List.of()));
  }

  /** A resource of lines {@code word value value…}. */
  static Map<String, List<String>> read(String name) {
    Map<String, List<String>> words = new HashMap<>();
    for (Row row : WordList.rows(Cues.class, name, 2)) {
      row.add(words, row.cell(0), row.items(1));
    }
    return words;
  }
}
