package dev.claimant.document;

import java.util.List;

/**
 * The entities of a document and where its text mentions them.
 *
 * @param entities the entities, each at the index of its id
 * @param mentions the mentions, by span; one can lie within another
 */
public record Entities(List<Entity> entities, List<Mention> mentions) {
  public Entities {
    entities = List.copyOf(entities);
    mentions = List.copyOf(mentions);
  }
}
