package dev.claimant.entity;

import dev.claimant.document.EntityType;

/**
 * A name in a sentence.
 *
 * @param first the index of its first token
 * @param end the index after its last token
 * @param type the type of the entity
 */
public record Name(int first, int end, EntityType type) {
  public Name {
    if (first < 0 || end <= first) {
      throw new IllegalArgumentException("not a name: tokens [" + first + ", " + end + ")");
    }
  }
}
