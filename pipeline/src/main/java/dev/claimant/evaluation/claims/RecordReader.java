package dev.claimant.evaluation.claims;

import dev.claimant.document.Span;
import dev.claimant.document.Stance;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.AttributionPart;
import dev.claimant.record.ClaimRecord.EntityPart;
import dev.claimant.record.ClaimRecord.MemberPart;
import dev.claimant.record.ClaimRecord.QuantityPart;
import dev.claimant.record.ClaimRecord.RatePart;
import dev.claimant.record.ClaimRecord.SourcePart;
import dev.claimant.record.ClaimRecord.Stretch;
import dev.claimant.record.MisplacedRecordException;
import dev.claimant.record.RecordText;
import dev.claimant.text.CodePointOffsets;
import java.util.List;

/** Reads the judged fields off the records of one document. */
final class RecordReader {
  private final String text;
  private final CodePointOffsets offsets;
  private final RecordText words;

  RecordReader(String text) {
    this.text = text;
    offsets = new CodePointOffsets(text);
    words = new RecordText(text);
  }

  /**
   * @throws MisplacedRecordException if the record's words do not stand where it says
   */
  JudgedClaim judged(ClaimRecord record) {
    Fields fields = new Fields(text, offsets);
    List<? extends Stretch> parts =
        record.content().isEmpty() ? List.of(record.words()) : record.content();
    List<Span> spans = parts.stream().map(part -> words.span(record, part)).toList();
    fields.words(Field.SPAN, spans);
    record.quantity().ifPresent(quantity -> add(record, quantity, fields));
    fields.put(Field.ENTITY, record.entity().map(EntityPart::name));
    fields.put(Field.PLACE, record.place().map(EntityPart::name));
    record.time().ifPresent(time -> fields.words(Field.TIME, List.of(words.span(record, time))));
    add(record, record.attribution(), fields);
    return new JudgedClaim(record.kind(), spans, fields.values());
  }

  private void add(ClaimRecord record, QuantityPart quantity, Fields fields) {
    fields.number(Field.VALUE, quantity.value(), quantity.high());
    fields.put(Field.BOUND, quantity.bound().label());
    quantity.change().ifPresent(change -> fields.change(change.direction(), change.figure()));
    fields.put(Field.NEGATED, quantity.negated().map(negated -> "true"));
    if (quantity.hedge().isPresent()) {
      fields.words(Field.HEDGE, List.of(words.span(record, quantity.hedge().get())));
    }
    if (quantity.comparison().isPresent()) {
      fields.words(Field.COMPARISON, List.of(words.span(record, quantity.comparison().get())));
    }
    fields.put(Field.UNIT, quantity.unit());
    fields.put(Field.RATE, quantity.rate().map(RatePart::per));
    quantity
        .converted()
        .ifPresent(all -> fields.amount(Field.NORMALIZED, all.value(), all.high(), all.unit()));
  }

  private void add(ClaimRecord record, AttributionPart attribution, Fields fields) {
    fields.put(Field.ATTRIBUTION, attribution.type().label());
    fields.put(Field.STANCE, attribution.stance().map(Stance::label));
    if (attribution.cue().isPresent()) {
      fields.words(Field.CUE, List.of(words.span(record, attribution.cue().get())));
    }
    if (attribution.source().isPresent()) {
      SourcePart source = attribution.source().get();
      fields.source(words.span(record, source), parties(source));
    }
  }

  private static List<MemberPart> parties(SourcePart source) {
    return source.name().isEmpty()
        ? source.members()
        : List.of(
            new MemberPart(
                source.name().get(), source.type().get(), source.role(), source.title()));
  }
}
