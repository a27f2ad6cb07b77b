package dev.claimant.evaluation.claims;

import dev.claimant.evaluation.Share;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The shares of claims by row: whole claims, spans that overlap, each field. Immutable.
 *
 * @param rows in the order in which reports show them
 */
record ClaimTally(Map<String, Share> rows) {
  /** Claims right in their span and in every field. */
  static final String WHOLE = "whole claim";

  private static final String PARTIAL = "span partial";

  static ClaimTally empty() {
    Map<String, Share> rows = new LinkedHashMap<>();
    rows.put(WHOLE, Share.NONE);
    rows.put(PARTIAL, Share.NONE);
    for (Field field : Field.values()) {
      rows.put(field.label(), Share.NONE);
    }
    return new ClaimTally(rows);
  }

  static ClaimTally of(ClaimPair pair) {
    ClaimTally tally = empty();
    Optional<Map<Field, String>> gold = pair.gold().map(JudgedClaim::fields);
    Optional<Map<Field, String>> predicted = pair.predicted().map(JudgedClaim::fields);
    tally.rows.put(WHOLE, share(gold, predicted));
    // Two claims are paired only if their spans overlap.
    tally.rows.put(PARTIAL, share(gold.map(any -> ""), predicted.map(any -> "")));
    for (Field field : Field.values()) {
      tally.rows.put(
          field.label(),
          share(
              gold.flatMap(fields -> Optional.ofNullable(fields.get(field))),
              predicted.flatMap(fields -> Optional.ofNullable(fields.get(field)))));
    }
    return tally;
  }

  private static Share share(Optional<?> gold, Optional<?> predicted) {
    if (gold.isPresent() && gold.equals(predicted)) {
      return new Share(1, 1, 1, 1);
    }
    return new Share(0, predicted.isPresent() ? 1 : 0, 0, gold.isPresent() ? 1 : 0);
  }

  ClaimTally plus(ClaimTally other) {
    Map<String, Share> sums = new LinkedHashMap<>(rows);
    other.rows.forEach((row, share) -> sums.merge(row, share, Share::plus));
    return new ClaimTally(sums);
  }

  Share whole() {
    return rows.getOrDefault(WHOLE, Share.NONE);
  }
}
