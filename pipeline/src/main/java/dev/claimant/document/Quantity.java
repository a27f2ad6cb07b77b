package dev.claimant.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number that the text states of something.
 *
 * @param span all of it: bound, number, modifiers, unit or counted noun, rate
 * @param number the words or digits of the number, both ends of a range included
 * @param value the number, exactly as stated; the lower end of a range; of a score, the number of
 *     the side that stands first
 * @param high the upper end of a range, above {@code value}; of a score, the other number
 * @param bound how the number bounds the true one
 * @param change the rise or fall that it belongs to, if one is stated
 * @param negated whether the number itself is denied: the 50 of "not 50 but 60"
 * @param hedge the words that leave open whether it is true, if any: "could", "reportedly"
 * @param comparison the words that say what it is compared with, or a multiple of, if any: "than
 *     last year"
 * @param kind what sort of quantity it is
 * @param unit the unit or counted noun, if it has one
 * @param rate what the number is per, if anything
 * @param normalized the same amount in the base unit of its dimension, where the unit converts: "a
 *     century" as 100 years
 * @param concept what it is said of: the noun that it counts or measures, with its modifiers, then
 *     the subject of its clause; a noun around the number can contain it ("the iconic 300-seat
 *     hall")
 * @param evidence the names of the rules that made it what it is, in order
 */
public record Quantity(
    Span span,
    Span number,
    BigDecimal value,
    Optional<BigDecimal> high,
    Bound bound,
    Optional<Change> change,
    boolean negated,
    Optional<Span> hedge,
    Optional<Span> comparison,
    QuantityKind kind,
    Optional<Unit> unit,
    Optional<Rate> rate,
    Optional<Amount> normalized,
    List<Span> concept,
    List<String> evidence) {
  public Quantity {
    evidence = List.copyOf(evidence);
    concept = List.copyOf(concept);
    if (kind != QuantityKind.SCORE && high.isPresent() && high.get().compareTo(value) <= 0) {
      throw new IllegalArgumentException("not a range: " + value + " to " + high.get());
    }
    if (!span.contains(number)) {
      throw new IllegalArgumentException("number " + number + " outside of its quantity " + span);
    }
  }

  /** A quantity without evidence. */
  public Quantity(
      Span span,
      Span number,
      BigDecimal value,
      Optional<BigDecimal> high,
      Bound bound,
      Optional<Change> change,
      boolean negated,
      Optional<Span> hedge,
      Optional<Span> comparison,
      QuantityKind kind,
      Optional<Unit> unit,
      Optional<Rate> rate,
      Optional<Amount> normalized,
      List<Span> concept) {
    this(
        span,
        number,
        value,
        high,
        bound,
        change,
        negated,
        hedge,
        comparison,
        kind,
        unit,
        rate,
        normalized,
        concept,
        List.of());
  }

  /**
   * The same number as part of a rise or fall.
   *
   * @param rule the name of the rule that finds it
   */
  public Quantity withChange(Change found, String rule) {
    return with(Optional.of(found), kind, unit, rule);
  }

  /**
   * The same number with a unit.
   *
   * @param rule the name of the rule that finds it
   */
  public Quantity withUnit(Unit found, QuantityKind as, String rule) {
    return with(change, as, Optional.of(found), rule);
  }

  private Quantity with(
      Optional<Change> changed, QuantityKind as, Optional<Unit> counted, String rule) {
    List<String> rules = new ArrayList<>(evidence);
    rules.add(rule);
    return new Quantity(
        span,
        number,
        value,
        high,
        bound,
        changed,
        negated,
        hedge,
        comparison,
        as,
        counted,
        rate,
        normalized,
        concept,
        rules);
  }

  /**
   * A unit of measure or a counted noun.
   *
   * @param name its one name, singular: "troop", "kilometre", "US dollar", "percent"
   * @param dimension what is measured in it, with what the number is per, by CLDR's names:
   *     "length", "speed", "currency per barrel"; none for a counted noun
   * @param span where it stands
   */
  public record Unit(String name, Optional<String> dimension, Span span) {}

  /**
   * What a number is per.
   *
   * @param per the unit, singular: "day", "person"
   * @param span where it stands, with its "per", "a" or "each"
   */
  public record Rate(String per, Span span) {}

  /**
   * An amount in another unit.
   *
   * @param value the number, the lower end of a range
   * @param high the upper end of a range
   * @param unit the unit's name
   */
  public record Amount(BigDecimal value, Optional<BigDecimal> high, String unit) {}
}
