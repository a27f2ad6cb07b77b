package dev.claimant.attribution.rules;

import dev.claimant.syntax.WordRange;
import java.util.List;
import java.util.Optional;

/**
 * A cue in a sentence with its source and content.
 *
 * @param verb the index of the word that the cue is built around
 * @param rule the name of the rule that finds it, for evidence
 * @param cue the words that signal the report
 * @param source the words for whoever says it, if the sentence has any
 * @param content what is said, in order; empty if it is a quotation
 */
record Report(
    int verb, String rule, WordRange cue, Optional<WordRange> source, List<WordRange> content) {
  Report {
    content = List.copyOf(content);
  }
}
