package dev.claimant.entity;

import dev.claimant.document.Document;
import dev.claimant.document.Entity;
import dev.claimant.document.Layer;
import dev.claimant.document.Mention;
import dev.claimant.pipeline.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds entities and mentions: names with their titles and roles, demonyms, the pronouns of the
 * third person and the nouns that repeat a role, each where it is clear whom it means.
 */
public final class EntityStage implements Stage {
  private final NameFinder finder;
  private final OccurrenceFinder names;
  private final Clusterer clusterer;
  private final NominalResolver nominals;

  public EntityStage(NameFinder finder, NameGenders genders) {
    this.finder = finder;
    this.clusterer = new Clusterer(genders);
    Roles roles = new Roles();
    this.names =
        new OccurrenceFinder(
            new NameSpotter(finder, new Gazetteer(), roles), new RoleFinder(roles));
    this.nominals = new NominalResolver(roles);
  }

  @Override
  public Set<Layer<?>> requires() {
    return Set.of(Layer.SENTENCES);
  }

  @Override
  public Layer<?> adds() {
    return Layer.ENTITIES;
  }

  @Override
  public void prepare() {
    finder.prepare();
  }

  @Override
  public Document apply(Document document) {
    List<Occurrence> occurrences = names.occurrences(document);
    List<Cluster> clusters = clusterer.clusters(document, occurrences);
    List<Reference> references =
        new ReferenceFinder(document, occurrences, clusters, nominals).references();
    references.sort(Comparator.comparing(Reference::span));
    Map<Cluster, Integer> ids = new LinkedHashMap<>();
    List<Mention> mentions = new ArrayList<>();
    for (Reference reference : references) {
      int id = ids.computeIfAbsent(reference.cluster(), cluster -> ids.size());
      mentions.add(
          new Mention(
              reference.span(),
              id,
              reference.type(),
              reference.description().role(),
              reference.description().title()));
    }
    List<Entity> entities = new ArrayList<>();
    ids.forEach((cluster, id) -> entities.add(cluster.entity(id)));
    return document.withEntities(entities, mentions);
  }
}
