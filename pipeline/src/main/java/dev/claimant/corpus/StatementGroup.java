package dev.claimant.corpus;

import java.util.List;

/**
 * What one speaker says on one topic.
 *
 * @param speaker the speaker's one name in all documents
 * @param topic the words that the statements share, in alphabetical order
 * @param documents how many documents they stand in
 * @param sayings in the order of their dates, those without one last
 */
public record StatementGroup(
    String speaker, List<String> topic, int documents, List<Saying> sayings) {
  public StatementGroup {
    topic = List.copyOf(topic);
    sayings = List.copyOf(sayings);
  }
}
