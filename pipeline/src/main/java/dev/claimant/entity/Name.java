package dev.claimant.entity;

import dev.claimant.document.EntityType;

/**
 * A name in a sentence.
 *
 * @param first the number of its first token
 * @param end the number of the token after its last
 * @param type what it names
 */
public record Name(int first, int end, EntityType type) {
  public Name {
    if (first < 0 || end <= first) {
      throw new IllegalArgumentException("not a name: tokens [" + first + ", " + end + ")");
    }
  }
}
