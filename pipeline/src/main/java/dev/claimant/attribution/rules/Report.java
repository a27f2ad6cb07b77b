package dev.claimant.attribution.rules;

import dev.claimant.syntax.WordRange;
import java.util.List;
import java.util.Optional;

/**
 * A cue in a sentence with its source and what it reports there.
 *
 * @param verb the number of the token that the cue is built around
 * @param complement which complement of the cue the content is, as the cue lists name it
 */
record Report(
    int verb,
    String complement,
    WordRange cue,
    Optional<WordRange> source,
    List<WordRange> content) {
  Report {
    content = List.copyOf(content);
  }
}
