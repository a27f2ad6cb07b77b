package dev.claimant.record;

import dev.claimant.document.Attribution;
import dev.claimant.document.Change;
import dev.claimant.document.Claim;
import dev.claimant.document.Claim.QuantityClaim;
import dev.claimant.document.Claim.StatementClaim;
import dev.claimant.document.Days;
import dev.claimant.document.Document;
import dev.claimant.document.Entity;
import dev.claimant.document.EntityReference;
import dev.claimant.document.Metadata;
import dev.claimant.document.Quantity;
import dev.claimant.document.SaidOf;
import dev.claimant.document.Sentence;
import dev.claimant.document.SourceClass;
import dev.claimant.document.Span;
import dev.claimant.document.TimeExpression;
import dev.claimant.record.ClaimRecord.AmountPart;
import dev.claimant.record.ClaimRecord.AttributionPart;
import dev.claimant.record.ClaimRecord.ChangePart;
import dev.claimant.record.ClaimRecord.DocumentPart;
import dev.claimant.record.ClaimRecord.EntityPart;
import dev.claimant.record.ClaimRecord.EvidencePart;
import dev.claimant.record.ClaimRecord.MemberPart;
import dev.claimant.record.ClaimRecord.OfPart;
import dev.claimant.record.ClaimRecord.Offsets;
import dev.claimant.record.ClaimRecord.QuantityPart;
import dev.claimant.record.ClaimRecord.RatePart;
import dev.claimant.record.ClaimRecord.SentencePart;
import dev.claimant.record.ClaimRecord.SourcePart;
import dev.claimant.record.ClaimRecord.TextPart;
import dev.claimant.record.ClaimRecord.TimePart;
import dev.claimant.text.CodePointOffsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the claims of a document into the records that leave the program. */
public final class RecordBuilder {
  private static final QuantityConfidence CONFIDENCE = new QuantityConfidence();

  private final Document document;
  private final CodePointOffsets offsets;
  private final DocumentPart part;
  private final Map<String, StatementClaim> statements = new HashMap<>();

  private RecordBuilder(Document document) {
    this.document = document;
    offsets = new CodePointOffsets(document.text());
    part = documentPart(document);
    for (Claim claim : document.claims()) {
      if (claim instanceof StatementClaim statement) {
        statements.put(statement.id(), statement);
      }
    }
  }

  /** A document's claims as records, in the order of their spans. */
  public static List<ClaimRecord> of(Document document) {
    RecordBuilder builder = new RecordBuilder(document);
    List<ClaimRecord> records =
        document.claims().stream()
            .sorted(Comparator.comparing(Claim::span))
            .map(builder::record)
            .toList();
    return withConfidences(records);
  }

  private static List<ClaimRecord> withConfidences(List<ClaimRecord> records) {
    Map<Integer, Integer> peers = new HashMap<>();
    for (ClaimRecord record : records) {
      peers.merge(record.sentence().index(), record.quantity().isPresent() ? 1 : 0, Integer::sum);
    }
    return records.stream()
        .map(
            record ->
                record.quantity().isEmpty()
                    ? record
                    : record.withConfidence(
                        CONFIDENCE.of(record, peers.getOrDefault(record.sentence().index(), 1))))
        .toList();
  }

  private ClaimRecord record(Claim claim) {
    return claim instanceof QuantityClaim quantity
        ? record(quantity)
        : record((StatementClaim) claim);
  }

  private ClaimRecord record(QuantityClaim claim) {
    Optional<StatementClaim> statement = statement(claim);
    return new ClaimRecord(
        claim.id(),
        ClaimKind.QUANTITY,
        document.text(claim.span()),
        span(claim),
        part,
        page(claim),
        sentence(claim),
        Optional.of(quantity(claim)),
        claim.entity().map(this::entity),
        claim.place().map(this::entity),
        claim.time().map(this::time),
        List.of(),
        statement
            .map(of -> attribution(of.attribution(), claim.statement(), Optional.empty()))
            .orElse(AttributionPart.AUTHOR),
        OptionalDouble.empty(),
        List.of(),
        EvidencePart.of(
            claim.quantity().evidence(),
            statement.map(of -> of.attribution().evidence()).orElse(List.of())));
  }

  private ClaimRecord record(StatementClaim claim) {
    return new ClaimRecord(
        claim.id(),
        ClaimKind.STATEMENT,
        document.text(claim.span()),
        span(claim),
        part,
        page(claim),
        sentence(claim),
        Optional.empty(),
        Optional.empty(),
        claim.place().map(this::entity),
        claim.time().map(this::time),
        texts(claim.attribution().content()),
        attribution(claim.attribution(), claim.statement(), claim.continues()),
        claim.attribution().confidence(),
        claim.quantities(),
        EvidencePart.of(List.of(), claim.attribution().evidence()));
  }

  private Offsets span(Claim claim) {
    Span span = offsets.toCodePoints(claim.span());
    return new Offsets(span.start(), span.end());
  }

  private OptionalInt page(Claim claim) {
    return document.page(claim.span().start());
  }

  /** What the records of a document say of it. */
  public static DocumentPart documentPart(Document document) {
    Metadata metadata = document.metadata();
    return new DocumentPart(
        document.id(),
        document.sha256(),
        metadata.date().map(LocalDate::toString),
        metadata.title(),
        metadata.byline(),
        metadata.url(),
        Optional.empty(),
        metadata.other());
  }

  private SentencePart sentence(Claim claim) {
    Sentence sentence = document.sentences().get(claim.sentence());
    Span span = offsets.toCodePoints(sentence.span());
    return new SentencePart(
        sentence.index(), span.start(), span.end(), Optional.of(document.text(sentence.span())));
  }

  private QuantityPart quantity(QuantityClaim claim) {
    Quantity quantity = claim.quantity();
    return new QuantityPart(
        quantity.value(),
        quantity.high(),
        quantity.bound(),
        quantity.change().map(this::change),
        quantity.negated() ? Optional.of(true) : Optional.empty(),
        quantity.hedge().map(this::text),
        quantity.comparison().map(this::text),
        quantity.unit().map(Quantity.Unit::name),
        quantity.unit().map(unit -> document.text(unit.span())),
        quantity.unit().flatMap(Quantity.Unit::dimension),
        quantity.kind(),
        quantity.rate().map(this::rate),
        quantity.normalized().map(all -> new AmountPart(all.value(), all.high(), all.unit())),
        claim.of().map(this::of),
        texts(concept(claim)));
  }

  private OfPart of(SaidOf said) {
    Optional<Entity> entity = said.entity().map(document::entity);
    TextPart at = text(said.span());
    return new OfPart(
        said.label(),
        entity.map(Entity::name),
        entity.map(Entity::type),
        at.text(),
        at.start(),
        at.end());
  }

  /** The words that the number is said of, and then the nouns that it stands with. */
  private static List<Span> concept(QuantityClaim claim) {
    return Stream.concat(claim.of().map(SaidOf::span).stream(), claim.quantity().concept().stream())
        .distinct()
        .toList();
  }

  private ChangePart change(Change change) {
    TextPart at = text(change.span());
    return new ChangePart(change.direction(), change.figure(), at.text(), at.start(), at.end());
  }

  private RatePart rate(Quantity.Rate rate) {
    TextPart at = text(rate.span());
    return new RatePart(rate.per(), at.text(), at.start(), at.end());
  }

  private EntityPart entity(EntityReference reference) {
    Entity entity = document.entity(reference.entity());
    TextPart at = text(reference.span());
    return new EntityPart(entity.name(), entity.type(), at.text(), at.start(), at.end());
  }

  private TimePart time(TimeExpression time) {
    TextPart at = text(time.span());
    Optional<Days> days = time.days();
    return new TimePart(
        time.value(),
        days.map(of -> of.first().toString()),
        days.map(of -> of.last().toString()),
        at.text(),
        at.start(),
        at.end());
  }

  private Optional<StatementClaim> statement(QuantityClaim quantity) {
    if (quantity.statement().isEmpty()) {
      return Optional.empty();
    }
    StatementClaim statement = statements.get(quantity.statement().get());
    if (statement == null) {
      throw new IllegalArgumentException(
          "claim " + quantity.id() + " is part of a statement that the document lacks");
    }
    return Optional.of(statement);
  }

  private AttributionPart attribution(
      Attribution attribution, Optional<String> statement, Optional<String> continues) {
    return new AttributionPart(
        AttributionKind.of(attribution.type()),
        Optional.of(attribution.stance()),
        attribution.source().isEmpty() ? Optional.empty() : Optional.of(source(attribution)),
        attribution.cue().isEmpty()
            ? Optional.empty()
            : Optional.of(text(covering(attribution.cue()))),
        statement,
        continues);
  }

  private SourcePart source(Attribution attribution) {
    List<Entity> parties =
        attribution.parties().stream().map(id -> document.entities().get(id)).toList();
    Optional<Entity> one = parties.size() == 1 ? Optional.of(parties.get(0)) : Optional.empty();
    TextPart at = text(covering(attribution.source()));
    return new SourcePart(
        label(attribution, parties, at),
        one.map(Entity::name),
        one.map(Entity::type),
        one.flatMap(Entity::role),
        one.flatMap(Entity::title),
        attribution.organization(),
        parties.size() > 1 ? parties.stream().map(RecordBuilder::member).toList() : List.of(),
        attribution.sourceClass(),
        at.text(),
        at.start(),
        at.end(),
        attribution.source().size() > 1 ? texts(attribution.source()) : List.of());
  }

  /** "Norway, Chile and Fiji". */
  private String label(Attribution attribution, List<Entity> parties, TextPart words) {
    if (parties.isEmpty()) {
      return attribution.sourceClass().filter(of -> of == SourceClass.AUTHOR).isPresent()
          ? document.metadata().byline().orElse("the author")
          : attribution.description().orElse(words.text());
    }
    int last = parties.size() - 1;
    String name = parties.get(last).name();
    return last == 0
        ? name
        : parties.subList(0, last).stream().map(Entity::name).collect(Collectors.joining(", "))
            + " and "
            + name;
  }

  private static MemberPart member(Entity party) {
    return new MemberPart(party.name(), party.type(), party.role(), party.title());
  }

  private static Span covering(List<Span> spans) {
    return Span.covering(spans.get(0), spans.get(spans.size() - 1));
  }

  private List<TextPart> texts(List<Span> spans) {
    return spans.stream().map(this::text).toList();
  }

  private TextPart text(Span span) {
    Span at = offsets.toCodePoints(span);
    return new TextPart(document.text(span), at.start(), at.end());
  }
}
