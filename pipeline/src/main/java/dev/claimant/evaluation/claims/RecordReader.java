package dev.claimant.evaluation.claims;

import dev.claimant.document.Span;
import dev.claimant.evaluation.brat.Relation;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.AttributionPart;
import dev.claimant.record.ClaimRecord.EntityPart;
import dev.claimant.record.ClaimRecord.MemberPart;
import dev.claimant.record.ClaimRecord.QuantityPart;
import dev.claimant.record.ClaimRecord.RatePart;
import dev.claimant.record.ClaimRecord.SourcePart;
import dev.claimant.record.ClaimRecord.TextPart;
import dev.claimant.record.ClaimRecord.TimePart;
import dev.claimant.text.CodePointOffsets;
import java.util.List;

/** Reads the judged fields off the records of one document. */
public final class RecordReader {
  private final String text;
  private final CodePointOffsets offsets;
  private final int length;

  public RecordReader(String text) {
    this.text = text;
    offsets = new CodePointOffsets(text);
    length = text.codePointCount(0, text.length());
  }

  /**
   * @throws IllegalArgumentException if the record's words do not stand where it says
   */
  JudgedClaim judged(ClaimRecord record) {
    Fields fields = new Fields(text, offsets);
    List<TextPart> parts =
        record.content().isEmpty()
            ? List.of(new TextPart(record.text(), record.span().start(), record.span().end()))
            : record.content();
    List<Span> spans = parts.stream().map(part -> span(record, part)).toList();
    fields.words(Field.SPAN, spans);
    record.quantity().ifPresent(quantity -> add(record, quantity, fields));
    fields.put(Field.ENTITY, record.entity().map(EntityPart::name));
    fields.put(Field.PLACE, record.place().map(EntityPart::name));
    if (record.time().isPresent()) {
      TimePart time = record.time().get();
      TextPart words = new TextPart(time.text(), time.start(), time.end());
      fields.words(Field.TIME, List.of(span(record, words)));
    }
    add(record, record.attribution(), fields);
    return new JudgedClaim(record.kind(), spans, fields.values());
  }

  /**
   * The attribution that a statement record holds.
   *
   * @throws IllegalArgumentException if the record's words do not stand where it says
   */
  public Relation relation(ClaimRecord statement) {
    List<TextPart> source =
        statement.attribution().source().map(RecordReader::parts).orElse(List.of());
    return new Relation(
        codePoints(statement, source),
        codePoints(statement, statement.attribution().cue().stream().toList()),
        codePoints(statement, statement.content()),
        statement.confidence());
  }

  private static List<TextPart> parts(SourcePart source) {
    return source.spans().isEmpty()
        ? List.of(new TextPart(source.text(), source.start(), source.end()))
        : source.spans();
  }

  private List<Span> codePoints(ClaimRecord record, List<TextPart> parts) {
    return parts.stream().map(part -> offsets.toCodePoints(span(record, part))).toList();
  }

  private void add(ClaimRecord record, QuantityPart quantity, Fields fields) {
    fields.number(Field.VALUE, quantity.value(), quantity.high());
    fields.put(Field.BOUND, quantity.bound().label());
    quantity.change().ifPresent(change -> fields.change(change.direction(), change.figure()));
    fields.put(Field.NEGATED, quantity.negated().map(negated -> "true"));
    if (quantity.hedge().isPresent()) {
      fields.words(Field.HEDGE, List.of(span(record, quantity.hedge().get())));
    }
    if (quantity.comparison().isPresent()) {
      fields.words(Field.COMPARISON, List.of(span(record, quantity.comparison().get())));
    }
    fields.put(Field.UNIT, quantity.unit());
    fields.put(Field.RATE, quantity.rate().map(RatePart::per));
    quantity
        .converted()
        .ifPresent(all -> fields.amount(Field.NORMALIZED, all.value(), all.high(), all.unit()));
  }

  private void add(ClaimRecord record, AttributionPart attribution, Fields fields) {
    fields.put(Field.ATTRIBUTION, attribution.type().label());
    if (attribution.cue().isPresent()) {
      fields.words(Field.CUE, List.of(span(record, attribution.cue().get())));
    }
    if (attribution.source().isPresent()) {
      SourcePart source = attribution.source().get();
      TextPart words = new TextPart(source.text(), source.start(), source.end());
      fields.source(span(record, words), parties(source));
    }
  }

  private static List<MemberPart> parties(SourcePart source) {
    return source.name().isEmpty()
        ? source.members()
        : List.of(
            new MemberPart(
                source.name().get(), source.type().get(), source.role(), source.title()));
  }

  private Span span(ClaimRecord record, TextPart part) {
    if (0 <= part.start() && part.start() < part.end() && part.end() <= length) {
      Span span = offsets.toUtf16(new Span(part.start(), part.end()));
      if (span.of(text).equals(part.text())) {
        return span;
      }
    }
    throw new IllegalArgumentException(
        "record "
            + record.id()
            + " of document "
            + record.document().id()
            + " does not fit its text: “"
            + part.text()
            + "” does not stand at "
            + part.start()
            + " to "
            + part.end()
            + "; extract it again from the text beside the gold file");
  }
}
