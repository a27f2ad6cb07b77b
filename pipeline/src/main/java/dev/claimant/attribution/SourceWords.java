package dev.claimant.attribution;

import dev.claimant.document.SourceClass;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words that classify sources, by lemma, from the resource files of the same names.
 *
 * @param sourceClasses the class of the unnamed source that a noun is for: "official"
 * @param speakingBodies those of these nouns that are for bodies, not people: "airline"
 * @param bodies nouns for bodies that speak for the organisation or country they belong to:
 *     "ministry"
 * @param partitives nouns that only count what follows their "of": "dozens of residents"
 * @param people nouns for people without a class, each with the pronoun that stands for it, or ""
 */
record SourceWords(
    Map<String, SourceClass> sourceClasses,
    Set<String> speakingBodies,
    Set<String> bodies,
    Set<String> partitives,
    Map<String, String> people) {
  /** The classes of people; but some nouns of the first are for bodies. */
  private static final List<SourceClass> HUMAN =
      List.of(SourceClass.OFFICIAL, SourceClass.EXPERT, SourceClass.WITNESS);

  static SourceWords load() {
    Map<String, SourceClass> classes = new HashMap<>();
    Set<String> speakingBodies = new HashSet<>();
    for (Row row : WordList.rows(SourceWords.class, "source-classes.txt", 3)) {
      row.add(classes, row.cell(0), row.choice(row.cell(1), SourceClass.class));
      if (row.cell(2).equals("body")) {
        speakingBodies.add(row.cell(0));
      }
    }
    return new SourceWords(
        classes, speakingBodies, words("bodies.txt"), words("partitives.txt"), readPeople());
  }

  private static Set<String> words(String file) {
    return Set.copyOf(WordList.words(SourceWords.class, file));
  }

  private static Map<String, String> readPeople() {
    Map<String, String> people = new HashMap<>();
    for (Row row : WordList.rows(SourceWords.class, "people.txt", 2)) {
      String pronoun = Map.of("m", "he", "f", "she").getOrDefault(row.cell(1), "");
      row.add(people, row.cell(0), pronoun);
    }
    return people;
  }

  /** The class of a noun of {@code source-classes.txt}. */
  Optional<SourceClass> sourceClass(String noun) {
    // "vice-president", but "passer-by" as a whole.
    return Optional.ofNullable(sourceClasses.get(noun))
        .or(() -> Optional.ofNullable(sourceClasses.get(afterHyphen(noun))));
  }

  /** Whether a noun is for a body that speaks, for itself or for its owner. */
  boolean isBody(String noun) {
    return bodies.contains(noun) || speakingBodies.contains(noun);
  }

  boolean isPerson(String noun) {
    return people.containsKey(noun)
        || noun.endsWith("man")
        || (!isBody(noun) && sourceClass(noun).filter(HUMAN::contains).isPresent());
  }

  /** Whether a pronoun, "he" or "she", can stand for the person that a noun is for. */
  boolean agrees(String noun, String pronoun) {
    String gender =
        noun.endsWith("woman")
            ? "she"
            : noun.endsWith("man") ? "he" : people.getOrDefault(noun, "");
    return isPerson(noun) && (gender.isEmpty() || gender.equals(pronoun));
  }

  private static String afterHyphen(String noun) {
    return noun.substring(noun.lastIndexOf('-') + 1);
  }
}
