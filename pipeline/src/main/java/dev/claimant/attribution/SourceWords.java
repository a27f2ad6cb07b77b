package dev.claimant.attribution;

import dev.claimant.document.SourceClass;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that tell who a source is, from the resource files of the same names, by lemma.
 *
 * @param sourceClasses what a noun calls a source that nobody is known by: "official"
 * @param bodies nouns for what speaks for its owner: "campaign"
 * @param partitives nouns that only count what follows their "of": "dozens of residents"
 */
record SourceWords(
    Map<String, SourceClass> sourceClasses, Set<String> bodies, Set<String> partitives) {
  static SourceWords load() {
    return new SourceWords(
        Cues.read("source-classes.txt").entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey,
                    row -> SourceClass.valueOf(row.getValue().get(0).toUpperCase(Locale.ROOT)))),
        Set.copyOf(Cues.read("bodies.txt").keySet()),
        Set.copyOf(Cues.read("partitives.txt").keySet()));
  }
}
