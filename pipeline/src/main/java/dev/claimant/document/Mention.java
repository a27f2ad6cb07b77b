package dev.claimant.document;

import java.util.List;
import java.util.Optional;

/**
 * A span that refers to an entity.
 *
 * @param span the name, pronoun or noun phrase, without title and role
 * @param entity the {@link Entity#id()} of what it refers to
 * @param type how it refers
 * @param role where the role stands that the text gives it right here, before or after the name
 * @param title where the rank or form of address stands before the name
 */
public record Mention(
    Span span, int entity, MentionType type, Optional<Span> role, Optional<Span> title) {
  /**
   * The mention with the title and role that touch it: "U.S. Secretary of Defense Lloyd Austin".
   */
  public Span full() {
    Span all = span;
    for (Optional<Span> part : List.of(role, title)) {
      if (part.isPresent()) {
        all = Span.covering(all, part.get());
      }
    }
    return all;
  }
}
