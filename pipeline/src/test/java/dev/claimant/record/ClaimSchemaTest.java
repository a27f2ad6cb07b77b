package dev.claimant.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.claimant.document.AttributionType;
import dev.claimant.document.Bound;
import dev.claimant.document.Change;
import dev.claimant.document.EntityType;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.SourceClass;
import dev.claimant.document.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimSchemaTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ClaimSchema.json());

  private static final String HEAD =
      """
      "text":"two","span":{"start":0,"end":3},\
      "document":{"id":"d","sha256":"%s","date":"2024-11-06","title":"Ships","byline":"Ida",\
      "url":"https://example.org","metadata":{"desk":null}},"page":3,\
      "sentence":{"index":0,"start":0,"end":13},\
      """
          .formatted("0a".repeat(32));

  private static final String QUANTITY =
      """
      {"id":"q-0123456789abcdef","kind":"quantity",%s\
      "quantity":{"value":2,"bound":"exact","kind":"count","unit":"ship","unitText":"ships",\
      "rate":{"per":"day","text":"a day","start":1,"end":6},\
      "normalized":{"value":2,"unit":"boat"},"concept":[{"text":"two","start":0,"end":3}]},\
      "entity":{"name":"Norway","type":"COUNTRY","text":"two","start":0,"end":3},\
      "time":{"text":"two","start":0,"end":3},\
      "attribution":{"type":"author"},"evidence":{"quantity":["verb-by"]}}
      """
          .formatted(HEAD);

  private static final String STATEMENT =
      """
      {"id":"s-0123456789abcdef","kind":"statement",%s\
      "content":[{"text":"two","start":0,"end":3}],\
      "attribution":{"type":"direct","stance":"asserts","source":{"label":"Ida","name":"Ida","type":"PERSON","role":"mate",\
      "text":"Ida","start":4,"end":7},"cue":{"text":"said","start":8,"end":12}},\
      "quantities":["q-0123456789abcdef"],"evidence":{"attribution":["model 1.1"]}}
      """
          .formatted(HEAD);

  @Test
  void everyRecordIsValid() throws Exception {
    for (long seed = 0; seed < 200; seed++) {
      for (ClaimRecord record : RecordBuilder.of(RandomDocuments.document(seed))) {
        assertThat(problems(ClaimJson.MAPPER.writeValueAsString(record))).isEmpty();
      }
    }
  }

  @Test
  void theSchemaIsItselfValid() {
    Schema draft =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

    assertThat(draft.validate(ClaimSchema.json(), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "kind":"quantity"       | "kind":"rumour"
          "kind":"quantity"       | "kind":"statement"
          "id":"q-                | "id":"s-
          "id":"q-0               | "id":"q-G
          "text":"two","span"     | "span"
          "text":"two","span"     | "text":"","span"
          "start":0               | "start":-1
          "end":13                | "end":"13"
          "index":0               | "index":0.5
          "sha256":"0a            | "sha256":"
          2024-11-06              | 2024
          "title":"Ships"         | "title":""
          "byline":"Ida"          | "byline":5
          "url":                  | "uri":
          {"desk":null}           | {}
          "page":3                | "page":0
          "value":2               | "value":null
          "value":2,"bound"       | "bound"
          "bound":"exact"         | "bound":"abot"
          "kind":"count"          | "kind":"count","negated":false
          "kind":"count"          | "kind":"count","hedge":"may"
          "kind":"count"          | "kind":"count","change":{"direction":"up","figure":"of","text":"rose","start":0,"end":4}
          "kind":"count"          | "kind":"counts"
          ,"unitText":"ships"     | ``
          "per":"day",            | ``
          "unit":"boat"           | "unity":"boat"
          "concept":[             | "concept":[5,
          "type":"COUNTRY"        | "type":"country"
          "type":"author"         | "type":"me"
          "type":"author"         | "type":"author","cue":{"text":"said","start":8,"end":12}
          "type":"author"         | "type":"author","stance":"denies"
          "type":"author"         | "type":"direct"
          "type":"author"         | "type":"direct","stance":"asserts","continues":"s-0123456789abcdef"
          "attribution"           | "content":[{"text":"two","start":0,"end":3}],"attribution"
          "attribution"           | "quantities":["q-0123456789abcdef"],"attribution"
          "attribution"           | "colour":"red","attribution"
          {"quantity":["verb-by"]} | {}
          {"quantity":["verb-by"]} | {"quantity":[]}
          {"quantity":["verb-by"]} | {"quantity":["verb-by","verb-by"]}
          {"quantity":["verb-by"]} | {"time":["verb-by"]}
          """)
  void aBrokenQuantityIsNot(String from, String to) {
    assertThat(problems(QUANTITY)).isEmpty();
    assertThat(QUANTITY).contains(from);
    assertThat(problems(QUANTITY.replace(from, to))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "kind":"statement"      | "kind":"quantity"
          "content"               | "contents"
          [{"text":"two","start":0,"end":3}] | []
          "type":"direct"         | "type":"author"
          "stance":"asserts",     | ``
          "stance":"asserts"      | "stance":"says"
          "type":"PERSON",        | ``
          "name":"Ida",           | ``
          "name":"Ida","type":"PERSON",  | ``
          "role":"mate"           | "role":""
          "role":"mate"           | "members":[{"name":"A","type":"GROUP"},{"name":"B","type":"GROUP"}]
          "name":"Ida","type":"PERSON","role":"mate" | "members":[{"name":"A","type":"GROUP"}]
          "name":"Ida","type":"PERSON","role":"mate" | "spans":[{"text":"Ida","start":4,"end":7}]
          "quantities":["q-       | "quantities":["x-
          ["q-0123456789abcdef"]  | []
          "attribution":["model 1.1"] | "quantity":["verb-by"]
          "content"               | "entity":{"name":"N","type":"GROUP","text":"N","start":0,"end":1},"content"
          """)
  void aBrokenStatementIsNot(String from, String to) {
    assertThat(problems(STATEMENT)).isEmpty();
    assertThat(STATEMENT).contains(from);
    assertThat(problems(STATEMENT.replace(from, to))).isNotEmpty();
  }

  static Stream<Arguments> closedSets() {
    return Stream.of(
        arguments("/properties/kind", labels(ClaimKind.values(), ClaimKind::label)),
        arguments("/$defs/quantity/properties/bound", labels(Bound.values(), Bound::label)),
        arguments(
            "/$defs/quantity/properties/kind", labels(QuantityKind.values(), QuantityKind::label)),
        arguments(
            "/$defs/quantity/properties/change/properties/direction",
            labels(Change.Direction.values(), Change.Direction::label)),
        arguments(
            "/$defs/quantity/properties/change/properties/figure",
            labels(Change.Figure.values(), Change.Figure::label)),
        arguments("/$defs/entityType", labels(EntityType.values(), EntityType::name)),
        arguments(
            "/$defs/attribution/properties/type",
            labels(AttributionKind.values(), AttributionKind::label)),
        arguments("/$defs/attribution/properties/stance", labels(Stance.values(), Stance::label)),
        arguments(
            "/else/properties/attribution/properties/type",
            labels(AttributionType.values(), AttributionType::label)),
        arguments(
            "/$defs/source/properties/class", labels(SourceClass.values(), SourceClass::label)));
  }

  private static <T> List<String> labels(T[] values, Function<T, String> label) {
    return Stream.of(values).map(label).toList();
  }

  @ParameterizedTest
  @MethodSource("closedSets")
  void aClosedSetHasTheSameLabelsInTheSchemaAsInJava(String pointer, List<String> labels)
      throws Exception {
    JsonNode schema = new ObjectMapper().readTree(ClaimSchema.json());

    assertThat(names(schema.at(pointer))).isEqualTo(labels);
  }

  @Test
  void everyEnumOfTheSchemaIsAClosedSet() throws Exception {
    List<String> enums = new ArrayList<>();
    collectEnums(new ObjectMapper().readTree(ClaimSchema.json()), "", enums);

    assertThat(enums)
        .containsExactlyInAnyOrderElementsOf(
            closedSets().map(set -> (String) set.get()[0]).toList());
  }

  private static void collectEnums(JsonNode schema, String path, List<String> enums) {
    if (schema.has("enum")) {
      enums.add(path);
    }
    schema
        .properties()
        .forEach(field -> collectEnums(field.getValue(), path + "/" + field.getKey(), enums));
  }

  @Test
  void everyFieldIsDescribed() throws Exception {
    List<String> bare = new ArrayList<>();
    collectBare(new ObjectMapper().readTree(ClaimSchema.json()), "", bare);

    assertThat(bare).isEmpty();
  }

  private static void collectBare(JsonNode schema, String path, List<String> bare) {
    boolean isField = path.endsWith("/properties") || path.endsWith("/$defs");
    for (var field : schema.properties()) {
      String to = path + "/" + field.getKey();
      JsonNode value = field.getValue();
      boolean declares = value.has("type") || value.has("enum");
      if (isField && declares && !value.has("description") && !to.startsWith("/else")) {
        bare.add(to);
      }
      collectBare(value, to, bare);
    }
  }

  private static List<String> names(JsonNode property) {
    List<String> names = new ArrayList<>();
    property.get("enum").forEach(name -> names.add(name.asText()));
    return names;
  }

  private static List<String> problems(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
