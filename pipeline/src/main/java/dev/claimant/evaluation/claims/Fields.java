package dev.claimant.evaluation.claims;

import dev.claimant.document.Change;
import dev.claimant.document.Span;
import dev.claimant.record.ClaimRecord.MemberPart;
import dev.claimant.support.PlainNumbers;
import dev.claimant.text.CodePointOffsets;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Collects the fields of a claim, gold or predicted, in the one form in which they are compared and
 * shown.
 */
final class Fields {
  private final String text;
  private final CodePointOffsets offsets;
  private final Map<Field, String> values = new EnumMap<>(Field.class);

  /**
   * @param text the document's
   * @param offsets into it
   */
  Fields(String text, CodePointOffsets offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  Map<Field, String> values() {
    return values;
  }

  void put(Field field, String value) {
    values.put(field, value);
  }

  void put(Field field, Optional<String> value) {
    value.ifPresent(present -> values.put(field, present));
  }

  void number(Field field, BigDecimal value, Optional<BigDecimal> high) {
    values.put(
        field,
        PlainNumbers.text(value) + high.map(end -> " to " + PlainNumbers.text(end)).orElse(""));
  }

  void amount(Field field, BigDecimal value, Optional<BigDecimal> high, String unit) {
    number(field, value, high);
    values.merge(field, unit, (number, of) -> number + " " + of);
  }

  void change(Change.Direction direction, Change.Figure figure) {
    values.put(Field.CHANGE, direction.label() + " " + figure.label());
  }

  /** Words at their place: the same words elsewhere differ. */
  void words(Field field, List<Span> spans) {
    values.put(
        field,
        spans.stream()
            .map(span -> "“" + span.of(text) + "” at " + offsets.toCodePoints(span.start()))
            .collect(Collectors.joining(", ")));
  }

  /** The source of a statement: who the parties are, if it is known, in whatever order. */
  void source(Span span, List<MemberPart> parties) {
    words(Field.SOURCE_TEXT, List.of(span));
    if (parties.isEmpty()) {
      words(Field.SOURCE, List.of(span));
      return;
    }
    List<MemberPart> sorted =
        parties.stream()
            .sorted(Comparator.comparing(MemberPart::name).thenComparing(MemberPart::type))
            .toList();
    put(Field.SOURCE, sorted.stream().map(MemberPart::name).collect(Collectors.joining(", ")));
    put(
        Field.SOURCE_TYPE,
        sorted.stream().map(party -> party.type().name()).collect(Collectors.joining(", ")));
    put(Field.SOURCE_ROLE, joined(sorted.stream().map(MemberPart::role).toList()));
    put(Field.SOURCE_TITLE, joined(sorted.stream().map(MemberPart::title).toList()));
  }

  private static Optional<String> joined(List<Optional<String>> parts) {
    String all = parts.stream().flatMap(Optional::stream).collect(Collectors.joining(", "));
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }
}
