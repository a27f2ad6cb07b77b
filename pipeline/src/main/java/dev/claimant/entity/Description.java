package dev.claimant.entity;

import dev.claimant.document.Span;
import java.util.List;
import java.util.Optional;

/**
 * The role and title next to a person's name.
 *
 * @param role the office or function, before or after the name, without article
 * @param title the rank or form of address before the name
 * @param gender the gender that the two indicate
 * @param nouns the plain nouns of the two, by which a later "the secretary" can repeat them
 */
record Description(Optional<Span> role, Optional<Span> title, Gender gender, List<String> nouns) {
  static final Description NONE =
      new Description(Optional.empty(), Optional.empty(), Gender.UNKNOWN, List.of());

  Description {
    nouns = List.copyOf(nouns);
  }
}
