package dev.claimant.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.claimant.document.Document;
import dev.claimant.record.ClaimRecord.DocumentPart;
import dev.claimant.record.ClaimRecord.Stretch;
import dev.claimant.testing.BareDocument;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WebAnnotationsTest {
  private static final String TEXT = "Rain. 😀 “We have,” Ann said, “over 2 boats.” More.";

  private static final String STATEMENT =
      """
      {"id":"s-1","kind":"statement","text":"“We have,” Ann said, “over 2 boats.”",\
      "span":{"start":8,"end":44},"document":{"id":"a/b 1","sha256":"0"},\
      "sentence":{"index":1,"start":8,"end":44},"content":[\
      {"text":"“We have,”","start":8,"end":18},{"text":"“over 2 boats.”","start":29,"end":44}],\
      "attribution":{"type":"direct","stance":"asserts",\
      "source":{"label":"Ann","text":"Ann","start":19,"end":22}}}
      """;

  /** The terms of http://www.w3.org/ns/anno.jsonld, and of the context's own part, used here. */
  private static final Set<String> TERMS =
      Set.of(
          "@context",
          "id",
          "type",
          "label",
          "total",
          "first",
          "startIndex",
          "items",
          "motivation",
          "body",
          "target",
          "value",
          "format",
          "language",
          "source",
          "selector",
          "start",
          "end",
          "exact",
          "prefix",
          "suffix",
          "record");

  static Stream<Document> documents() {
    return Stream.iterate(0L, seed -> seed + 1).limit(100).map(RandomDocuments::document);
  }

  @Test
  void aStatementHasATargetForEachPart() throws Exception {
    ClaimRecord record = ClaimJson.MAPPER.readValue(STATEMENT, ClaimRecord.class);
    String line = written(BareDocument.part("a/b 1", "0"), TEXT, List.of(record));
    assertThat(line)
        .isEqualTo(
            """
            {"@context":["http://www.w3.org/ns/anno.jsonld",\
            {"record":{"@id":"urn:claimant:record","@type":"@json"}}],\
            "id":"urn:claimant:claims:a%2Fb%201","type":"AnnotationCollection","label":"a/b 1","total":1,\
            "first":{"id":"urn:claimant:claims:a%2Fb%201:1","type":"AnnotationPage","startIndex":0,"items":[\
            {"id":"urn:claimant:s-1","type":"Annotation","motivation":"describing","body":[\
            {"type":"TextualBody","value":"Ann asserts: “We have,” Ann said, “over 2 boats.”",\
            "format":"text/plain","language":"en"},\
            {"type":"Dataset","format":"application/json","record":RECORD}],\
            "target":[\
            {"type":"SpecificResource","source":"urn:claimant:document:a%2Fb%201","selector":[\
            {"type":"TextPositionSelector","start":8,"end":18},\
            {"type":"TextQuoteSelector","exact":"“We have,”","prefix":"Rain. 😀 ","suffix":" Ann said, “over 2 boats.” More."}]},\
            {"type":"SpecificResource","source":"urn:claimant:document:a%2Fb%201","selector":[\
            {"type":"TextPositionSelector","start":29,"end":44},\
            {"type":"TextQuoteSelector","exact":"“over 2 boats.”","prefix":"Rain. 😀 “We have,” Ann said, ","suffix":" More."}]}]}]}}
            """
                .replace("RECORD", STATEMENT.strip()));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void eachSelectorFindsTheWordsOfItsRecord(Document document) throws Exception {
    List<ClaimRecord> records = RecordBuilder.of(document);
    DocumentPart part = RecordBuilder.documentPart(document);
    String line = written(part, document.text(), records);
    JsonNode collection = ClaimJson.MAPPER.readTree(line);
    assertThat(collection.path("total").asInt()).isEqualTo(records.size());
    JsonNode items = collection.path("first").path("items");
    Set<String> ids = new HashSet<>();
    assertThat(items).hasSameSizeAs(records);
    for (int n = 0; n < records.size(); n++) {
      JsonNode annotation = items.get(n);
      ClaimRecord record = records.get(n);
      assertThat(line).contains("\"record\":" + ClaimJson.MAPPER.writeValueAsString(record) + "}]");
      assertThat(annotation.at("/body/1/record/id").asText()).isEqualTo(record.id());
      assertThat(ids.add(annotation.path("id").asText())).isTrue();
      List<? extends Stretch> words =
          record.quantity().isPresent() ? List.of(record.words()) : record.content();
      assertThat(annotation.path("target")).hasSameSizeAs(words);
      for (int i = 0; i < words.size(); i++) {
        JsonNode target = annotation.path("target").get(i);
        assertThat(target.path("source").asText())
            .isEqualTo(part.url().orElse("urn:claimant:document:random"));
        assertSelected(document.text(), target.path("selector"), words.get(i));
      }
    }
    assertKnownTerms(collection);
  }

  /** Resolves both selectors as the model says, in code points. */
  private static void assertSelected(String text, JsonNode selectors, Stretch words) {
    int[] characters = text.codePoints().toArray();
    JsonNode position = selectors.get(0);
    int start = position.path("start").asInt();
    int end = position.path("end").asInt();
    assertThat(new String(characters, start, end - start)).isEqualTo(words.text());
    JsonNode quote = selectors.get(1);
    String prefix = quote.path("prefix").asText();
    String exact = quote.path("exact").asText();
    String suffix = quote.path("suffix").asText();
    assertThat(exact).isEqualTo(words.text());
    int before = prefix.codePointCount(0, prefix.length());
    int after = suffix.codePointCount(0, suffix.length());
    assertThat(before).isEqualTo(Math.min(32, start));
    assertThat(after).isEqualTo(Math.min(32, characters.length - end));
    assertThat(new String(characters, start - before, before + end - start + after))
        .isEqualTo(prefix + exact + suffix);
  }

  /** JSON-LD drops what its context does not name. */
  private static void assertKnownTerms(JsonNode node) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      assertThat(TERMS).contains(field.getKey());
      if (!field.getKey().equals("record") && !field.getKey().equals("@context")) {
        assertKnownTerms(field.getValue());
      }
    }
    if (node.isArray()) {
      node.forEach(WebAnnotationsTest::assertKnownTerms);
    }
  }

  @Test
  void aDocumentWithoutClaimsIsACollectionWithoutAPage() throws Exception {
    assertThat(written(BareDocument.part("d", "0"), "", List.of()))
        .endsWith("\"label\":\"d\",\"total\":0}\n");
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/né?a=1, https://example.org/né?a=1",
    "example.org/a, urn:claimant:document:d",
    "https://example.org/a b, urn:claimant:document:d",
    "'', urn:claimant:document:d"
  })
  void theSourceIsTheUrlIfItIsOne(String url, String source) throws Exception {
    Optional<String> none = Optional.empty();
    DocumentPart document =
        new DocumentPart("d", "0", none, none, none, Optional.of(url), none, Map.of());
    ClaimRecord record = ClaimJson.MAPPER.readValue(STATEMENT, ClaimRecord.class);
    JsonNode line = ClaimJson.MAPPER.readTree(written(document, TEXT, List.of(record)));
    assertThat(line.at("/first/items/0/target/0/source").asText()).isEqualTo(source);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"kind\":\"count\"', 'Ann denies: over 2 boats'",
    "'\"kind\":\"count\",\"negated\":true', 'Ann denies: [not] over 2 boats'",
    "'\"kind\":\"count\",\"hedge\":{\"text\":\"said\",\"start\":23,\"end\":27}', "
        + "'Ann denies: [said] over 2 boats'",
    "'\"kind\":\"count\",\"of\":{\"label\":\"the fleet\",\"text\":\"boats\",\"start\":37,\"end\":42}', "
        + "'Ann denies: over 2 boats (the fleet)'",
    "'\"kind\":\"count\",\"of\":{\"label\":\"boats\",\"text\":\"boats\",\"start\":37,\"end\":42}', "
        + "'Ann denies: over 2 boats'"
  })
  void theSentenceSaysNoMoreThanTheSource(String fields, String sentence) throws Exception {
    String line =
        """
        {"id":"q-1","kind":"quantity","text":"over 2 boats","span":{"start":30,"end":42},\
        "document":{"id":"d","sha256":"0"},"sentence":{"index":1,"start":8,"end":44},\
        "quantity":{"value":2,"bound":"more than",%s},"attribution":{"type":"direct",\
        "stance":"denies","source":{"label":"Ann","text":"Ann","start":19,"end":22}}}
        """
            .formatted(fields);
    ClaimRecord record = ClaimJson.MAPPER.readValue(line, ClaimRecord.class);
    JsonNode read =
        ClaimJson.MAPPER.readTree(written(BareDocument.part("d", "0"), TEXT, List.of(record)));
    assertThat(read.at("/first/items/0/body/0/value").asText()).isEqualTo(sentence);
  }

  @Test
  void aRecordOfAnotherTextIsRefused() throws Exception {
    ClaimRecord record = ClaimJson.MAPPER.readValue(STATEMENT, ClaimRecord.class);
    assertThatExceptionOfType(MisplacedRecordException.class)
        .isThrownBy(
            () -> written(BareDocument.part("d", "0"), TEXT.replace("2", "3"), List.of(record)));
  }

  private static String written(DocumentPart document, String text, List<ClaimRecord> records)
      throws IOException {
    StringWriter out = new StringWriter();
    try (ClaimWriter writer = new ClaimWriter(out, ClaimFormat.WEB_ANNOTATION)) {
      writer.write(document, text, records);
    }
    return out.toString();
  }
}
