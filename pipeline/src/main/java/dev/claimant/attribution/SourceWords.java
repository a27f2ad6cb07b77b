package dev.claimant.attribution;

import dev.claimant.document.SourceClass;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The words that classify sources, by lemma, from the resource files of the same names.
 *
 * @param sourceClasses the class of the unnamed source that a noun is for: "official"
 * @param bodies nouns for bodies that speak for their owner: "campaign"
 * @param partitives nouns that only count what follows their "of": "dozens of residents"
 */
record SourceWords(
    Map<String, SourceClass> sourceClasses, Set<String> bodies, Set<String> partitives) {
  static SourceWords load() {
    return new SourceWords(
        classes(),
        Set.copyOf(WordList.words(SourceWords.class, "bodies.txt")),
        Set.copyOf(WordList.words(SourceWords.class, "partitives.txt")));
  }

  private static Map<String, SourceClass> classes() {
    Map<String, SourceClass> classes = new HashMap<>();
    for (Row row : WordList.rows(SourceWords.class, "source-classes.txt", 2)) {
      row.add(classes, row.cell(0), row.choice(row.cell(1), SourceClass.class));
    }
    return classes;
  }
}
