package dev.claimant.evaluation.claims;

import dev.claimant.document.Bound;
import dev.claimant.document.Change.Direction;
import dev.claimant.document.Change.Figure;
import dev.claimant.document.EntityType;
import dev.claimant.document.Span;
import dev.claimant.document.Stance;
import dev.claimant.evaluation.GoldFields;
import dev.claimant.evaluation.GoldFormatException;
import dev.claimant.evaluation.GoldNode;
import dev.claimant.record.AttributionKind;
import dev.claimant.record.ClaimKind;
import dev.claimant.record.ClaimRecord.MemberPart;
import dev.claimant.text.CodePointOffsets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the claims of one gold file. */
final class GoldClaims {
  private final String text;
  private final CodePointOffsets offsets;
  private final TextFinder finder;

  /**
   * @param text the document's
   */
  GoldClaims(String text) {
    this.text = text;
    offsets = new CodePointOffsets(text);
    finder = new TextFinder(text);
  }

  List<JudgedClaim> read(List<GoldNode> nodes) throws GoldFormatException {
    List<JudgedClaim> claims = new ArrayList<>();
    for (GoldNode node : nodes) {
      JudgedClaim claim = claim(node);
      for (JudgedClaim other : claims) {
        if (claim.kind() == other.kind() && claim.spans().equals(other.spans())) {
          throw node.error(
              "a " + claim.kind().label() + " claim of the same words stands further up");
        }
      }
      claims.add(claim);
    }
    return claims;
  }

  private JudgedClaim claim(GoldNode node) throws GoldFormatException {
    return switch (node.field("kind").oneOf("\"kind\"", ClaimKind.values(), ClaimKind::label)) {
      case QUANTITY -> quantity(node);
      case STATEMENT -> statement(node);
    };
  }

  private JudgedClaim quantity(GoldNode node) throws GoldFormatException {
    GoldFields claim =
        node.object(
            "a quantity claim",
            "kind",
            "text",
            "occurrence",
            "value",
            "high",
            "bound",
            "change",
            "negated",
            "hedge",
            "comparison",
            "unit",
            "rate",
            "normalized",
            "entity",
            "place",
            "time",
            "attribution");
    List<Span> spans = List.of(words(claim));
    Fields fields = new Fields(text, offsets);
    fields.words(Field.SPAN, spans);
    fields.number(Field.VALUE, value(claim), high(claim));
    fields.put(
        Field.BOUND,
        claim.required("bound").oneOf("\"bound\"", Bound.values(), Bound::label).label());
    if (claim.has("change")) {
      GoldFields change = claim.required("change").object("\"change\"", "direction", "figure");
      fields.change(
          change.required("direction").oneOf("\"direction\"", Direction.values(), Direction::label),
          change.required("figure").oneOf("\"figure\"", Figure.values(), Figure::label));
    }
    if (claim.has("negated")) {
      claim.required("negated").isTrue("\"negated\"");
      fields.put(Field.NEGATED, "true");
    }
    addWords(claim, "hedge", Field.HEDGE, fields);
    addWords(claim, "comparison", Field.COMPARISON, fields);
    fields.put(Field.UNIT, claim.optionalString("unit"));
    fields.put(Field.RATE, claim.optionalString("rate"));
    if (claim.has("normalized")) {
      GoldFields amount =
          claim.required("normalized").object("\"normalized\"", "value", "high", "unit");
      fields.amount(Field.NORMALIZED, value(amount), high(amount), amount.string("unit"));
    }
    fields.put(Field.ENTITY, claim.optionalString("entity"));
    addPlaceAndTime(claim, fields);
    addAttribution(claim.required("attribution"), fields);
    return new JudgedClaim(ClaimKind.QUANTITY, spans, fields.values());
  }

  private static BigDecimal value(GoldFields amount) throws GoldFormatException {
    return amount.required("value").number("\"value\"");
  }

  private static Optional<BigDecimal> high(GoldFields amount) throws GoldFormatException {
    if (!amount.has("high")) {
      return Optional.empty();
    }
    BigDecimal high = amount.required("high").number("\"high\"");
    if (high.compareTo(value(amount)) <= 0) {
      throw amount.required("high").error("\"high\" must be above \"value\"");
    }
    return Optional.of(high);
  }

  private JudgedClaim statement(GoldNode node) throws GoldFormatException {
    GoldFields claim =
        node.object("a statement claim", "kind", "content", "place", "time", "attribution");
    List<Span> spans = content(claim.required("content"));
    Fields fields = new Fields(text, offsets);
    fields.words(Field.SPAN, spans);
    addPlaceAndTime(claim, fields);
    GoldNode attribution = claim.required("attribution");
    if (addAttribution(attribution, fields) == AttributionKind.AUTHOR) {
      throw attribution.error("the type of a statement is direct, indirect or mixed, not author");
    }
    return new JudgedClaim(ClaimKind.STATEMENT, spans, fields.values());
  }

  private List<Span> content(GoldNode node) throws GoldFormatException {
    List<GoldNode> parts =
        node.value() instanceof List<?> ? node.array("\"content\"") : List.of(node);
    List<Span> spans = new ArrayList<>();
    for (GoldNode part : parts) {
      Span span = words(part, "\"content\"");
      if (!spans.isEmpty() && span.start() < spans.get(spans.size() - 1).end()) {
        throw part.error("this part of the content does not follow the one before it");
      }
      spans.add(span);
    }
    if (spans.isEmpty()) {
      throw node.error("\"content\" must have a part");
    }
    return spans;
  }

  private void addPlaceAndTime(GoldFields claim, Fields fields) throws GoldFormatException {
    fields.put(Field.PLACE, claim.optionalString("place"));
    addWords(claim, "time", Field.TIME, fields);
  }

  private void addWords(GoldFields claim, String name, Field field, Fields fields)
      throws GoldFormatException {
    if (claim.has(name)) {
      fields.words(field, List.of(words(claim.required(name), "\"" + name + "\"")));
    }
  }

  private AttributionKind addAttribution(GoldNode node, Fields fields) throws GoldFormatException {
    GoldFields attribution = node.object("an attribution", "type", "stance", "source", "cue");
    AttributionKind type =
        attribution
            .required("type")
            .oneOf("\"type\"", AttributionKind.values(), AttributionKind::label);
    fields.put(Field.ATTRIBUTION, type.label());
    if (type == AttributionKind.AUTHOR
        && Stream.of("stance", "source", "cue").anyMatch(attribution::has)) {
      throw node.error("what the author says has neither source, cue nor stance");
    }
    if (attribution.has("stance")) {
      fields.put(
          Field.STANCE,
          attribution
              .required("stance")
              .oneOf("\"stance\"", Stance.values(), Stance::label)
              .label());
    }
    if (attribution.has("cue")) {
      fields.words(Field.CUE, List.of(words(attribution.required("cue"), "\"cue\"")));
    }
    if (attribution.has("source")) {
      addSource(attribution.required("source"), fields);
    }
    return type;
  }

  private void addSource(GoldNode node, Fields fields) throws GoldFormatException {
    if (node.value() instanceof String) {
      fields.source(words(node, "\"source\""), List.of());
      return;
    }
    GoldFields source =
        node.object("a source", "text", "occurrence", "name", "type", "role", "title", "members");
    fields.source(words(source), parties(source));
  }

  private static List<MemberPart> parties(GoldFields source) throws GoldFormatException {
    if (!source.has("members")) {
      boolean known = Stream.of("name", "type", "role", "title").anyMatch(source::has);
      return known ? List.of(party(source)) : List.of();
    }
    for (String field : List.of("name", "type", "role", "title")) {
      if (source.has(field)) {
        throw source.required(field).error("a source of several members has no " + field);
      }
    }
    GoldNode members = source.required("members");
    List<MemberPart> parties = new ArrayList<>();
    for (GoldNode member : members.array("\"members\"")) {
      parties.add(party(member.object("a member", "name", "type", "role", "title")));
    }
    if (parties.size() < 2) {
      throw members.error(
          "\"members\" must be two or more: give a single one's name to the source");
    }
    return parties;
  }

  private static MemberPart party(GoldFields party) throws GoldFormatException {
    return new MemberPart(
        party.string("name"),
        party.required("type").oneOf("\"type\"", EntityType.values(), EntityType::name),
        party.optionalString("role"),
        party.optionalString("title"));
  }

  /** Words given as a string alone or as an object with their occurrence. */
  private Span words(GoldNode node, String what) throws GoldFormatException {
    return node.value() instanceof String
        ? words(node, node.string(what), Optional.empty())
        : words(node.object(what, "text", "occurrence"));
  }

  private Span words(GoldFields fields) throws GoldFormatException {
    return words(fields.required("text"), fields.string("text"), fields.optional("occurrence"));
  }

  private Span words(GoldNode node, String wanted, Optional<GoldNode> occurrence)
      throws GoldFormatException {
    List<Span> found = finder.find(wanted);
    String shown = "the text “" + shortened(wanted) + "” ";
    if (found.isEmpty()) {
      throw node.error(
          shown
              + "is not in the document"
              + finder.hint(wanted).map(hint -> ": " + hint).orElse(""));
    }
    if (occurrence.isPresent()) {
      return found.get(occurrence.get().index("\"occurrence\"", found.size()));
    }
    if (found.size() > 1) {
      throw node.error(
          shown
              + "stands "
              + found.size()
              + " times in the document; add \"occurrence\": 1 to "
              + found.size());
    }
    return found.get(0);
  }

  private static String shortened(String words) {
    return words.length() <= 60
        ? words
        : words.substring(0, words.offsetByCodePoints(0, 30))
            + " […] "
            + words.substring(words.length() - 25);
  }
}
