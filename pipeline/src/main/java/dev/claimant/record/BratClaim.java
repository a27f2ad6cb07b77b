package dev.claimant.record;

import java.util.List;
import java.util.Optional;

/**
 * A claim in the terms of brat: a quantity is a mark, a statement an event.
 *
 * @param own the mark of the quantity, or the one that the statement's event stands on
 * @param arguments of the event: source, cue, content
 * @param relations from the quantity or event to marks
 */
record BratClaim(
    ClaimRecord record,
    BratMark own,
    List<Labelled> arguments,
    List<Labelled> relations,
    List<Attribute> attributes) {
  BratClaim {
    arguments = List.copyOf(arguments);
    relations = relations.stream().distinct().toList();
    attributes = List.copyOf(attributes);
  }

  /** A mark in a role. */
  record Labelled(String label, BratMark mark) {}

  /**
   * A value from a closed list.
   *
   * @param value empty if there is only one
   */
  record Attribute(String name, String value) {
    /** "Bound T1 at-least". Some readers end a value at a blank. */
    String of(String target) {
      return name + " " + target + (value.isEmpty() ? "" : " " + value.replace(' ', '-'));
    }
  }

  boolean isEvent() {
    return record.quantity().isEmpty();
  }

  /** The words of the source, in a statement. */
  Optional<BratMark> content() {
    return arguments.stream()
        .filter(argument -> argument.label().equals("Content"))
        .map(Labelled::mark)
        .findFirst();
  }
}
