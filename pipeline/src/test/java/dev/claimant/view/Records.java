package dev.claimant.view;

import dev.claimant.document.Bound;
import dev.claimant.document.Document;
import dev.claimant.document.EntityType;
import dev.claimant.document.Stance;
import dev.claimant.record.AttributionKind;
import dev.claimant.record.ClaimKind;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.AttributionPart;
import dev.claimant.record.ClaimRecord.EvidencePart;
import dev.claimant.record.ClaimRecord.Offsets;
import dev.claimant.record.ClaimRecord.QuantityPart;
import dev.claimant.record.ClaimRecord.SentencePart;
import dev.claimant.record.ClaimRecord.SourcePart;
import dev.claimant.record.ClaimRecord.TextPart;
import dev.claimant.testing.BareDocument;
import dev.claimant.testing.QuantityPartBuilder;
import dev.claimant.text.LayoutReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Builds records of a text by hand: words stand where they first occur in it. */
final class Records {
  private static final String SHA256 = "ab".repeat(32);

  private static final Optional<EvidencePart> EVIDENCE_OF_QUANTITY =
      Optional.of(new EvidencePart(List.of("verb-by", "shared-unit"), List.of()));

  private static final Optional<EvidencePart> EVIDENCE_OF_STATEMENT =
      Optional.of(new EvidencePart(List.of(), List.of("model <1>")));

  private final String text;

  Records(String text) {
    this.text = text;
  }

  Document document() {
    return Document.of("test", SHA256, Optional.empty(), text, LayoutReader.read(text));
  }

  ClaimRecord quantity(String id, String words, String value) {
    QuantityPart quantity = new QuantityPartBuilder(value).bound(Bound.ABOUT).unit("thing").build();
    return quantity(id, words, quantity);
  }

  ClaimRecord quantity(String id, String words, QuantityPart quantity) {
    return record(
        id,
        ClaimKind.QUANTITY,
        words,
        Optional.of(quantity),
        List.of(),
        AttributionPart.AUTHOR,
        EVIDENCE_OF_QUANTITY);
  }

  ClaimRecord statement(String id, String source, String cue, String content) {
    TextPart named = part(source);
    SourcePart who =
        new SourcePart(
            "Ann <Lee>",
            Optional.of("Ann <Lee>"),
            Optional.of(EntityType.PERSON),
            Optional.of("mayor"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            source,
            named.start(),
            named.end(),
            List.of());
    AttributionPart attribution =
        new AttributionPart(
            AttributionKind.INDIRECT,
            Optional.of(Stance.ASSERTS),
            Optional.of(who),
            Optional.of(part(cue)),
            Optional.empty(),
            Optional.empty());
    return record(
        id,
        ClaimKind.STATEMENT,
        content,
        Optional.empty(),
        List.of(part(content)),
        attribution,
        EVIDENCE_OF_STATEMENT);
  }

  private ClaimRecord record(
      String id,
      ClaimKind kind,
      String words,
      Optional<QuantityPart> quantity,
      List<TextPart> content,
      AttributionPart attribution,
      Optional<EvidencePart> evidence) {
    TextPart at = part(words);
    return new ClaimRecord(
        id,
        kind,
        words,
        new Offsets(at.start(), at.end()),
        BareDocument.part("test", SHA256),
        OptionalInt.empty(),
        new SentencePart(0, 0, text.codePointCount(0, text.length())),
        quantity,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        content,
        attribution,
        OptionalDouble.empty(),
        List.of(),
        evidence);
  }

  /** Where words stand, in code points as records count. */
  private TextPart part(String words) {
    int at = text.indexOf(words);
    int start = text.codePointCount(0, at);
    return new TextPart(words, start, start + words.codePointCount(0, words.length()));
  }
}
