package dev.claimant.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.claimant.document.Attribution;
import dev.claimant.document.AttributionType;
import dev.claimant.document.Bound;
import dev.claimant.document.Claim;
import dev.claimant.document.Document;
import dev.claimant.document.Entity;
import dev.claimant.document.EntityType;
import dev.claimant.document.Metadata;
import dev.claimant.document.Quantity;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Span;
import dev.claimant.document.Stance;
import dev.claimant.record.ClaimRecord.AttributionPart;
import dev.claimant.record.ClaimRecord.EvidencePart;
import dev.claimant.record.ClaimRecord.MemberPart;
import dev.claimant.record.ClaimRecord.TextPart;
import dev.claimant.testing.Claims;
import dev.claimant.testing.TaggedText;
import dev.claimant.text.LayoutReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordBuilderTest {
  private static final Document SHIPS =
      TaggedText.document("😀 Ida Berg and Bo Lind ~, of Oslo ~, said two ships sank ~.");

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyTextStandsAtItsOffsets(long seed) throws Exception {
    Document document = RandomDocuments.document(seed);
    int[] text = document.text().codePoints().toArray();
    List<JsonNode> spans = new ArrayList<>();
    for (ClaimRecord record : RecordBuilder.of(document)) {
      JsonNode json = new ObjectMapper().readTree(ClaimJson.MAPPER.writeValueAsString(record));
      collectSpans(json, spans);
      assertThat(sliced(text, record.span().start(), record.span().end())).isEqualTo(record.text());
    }
    assertThat(spans).hasSizeGreaterThan(7);
    for (JsonNode span : spans) {
      assertThat(sliced(text, span.get("start").asInt(), span.get("end").asInt()))
          .isEqualTo(span.get("text").asText());
    }
  }

  private static void collectSpans(JsonNode json, List<JsonNode> found) {
    if (json.has("start") && json.has("text")) {
      found.add(json);
    }
    json.forEach(child -> collectSpans(child, found));
  }

  private static String sliced(int[] text, int start, int end) {
    return new String(text, start, end - start);
  }

  @Test
  void recordsAreInTheOrderOfTheirSpans() {
    Document document = RandomDocuments.document(1);
    List<Claim> turned = new ArrayList<>(document.claims());
    java.util.Collections.reverse(turned);

    assertThat(RecordBuilder.of(document.withClaims(turned)))
        .extracting(record -> record.span().start())
        .isSorted();
  }

  @Test
  void aDocumentWithoutClaimsHasNoRecords() {
    assertThat(RecordBuilder.of(SHIPS.withClaims(List.of()))).isEmpty();
  }

  @Test
  void whatIsKnownOfTheDocumentIsInEachRecord() {
    Metadata metadata =
        new Metadata(
            Optional.of(LocalDate.of(2024, 11, 20)),
            Optional.of("Two ships"),
            Optional.of("By Ida Berg"),
            Optional.of("https://example.org/ships"),
            Map.of("desk", List.of("sea", 5)));

    assertThat(record(withClaims(read(metadata, List.of()), quantity(Optional.empty())), 0))
        .extracting(ClaimRecord::document)
        .isEqualTo(
            new ClaimRecord.DocumentPart(
                SHIPS.id(),
                SHIPS.sha256(),
                Optional.of("2024-11-20"),
                Optional.of("Two ships"),
                Optional.of("By Ida Berg"),
                Optional.of("https://example.org/ships"),
                Optional.empty(),
                Map.of("desk", List.of("sea", 5))));
  }

  @Test
  void thePageIsTheOneThatTheClaimBeginsOn() {
    int start = span("two ships").start();
    assertThat(pageWithBreaksAt()).isEmpty();
    assertThat(pageWithBreaksAt(SHIPS.text().length())).hasValue(1);
    assertThat(pageWithBreaksAt(start + 1, SHIPS.text().length())).hasValue(1);
    assertThat(pageWithBreaksAt(start, SHIPS.text().length())).hasValue(2);
    assertThat(pageWithBreaksAt(2, 2, SHIPS.text().length())).hasValue(3);
  }

  private static OptionalInt pageWithBreaksAt(int... ends) {
    List<Span> pages = new ArrayList<>();
    for (int i = 0; i < ends.length; i++) {
      pages.add(new Span(i == 0 ? 0 : ends[i - 1], ends[i]));
    }
    return record(withClaims(read(Metadata.NONE, pages), quantity(Optional.empty())), 0).page();
  }

  private static Document read(Metadata metadata, List<Span> pages) {
    return Document.of(
            SHIPS.id(),
            SHIPS.sha256(),
            metadata,
            SHIPS.text(),
            LayoutReader.read(SHIPS.text(), pages))
        .withSentences(SHIPS.sentences());
  }

  @Test
  void aQuantityOutsideAnyStatementIsTheAuthors() {
    ClaimRecord record = record(withClaims(quantity(Optional.empty())), 0);

    assertThat(record.attribution()).isEqualTo(AttributionPart.AUTHOR);
    assertThat(record.quantity().orElseThrow().value()).isEqualTo(new BigDecimal("2000"));
    assertThat(record.quantity().orElseThrow().unitText()).contains("ships");
  }

  @Test
  void aQuantityInAStatementHasItsSourceAndCue() {
    Document document =
        withClaims(statement(List.of(span("Ida Berg")), List.of(0)), quantity(Optional.of("s-1")));
    AttributionPart attribution = record(document, 0).attribution();

    assertThat(attribution.type()).isEqualTo(AttributionKind.INDIRECT);
    assertThat(attribution.statement()).contains("s-1");
    assertThat(attribution.cue()).contains(textPart("said"));
    assertThat(attribution.source().orElseThrow().name()).contains("Ida Berg");
  }

  @Test
  void evidenceNamesTheRulesOfEachLayer() {
    Document document = withClaims(statement(List.of(), List.of()), quantity(Optional.of("s-1")));

    assertThat(RecordBuilder.of(document))
        .extracting(record -> record.evidence().orElseThrow())
        .containsExactly(
            new EvidencePart(List.of("verb-by"), List.of("model 1.0")),
            new EvidencePart(List.of(), List.of("model 1.0")));
    assertThat(record(withClaims(quantity(Optional.empty())), 0).evidence())
        .contains(new EvidencePart(List.of("verb-by"), List.of()));
  }

  @Test
  void aQuantityInAStatementThatIsNotThereIsRefused() {
    Document document = withClaims(quantity(Optional.of("s-1")));

    assertThatThrownBy(() -> RecordBuilder.of(document))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("q-1");
  }

  @Test
  void oneKnownPartyIsTheSourceItself() {
    var source = source(List.of(span("Ida Berg")), List.of(0));

    assertThat(source.name()).contains("Ida Berg");
    assertThat(source.type()).contains(EntityType.PERSON);
    assertThat(source.title()).contains("Captain");
    assertThat(source.label()).isEqualTo("Ida Berg");
    assertThat(source.organization()).contains("Harbour Guild");
    assertThat(source.role()).isEmpty();
    assertThat(source.members()).isEmpty();
    assertThat(source.spans()).isEmpty();
    assertThat(source.start()).isEqualTo(2);
  }

  @Test
  void severalPartiesAreMembers() {
    var source = source(List.of(span("Ida Berg"), span("Bo Lind")), List.of(0, 1));

    assertThat(source.name()).isEmpty();
    assertThat(source.members())
        .containsExactly(
            new MemberPart("Ida Berg", EntityType.PERSON, Optional.empty(), Optional.of("Captain")),
            new MemberPart("Bo Lind", EntityType.PERSON, Optional.of("mate"), Optional.empty()));
    assertThat(source.label()).isEqualTo("Ida Berg and Bo Lind");
    assertThat(source.text()).isEqualTo("Ida Berg and Bo Lind");
    assertThat(source.spans()).containsExactly(textPart("Ida Berg"), textPart("Bo Lind"));
  }

  @Test
  void anUnknownSourceHasItsTextAndItsDescription() {
    var source = source(List.of(span("Ida Berg")), List.of());

    assertThat(source.label()).isEqualTo("captain");
    assertThat(source.text()).isEqualTo("Ida Berg");
    assertThat(source.name()).isEmpty();
    assertThat(source.type()).isEmpty();
    assertThat(source.members()).isEmpty();
  }

  @Test
  void noSourceIsLeftOut() {
    Document document = withClaims(statement(List.of(), List.of()));

    assertThat(record(document, 0).attribution().source()).isEmpty();
  }

  private static ClaimRecord.SourcePart source(List<Span> source, List<Integer> parties) {
    Document document = withClaims(statement(source, parties));
    return record(document, 0).attribution().source().orElseThrow();
  }

  private static ClaimRecord record(Document document, int index) {
    return RecordBuilder.of(document).get(index);
  }

  private static Document withClaims(Claim... claims) {
    return withClaims(SHIPS, claims);
  }

  private static Document withClaims(Document document, Claim... claims) {
    Optional<String> none = Optional.empty();
    return document
        .withEntities(
            List.of(
                new Entity(0, "Ida Berg", EntityType.PERSON, none, Optional.of("Captain")),
                new Entity(1, "Bo Lind", EntityType.PERSON, Optional.of("mate"), none)),
            List.of())
        .withClaims(List.of(claims));
  }

  private static Claim statement(List<Span> source, List<Integer> parties) {
    Attribution attribution =
        new Attribution(
            AttributionType.INDIRECT,
            Stance.ASSERTS,
            source,
            List.of(span("said")),
            List.of(span("two ships sank")),
            parties,
            Optional.empty(),
            Optional.of("captain"),
            Optional.of("Harbour Guild"),
            Optional.empty(),
            OptionalDouble.empty(),
            List.of("model 1.0"));
    return new Claim.StatementClaim(
        "s-1",
        attribution,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Claim quantity(Optional<String> statement) {
    Quantity quantity =
        new Quantity(
            span("two ships"),
            span("two"),
            new BigDecimal("2E+3"),
            Optional.empty(),
            Bound.EXACT,
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            QuantityKind.COUNT,
            Optional.of(new Quantity.Unit("ship", Optional.empty(), span("ships"))),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of("verb-by"));
    return Claims.quantity("q-1", quantity, statement);
  }

  private static Span span(String words) {
    int start = SHIPS.text().indexOf(words);
    return new Span(start, start + words.length());
  }

  private static TextPart textPart(String words) {
    // The emoji is two UTF-16 units and one code point.
    Span span = span(words);
    return new TextPart(words, span.start() - 1, span.end() - 1);
  }
}
