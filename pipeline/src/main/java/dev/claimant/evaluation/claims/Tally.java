package dev.claimant.evaluation.claims;

import dev.claimant.evaluation.claims.Alignment.Pair;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The scores of claims by row: whole claims, spans that overlap, each field. Immutable.
 *
 * @param rows in the order in which reports show them
 */
record Tally(Map<String, Score> rows) {
  /** Claims right in their span and in every field. */
  static final String WHOLE = "whole claim";

  private static final String PARTIAL = "span partial";

  static Tally empty() {
    Map<String, Score> rows = new LinkedHashMap<>();
    rows.put(WHOLE, Score.NONE);
    rows.put(PARTIAL, Score.NONE);
    for (Field field : Field.values()) {
      rows.put(field.label(), Score.NONE);
    }
    return new Tally(rows);
  }

  static Tally of(Pair pair) {
    Tally tally = empty();
    Optional<Map<Field, String>> gold = pair.gold().map(JudgedClaim::fields);
    Optional<Map<Field, String>> predicted = pair.predicted().map(JudgedClaim::fields);
    tally.rows.put(WHOLE, score(gold, predicted));
    // Two claims are paired only if their spans overlap.
    tally.rows.put(PARTIAL, score(gold.map(any -> ""), predicted.map(any -> "")));
    for (Field field : Field.values()) {
      tally.rows.put(
          field.label(),
          score(
              gold.flatMap(fields -> Optional.ofNullable(fields.get(field))),
              predicted.flatMap(fields -> Optional.ofNullable(fields.get(field)))));
    }
    return tally;
  }

  private static Score score(Optional<?> gold, Optional<?> predicted) {
    if (gold.isPresent() && gold.equals(predicted)) {
      return new Score(1, 0, 0);
    }
    return new Score(0, predicted.isPresent() ? 1 : 0, gold.isPresent() ? 1 : 0);
  }

  Tally plus(Tally other) {
    Map<String, Score> sums = new LinkedHashMap<>(rows);
    other.rows.forEach((row, score) -> sums.merge(row, score, Score::plus));
    return new Tally(sums);
  }

  Score whole() {
    return rows.getOrDefault(WHOLE, Score.NONE);
  }
}
