package dev.claimant.evaluation.newsquant;

import dev.claimant.support.PlainNumbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A quantity in the terms of NewsQuant (Almasian et al., EMNLP 2023).
 *
 * @param values the number, or both ends of a range
 * @param unit the unit's or counted noun's name there, {@code -} for none
 * @param change {@code =} as stated, {@code ~} about, {@code >} more or at least, {@code <} less or
 *     at most, {@code up}, {@code down}
 * @param concepts the words of what it is said of
 */
public record NewsQuantity(
    List<BigDecimal> values, String unit, String change, List<String> concepts) {
  private static final double RELATIVE_TOLERANCE = 1e-5;
  private static final double ABSOLUTE_TOLERANCE = 1e-8;

  public NewsQuantity {
    values = values.stream().map(PlainNumbers::of).toList();
    concepts = List.copyOf(concepts);
  }

  boolean hasValueOf(NewsQuantity other) {
    if (values.size() != other.values.size()) {
      return false;
    }
    for (int i = 0; i < values.size(); i++) {
      if (!isClose(values.get(i).doubleValue(), other.values.get(i).doubleValue())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isClose(double a, double b) {
    double tolerance = RELATIVE_TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
    return Math.abs(a - b) <= Math.max(tolerance, ABSOLUTE_TOLERANCE);
  }

  boolean hasUnitOf(NewsQuantity other) {
    return unit.toLowerCase(Locale.ROOT).equals(other.unit.toLowerCase(Locale.ROOT));
  }

  boolean hasChangeOf(NewsQuantity other) {
    return change.equals(other.change);
  }

  /** Whether at least one word is the same, or neither has any. */
  boolean sharesConceptWith(NewsQuantity other) {
    Set<String> words = words();
    Set<String> others = other.words();
    return words.isEmpty() ? others.isEmpty() : words.stream().anyMatch(others::contains);
  }

  boolean hasConceptOf(NewsQuantity other) {
    return words().equals(other.words());
  }

  private Set<String> words() {
    return concepts.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /** For people: "~ 3 to 5 mile (driving range)". */
  @Override
  public String toString() {
    String value =
        values.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" to "));
    String concept = concepts.isEmpty() ? "-" : String.join(" ", concepts);
    return change + " " + value + " " + unit + " (" + concept + ")";
  }
}
