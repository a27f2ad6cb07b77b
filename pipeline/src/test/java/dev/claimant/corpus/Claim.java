package dev.claimant.corpus;

import dev.claimant.document.Bound;
import dev.claimant.document.Change;
import dev.claimant.document.EntityType;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Stance;
import dev.claimant.record.AttributionKind;
import dev.claimant.record.ClaimKind;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.AmountPart;
import dev.claimant.record.ClaimRecord.AttributionPart;
import dev.claimant.record.ClaimRecord.ChangePart;
import dev.claimant.record.ClaimRecord.DocumentPart;
import dev.claimant.record.ClaimRecord.EntityPart;
import dev.claimant.record.ClaimRecord.OfPart;
import dev.claimant.record.ClaimRecord.Offsets;
import dev.claimant.record.ClaimRecord.QuantityPart;
import dev.claimant.record.ClaimRecord.RatePart;
import dev.claimant.record.ClaimRecord.SentencePart;
import dev.claimant.record.ClaimRecord.SourcePart;
import dev.claimant.record.ClaimRecord.TextPart;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Builds claims by hand: of a count at first, by the document itself. Each sentence is a document.
 */
final class Claim {
  private final String sentence;
  private final String words;
  private String document;
  private Optional<String> date = Optional.empty();
  private Optional<String> duplicateOf = Optional.empty();
  private BigDecimal value = BigDecimal.ONE;
  private Bound bound = Bound.EXACT;
  private QuantityKind kind = QuantityKind.COUNT;
  private Optional<String> unit = Optional.empty();
  private Optional<AmountPart> normalized = Optional.empty();
  private Optional<RatePart> rate = Optional.empty();
  private Optional<ChangePart> change = Optional.empty();
  private Optional<Boolean> negated = Optional.empty();
  private Optional<OfPart> of = Optional.empty();
  private Optional<EntityPart> entity = Optional.empty();
  private Optional<EntityPart> place = Optional.empty();
  private AttributionPart attribution = AttributionPart.AUTHOR;

  /**
   * @param words the claim's own, which stand in the sentence
   */
  Claim(String sentence, String words) {
    this.sentence = sentence;
    this.words = words;
    document = sentence;
  }

  Claim document(String id) {
    document = id;
    return this;
  }

  Claim date(String day) {
    date = Optional.of(day);
    return this;
  }

  Claim duplicateOf(String first) {
    duplicateOf = Optional.of(first);
    return this;
  }

  Claim count(String number, String singular) {
    return quantity(number, QuantityKind.COUNT, singular);
  }

  Claim quantity(String number, QuantityKind as, String name) {
    value = new BigDecimal(number);
    kind = as;
    unit = Optional.of(name);
    return this;
  }

  Claim bound(Bound limit) {
    bound = limit;
    return this;
  }

  Claim normalized(String number, String name) {
    normalized = Optional.of(new AmountPart(new BigDecimal(number), Optional.empty(), name));
    return this;
  }

  Claim rate(String per) {
    rate = Optional.of(new RatePart(per, words, start(words), end(words)));
    return this;
  }

  Claim change(Change.Direction direction, Change.Figure figure) {
    change = Optional.of(new ChangePart(direction, figure, words, start(words), end(words)));
    return this;
  }

  Claim negated() {
    negated = Optional.of(true);
    return this;
  }

  Claim of(String label) {
    of =
        Optional.of(
            new OfPart(label, Optional.empty(), Optional.empty(), label, start(label), end(label)));
    return this;
  }

  Claim entity(String name, EntityType type, String text) {
    entity = Optional.of(new EntityPart(name, type, text, start(text), end(text)));
    return this;
  }

  Claim place(String name, EntityType type, String text) {
    place = Optional.of(new EntityPart(name, type, text, start(text), end(text)));
    return this;
  }

  Claim by(String speaker, EntityType type, Stance stance) {
    SourcePart source =
        new SourcePart(
            speaker,
            Optional.of(speaker),
            Optional.of(type),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            speaker,
            start(speaker),
            end(speaker),
            List.of());
    attribution =
        new AttributionPart(
            AttributionKind.INDIRECT,
            Optional.of(stance),
            Optional.of(source),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return this;
  }

  ClaimRecord figure() {
    QuantityPart quantity =
        new QuantityPart(
            value,
            Optional.empty(),
            bound,
            change,
            negated,
            Optional.empty(),
            Optional.empty(),
            unit,
            unit.map(name -> words.substring(words.lastIndexOf(' ') + 1)),
            Optional.empty(),
            kind,
            rate,
            normalized,
            of,
            List.of());
    return record("q", ClaimKind.QUANTITY, Optional.of(quantity), List.of());
  }

  ClaimRecord statement() {
    return record(
        "s",
        ClaimKind.STATEMENT,
        Optional.empty(),
        List.of(new TextPart(words, start(words), end(words))));
  }

  private ClaimRecord record(
      String id, ClaimKind as, Optional<QuantityPart> quantity, List<TextPart> content) {
    DocumentPart part =
        new DocumentPart(
            document,
            "ab".repeat(32),
            date,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            duplicateOf,
            Map.of());
    return new ClaimRecord(
        id + "-" + start(words),
        as,
        words,
        new Offsets(start(words), end(words)),
        part,
        OptionalInt.empty(),
        new SentencePart(0, 0, length(sentence), Optional.of(sentence)),
        quantity,
        entity,
        place,
        Optional.empty(),
        content,
        attribution,
        OptionalDouble.empty(),
        List.of(),
        Optional.empty());
  }

  private int start(String part) {
    return length(sentence.substring(0, Math.max(0, sentence.indexOf(part))));
  }

  private int end(String part) {
    return start(part) + length(part);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
