package dev.claimant.entity;

import dev.claimant.document.Document;
import dev.claimant.document.EntityType;
import dev.claimant.syntax.SpeakerSyntax;
import dev.claimant.syntax.WordRange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The persons who are named as speaking in each paragraph, before or after their words. */
final class ParagraphSpeakers {
  private final Map<Integer, Set<Cluster>> byParagraph = new HashMap<>();

  ParagraphSpeakers(Document document, List<Occurrence> occurrences, List<Cluster> clusters) {
    for (int i = 0; i < occurrences.size(); i++) {
      Occurrence occurrence = occurrences.get(i);
      Name name = occurrence.name();
      if (name.type() == EntityType.PERSON
          && !document.isQuoted(occurrence.span().start())
          && SpeakerSyntax.isSpeaker(
              occurrence.sentence(), new WordRange(name.first(), name.end()))) {
        byParagraph
            .computeIfAbsent(occurrence.sentence().paragraph(), paragraph -> new HashSet<>())
            .add(clusters.get(i));
      }
    }
  }

  /**
   * Whether somebody can be the "I" of a paragraph's quotations: named there, or the last before.
   */
  boolean canSpeak(Cluster cluster, int paragraph, Discourse discourse) {
    Set<Cluster> named = byParagraph.getOrDefault(paragraph, Set.of());
    return named.isEmpty()
        ? discourse.speaker().filter(speaker -> speaker == cluster).isPresent()
        : named.contains(cluster);
  }
}
