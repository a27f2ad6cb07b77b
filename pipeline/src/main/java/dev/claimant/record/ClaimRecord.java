package dev.claimant.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.claimant.document.Bound;
import dev.claimant.document.Change;
import dev.claimant.document.EntityType;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.SourceClass;
import dev.claimant.document.Stance;
import dev.claimant.support.PlainNumbers;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A claim as it leaves the program: one JSON object, described by the JSON Schema that {@code
 * claimant schema} prints. All offsets count Unicode code points in the document's text as read,
 * half-open, and each carries the text that stands there. What has no value is left out.
 *
 * @param id the same for the same text and spans, on any machine
 * @param kind whether it is a number or a statement
 * @param text the claim's words: the quantity, or everything from the start of the content to its
 *     end
 * @param span where they stand
 * @param document the document they stand in
 * @param page the number, from 1, of the page that they begin on, if the document has pages
 * @param sentence the sentence they begin in
 * @param quantity the number, in a quantity claim only
 * @param entity the owner or nation of the counted things
 * @param place where it is said to be so
 * @param time when it is said to be so, or was said
 * @param content the words of the source, in a statement claim only, in one or more parts
 * @param attribution who says it, and the words that signal it
 * @param confidence from 0 to 1: of a statement, how likely it is right by the larger part and has
 *     the right source; of a quantity, how likely its number, bound, unit, change and rate and what
 *     it is said of are all right
 * @param quantities the ids of the quantity claims in a statement
 * @param evidence the rules and models that made the record what it is, if they have names
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
  "id",
  "kind",
  "text",
  "span",
  "document",
  "page",
  "sentence",
  "quantity",
  "entity",
  "place",
  "time",
  "content",
  "attribution",
  "confidence",
  "quantities",
  "evidence"
})
public record ClaimRecord(
    String id,
    ClaimKind kind,
    String text,
    Offsets span,
    DocumentPart document,
    OptionalInt page,
    SentencePart sentence,
    Optional<QuantityPart> quantity,
    Optional<EntityPart> entity,
    Optional<EntityPart> place,
    Optional<TimePart> time,
    List<TextPart> content,
    AttributionPart attribution,
    OptionalDouble confidence,
    List<String> quantities,
    Optional<EvidencePart> evidence) {

  /** A short exponent in a file can stand for more digits than memory holds. */
  private static final int MOST_DIGITS = 1000;

  public ClaimRecord {
    content = List.copyOf(content);
    quantities = List.copyOf(quantities);
    boolean isQuantity = kind == ClaimKind.QUANTITY;
    if (isQuantity != quantity.isPresent() || isQuantity != content.isEmpty()) {
      throw new IllegalArgumentException(
          "a quantity claim has a \"quantity\" and no \"content\", a statement claim the opposite");
    }
  }

  /** The same claim, in a document that republishes an earlier one. */
  public ClaimRecord ofDuplicate(String first) {
    return with(document.ofDuplicate(first), attribution, confidence, quantities, evidence);
  }

  /** The same claim, without references to some others. */
  ClaimRecord withoutReferences(Set<String> gone) {
    return with(
        document,
        attribution.withoutReferences(gone),
        confidence,
        quantities.stream().filter(quantity -> !gone.contains(quantity)).toList(),
        evidence);
  }

  /** The same claim in another statement, or in none: a quantity is then said by its source. */
  ClaimRecord within(Optional<ClaimRecord> statement) {
    Optional<String> around = statement.map(ClaimRecord::id);
    if (quantity.isEmpty()) {
      return with(
          document,
          new AttributionPart(
              attribution.type(),
              attribution.stance(),
              attribution.source(),
              attribution.cue(),
              around,
              attribution.continues()),
          confidence,
          quantities,
          evidence);
    }
    List<String> rules = evidence.map(EvidencePart::quantity).orElse(List.of());
    List<String> by =
        statement.flatMap(ClaimRecord::evidence).map(EvidencePart::attribution).orElse(List.of());
    return with(
        document,
        statement.map(of -> of.attribution().within(around)).orElse(AttributionPart.AUTHOR),
        confidence,
        quantities,
        EvidencePart.of(rules, by));
  }

  /** The same claim with another confidence. */
  ClaimRecord withConfidence(OptionalDouble probability) {
    return with(document, attribution, probability, quantities, evidence);
  }

  private ClaimRecord with(
      DocumentPart of,
      AttributionPart by,
      OptionalDouble probability,
      List<String> holding,
      Optional<EvidencePart> rules) {
    return new ClaimRecord(
        id,
        kind,
        text,
        span,
        of,
        page,
        sentence,
        quantity,
        entity,
        place,
        time,
        content,
        by,
        probability,
        holding,
        rules);
  }

  /** Start and end of a span. */
  public record Offsets(int start, int end) {}

  /** Words of the document and where they stand. */
  public sealed interface Stretch {
    /** The document's text from start to end. */
    String text();

    /** Offset of the first code point. */
    int start();

    /** Offset after the last code point. */
    int end();
  }

  /** The claim's own words. */
  public Stretch words() {
    return new TextPart(text, span.start(), span.end());
  }

  /** A stretch of text and where it stands. */
  public record TextPart(String text, int start, int end) implements Stretch {}

  /**
   * The document of a claim.
   *
   * @param sha256 of the bytes that the text was read from
   * @param date when it was published, ISO 8601, if known
   * @param title its headline
   * @param byline who wrote it, as it says itself
   * @param url where it was published
   * @param duplicateOf the id of an earlier document that it republishes
   * @param metadata whatever else came with it: a name and a value as JSON has them
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record DocumentPart(
      String id,
      String sha256,
      Optional<String> date,
      Optional<String> title,
      Optional<String> byline,
      Optional<String> url,
      Optional<String> duplicateOf,
      Map<String, Object> metadata) {
    public DocumentPart {
      metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** The same document, which republishes an earlier one. */
    public DocumentPart ofDuplicate(String first) {
      return new DocumentPart(id, sha256, date, title, byline, url, Optional.of(first), metadata);
    }
  }

  /**
   * The sentence that a claim begins in.
   *
   * @param index its number in the document, from 0
   * @param text its words; older records lack them
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record SentencePart(int index, int start, int end, Optional<String> text) {
    /** One of which only the place is known. */
    public SentencePart(int index, int start, int end) {
      this(index, start, end, Optional.empty());
    }
  }

  /**
   * A number with its unit and context.
   *
   * @param value the number; the lower end of a range
   * @param high the upper end of a range
   * @param bound how the number bounds the true one
   * @param change the rise or fall that the number belongs to
   * @param negated true if the number itself is denied
   * @param hedge the words that leave open whether it is true
   * @param comparison the words that name the other side of a comparison
   * @param unit the unit or counted noun, singular
   * @param unitText the unit as it stands in the text
   * @param dimension what is measured in the unit, with what the number is per, by CLDR's names
   * @param kind what sort of thing the number counts or measures
   * @param rate what the number is per
   * @param normalized the same amount in the base unit of its dimension
   * @param of what the number is said of
   * @param concept the words that tell it, the most telling first, and then the nouns that the
   *     number stands with
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record QuantityPart(
      BigDecimal value,
      Optional<BigDecimal> high,
      Bound bound,
      Optional<ChangePart> change,
      Optional<Boolean> negated,
      Optional<TextPart> hedge,
      Optional<TextPart> comparison,
      Optional<String> unit,
      Optional<String> unitText,
      Optional<String> dimension,
      QuantityKind kind,
      Optional<RatePart> rate,
      Optional<AmountPart> normalized,
      Optional<OfPart> of,
      List<TextPart> concept) {
    public QuantityPart {
      value = plain(value);
      high = high.map(ClaimRecord::plain);
      concept = List.copyOf(concept);
      negated = negated.filter(denied -> denied);
    }

    /** The amount in the base unit, if it is not in that unit as it stands. */
    public Optional<AmountPart> converted() {
      String stated = unit.orElse("") + rate.map(r -> " per " + r.per()).orElse("");
      return normalized.filter(amount -> !amount.unit().equals(stated));
    }
  }

  /**
   * A rise or fall, and the word that states it.
   *
   * @param direction whether it is a rise or a fall
   * @param figure what the number says of it: its size, or the level before or after it
   */
  public record ChangePart(
      Change.Direction direction, Change.Figure figure, String text, int start, int end)
      implements Stretch {}

  /**
   * What a number is said of: who or what has it, is counted or measured, or changes.
   *
   * @param label as a person would write it, with names in place of pronouns
   * @param name the entity's name, if all the words stand for one
   * @param type the entity's type
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record OfPart(
      String label,
      Optional<String> name,
      Optional<EntityType> type,
      String text,
      int start,
      int end)
      implements Stretch {}

  /** What a number is per: the unit, and where it stands. */
  public record RatePart(String per, String text, int start, int end) implements Stretch {}

  /** An amount in the base unit of its dimension. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record AmountPart(BigDecimal value, Optional<BigDecimal> high, String unit) {
    public AmountPart {
      value = plain(value);
      high = high.map(ClaimRecord::plain);
    }
  }

  /** An entity and where the text mentions it. */
  public record EntityPart(String name, EntityType type, String text, int start, int end)
      implements Stretch {}

  /**
   * A date, time or period.
   *
   * @param value its value in TIMEX3's notation, if it names a calendar time
   * @param from its first day, ISO 8601, if the calendar has it
   * @param to its last day
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record TimePart(
      Optional<String> value,
      Optional<String> from,
      Optional<String> to,
      String text,
      int start,
      int end)
      implements Stretch {}

  /**
   * Who makes a claim.
   *
   * @param type whether the claim is the document's own, else how much of it is quoted
   * @param stance what the source does with the content: only one that asserts it says that it is
   *     so; none of the document's own claims
   * @param source who says it, if the text names anyone
   * @param cue the words that signal it, from the first to the last
   * @param statement the id of the statement that this claim is part of
   * @param continues the id of the statement of the same source that this one continues
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record AttributionPart(
      AttributionKind type,
      Optional<Stance> stance,
      Optional<SourcePart> source,
      Optional<TextPart> cue,
      Optional<String> statement,
      Optional<String> continues) {
    /** Of a claim in the document's own words. */
    public static final AttributionPart AUTHOR =
        new AttributionPart(
            AttributionKind.AUTHOR,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private AttributionPart within(Optional<String> around) {
      return new AttributionPart(type, stance, source, cue, around, Optional.empty());
    }

    private AttributionPart withoutReferences(Set<String> gone) {
      return new AttributionPart(
          type,
          stance,
          source,
          cue,
          statement.filter(id -> !gone.contains(id)),
          continues.filter(id -> !gone.contains(id)));
    }
  }

  /**
   * The source of a statement. One that is known as one entity has a name and a type; one that is
   * several has members instead; one that the text leaves unnamed ("officials") has neither, but a
   * class.
   *
   * @param label who it is in a few words: its name, else those of its members, else what the text
   *     calls it, without an article
   * @param organization whom it speaks for or belongs to, if the text tells
   * @param sourceClass what sort of source it is, if it is no known entity
   * @param text the words that name it, from the first to the last
   * @param spans these words in their parts, if they are not in one piece
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record SourcePart(
      String label,
      Optional<String> name,
      Optional<EntityType> type,
      Optional<String> role,
      Optional<String> title,
      Optional<String> organization,
      List<MemberPart> members,
      @JsonProperty("class") Optional<SourceClass> sourceClass,
      String text,
      int start,
      int end,
      List<TextPart> spans)
      implements Stretch {
    public SourcePart {
      if (name.isPresent() != type.isPresent()) {
        throw new IllegalArgumentException(
            "a \"source\" has both a \"name\" and a \"type\", or neither");
      }
      members = List.copyOf(members);
      spans = List.copyOf(spans);
    }

    /** The words that name it, in their parts. */
    public List<? extends Stretch> parts() {
      return spans.isEmpty() ? List.of(this) : spans;
    }
  }

  /** One of several sources of one statement. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record MemberPart(
      String name, EntityType type, Optional<String> role, Optional<String> title) {}

  /**
   * The names of the rules and models that made a record, by layer, each list in order; at least
   * one is not empty.
   *
   * @param quantity those of the number
   * @param attribution those of who says it; for a quantity in a statement, the statement's
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record EvidencePart(List<String> quantity, List<String> attribution) {
    public EvidencePart {
      quantity = List.copyOf(quantity);
      attribution = List.copyOf(attribution);
      if (quantity.isEmpty() && attribution.isEmpty()) {
        throw new IllegalArgumentException(
            "\"evidence\" must name a rule or model, or be left out");
      }
    }

    static Optional<EvidencePart> of(List<String> quantity, List<String> attribution) {
      return quantity.isEmpty() && attribution.isEmpty()
          ? Optional.empty()
          : Optional.of(new EvidencePart(quantity, attribution));
    }
  }

  private static BigDecimal plain(BigDecimal number) {
    if (Math.abs((long) number.stripTrailingZeros().scale()) > MOST_DIGITS) {
      throw new IllegalArgumentException("no text states a number like " + number);
    }
    return PlainNumbers.of(number);
  }
}
