package dev.claimant.attribution.rules;

import dev.claimant.syntax.WordRange;
import java.util.List;
import java.util.Optional;

/**
 * A cue in a sentence with its source and what it reports there.
 *
 * @param verb the number of the token that the cue is built around
 * @param rule the name of the rule that finds it, which evidence gives
 */
record Report(
    int verb, String rule, WordRange cue, Optional<WordRange> source, List<WordRange> content) {
  Report {
    content = List.copyOf(content);
  }
}
