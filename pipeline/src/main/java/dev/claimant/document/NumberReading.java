package dev.claimant.document;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The words that belong to a quantity, as a model reads its surroundings.
 *
 * @param span the quantity's {@link Quantity#span()}
 * @param roles the words of each role that has any; those of two roles can be the same
 * @param direction the way of the change that it belongs to, if it belongs to one
 * @param claimed the probability that it is a quantity at all, from 0 to 1, and no name or label
 */
public record NumberReading(
    Span span, Map<Role, ScoredSpan> roles, Optional<Change.Direction> direction, double claimed) {
  /** What words can be to a number. */
  public enum Role {
    /** What it is said of, as a person would name it: who or what has it, is counted or changes. */
    OF,
    /** Its unit or counted noun, where that stands elsewhere: "12 of them". */
    UNIT,
    /** The words that state the change that it belongs to. */
    CHANGE,
    /** The place where it holds. */
    PLACE,
    /** The time at which it holds. */
    TIME,
    /** The noun phrase that it is grammatically said of, as NewsQuant defines it. */
    CONCEPT
  }

  public NumberReading {
    roles = roles.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(roles));
  }

  /** The words of a role, if it has any. */
  public Optional<Span> words(Role role) {
    return Optional.ofNullable(roles.get(role)).map(ScoredSpan::span);
  }
}
