package dev.claimant.evaluation.claims;

import dev.claimant.document.Span;
import dev.claimant.record.ClaimKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A claim, gold or predicted, as far as it is judged.
 *
 * @param kind whether it is a number or a statement
 * @param spans a quantity's span, the parts of a statement's content; in order, in UTF-16 units
 * @param fields the value of each field that the claim has; two claims agree in a field if these
 *     are equal or both absent
 */
public record JudgedClaim(ClaimKind kind, List<Span> spans, Map<Field, String> fields) {
  public JudgedClaim {
    spans = List.copyOf(spans);
    Map<Field, String> ordered = new EnumMap<>(Field.class);
    ordered.putAll(fields);
    fields = Collections.unmodifiableMap(ordered);
  }

  /** This claim, not judged by a field. */
  JudgedClaim without(Field field) {
    Map<Field, String> rest = new EnumMap<>(Field.class);
    rest.putAll(fields);
    rest.remove(field);
    return new JudgedClaim(kind, spans, rest);
  }

  /** From the start of the claim to its end, with whatever interrupts it. */
  Span extent() {
    return Span.covering(spans.get(0), spans.get(spans.size() - 1));
  }

  /** How many UTF-16 units of text the claim has. */
  int length() {
    return spans.stream().mapToInt(Span::length).sum();
  }

  /** How many UTF-16 units of text two claims share. */
  int overlap(JudgedClaim other) {
    int shared = 0;
    for (Span span : spans) {
      for (Span theirs : other.spans) {
        shared += span.overlap(theirs);
      }
    }
    return shared;
  }
}
