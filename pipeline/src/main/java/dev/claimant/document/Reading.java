package dev.claimant.document;

import java.util.List;
import java.util.Optional;

/**
 * All that a model reads in a document, in one pass.
 *
 * @param by the model's name and version, for evidence: "model 1.3"
 * @param statements who says what, in the order of the cues
 * @param inner who says what within what another says
 * @param numbers what belongs to each quantity, by its span
 */
public record Reading(
    String by,
    List<ScoredAttribution> statements,
    List<ScoredAttribution> inner,
    List<NumberReading> numbers) {
  public Reading {
    statements = List.copyOf(statements);
    inner = List.copyOf(inner);
    numbers = List.copyOf(numbers);
  }

  /** What belongs to a quantity, if the model read it. */
  public Optional<NumberReading> of(Quantity quantity) {
    int at = Search.first(numbers, number -> number.span().compareTo(quantity.span()) >= 0);
    return at < numbers.size() && numbers.get(at).span().equals(quantity.span())
        ? Optional.of(numbers.get(at))
        : Optional.empty();
  }
}
