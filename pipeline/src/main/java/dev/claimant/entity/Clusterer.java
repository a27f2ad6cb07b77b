package dev.claimant.entity;

import dev.claimant.document.Document;
import dev.claimant.document.EntityType;
import dev.claimant.entity.Gazetteer.Certainty;
import dev.claimant.entity.Gazetteer.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups the names of a document by what they name. */
final class Clusterer {
  private final NameGenders genders;

  Clusterer(NameGenders genders) {
    this.genders = genders;
  }

  /** The entity of each name, in the order of the names. */
  List<Cluster> clusters(Document document, List<Occurrence> occurrences) {
    PersonClusters persons = new PersonClusters(occurrences, genders);
    ThingClusters things = new ThingClusters(occurrences);
    Map<String, Cluster> knowns = new HashMap<>();
    Set<String> certain = certain(occurrences);
    List<Cluster> clusters = new ArrayList<>();
    for (Occurrence occurrence : occurrences) {
      Cluster cluster =
          occurrence.known().isPresent()
              ? knowns.computeIfAbsent(
                  occurrence.known().get().name(), name -> known(occurrence.known().get(), certain))
              : occurrence.type() == EntityType.PERSON
                  ? persons.personOf(occurrence)
                  : things.thingOf(occurrence);
      cluster.describe(document, occurrence.description());
      clusters.add(cluster);
    }
    return clusters;
  }

  /** What the document names beyond doubt: "Georgian" makes "Georgia" the country. */
  private static Set<String> certain(List<Occurrence> occurrences) {
    Set<String> certain = new HashSet<>();
    for (Occurrence occurrence : occurrences) {
      occurrence
          .known()
          .filter(known -> known.certainty() != Certainty.MAYBE_PLACE)
          .ifPresent(known -> certain.add(known.name()));
    }
    return certain;
  }

  private static Cluster known(Known known, Set<String> certain) {
    boolean sure = certain.contains(known.name());
    return Cluster.known(sure ? known.type() : EntityType.PLACE, known.name());
  }
}
