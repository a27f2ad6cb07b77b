package dev.claimant.entity;

import dev.claimant.document.EntityType;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.entity.Gazetteer.Known;
import java.util.List;
import java.util.Optional;

/**
 * A name in its sentence.
 *
 * @param text its words, separated by single spaces
 * @param known its entry in the gazetteer, if it has one
 * @param description the role and title next to it, if it is a person's
 * @param nested whether it is part of somebody's role
 */
record Occurrence(
    Sentence sentence,
    Name name,
    String text,
    Optional<Known> known,
    Description description,
    boolean nested) {

  EntityType type() {
    return name.type();
  }

  Span span() {
    return sentence.span(name.first(), name.end());
  }

  List<String> words() {
    return List.of(text.split(" "));
  }
}
