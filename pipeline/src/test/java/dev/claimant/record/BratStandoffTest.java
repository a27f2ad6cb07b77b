package dev.claimant.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.claimant.document.AttributionType;
import dev.claimant.document.Bound;
import dev.claimant.document.Change;
import dev.claimant.document.Document;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.SourceClass;
import dev.claimant.document.Stance;
import dev.claimant.record.BratFileReading.Attribute;
import dev.claimant.record.BratFileReading.Event;
import dev.claimant.record.BratFileReading.Mark;
import dev.claimant.record.BratFileReading.Relation;
import dev.claimant.record.ClaimRecord.AttributionPart;
import dev.claimant.record.ClaimRecord.QuantityPart;
import dev.claimant.record.ClaimRecord.SourcePart;
import dev.claimant.record.ClaimRecord.Stretch;
import dev.claimant.record.ClaimRecord.TextPart;
import dev.claimant.testing.BareDocument;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BratStandoffTest {
  private static final String CONFIGURATION = ClaimFormat.BRAT.companion("annotation.conf");

  static Stream<Document> documents() {
    return Stream.iterate(0L, seed -> seed + 1).limit(100).map(RandomDocuments::document);
  }

  @Test
  void aQuantityHasRelationsAndAStatementIsAnEvent() throws Exception {
    String text = "😀 “We have,”\r\nAnn said, “over 2 boats\r\nin Oslo.”";
    List<ClaimRecord> records =
        records(
            """
            {"id":"s-1","kind":"statement","text":"“We have,”\\r\\nAnn said, “over 2 boats\\r\\nin Oslo.”",\
            "span":{"start":2,"end":48},"document":{"id":"d","sha256":"0"},\
            "sentence":{"index":0,"start":2,"end":48},"content":[\
            {"text":"“We have,”","start":2,"end":12},\
            {"text":"“over 2 boats\\r\\nin Oslo.”","start":24,"end":48}],\
            "attribution":{"type":"direct","stance":"asserts","source":{"label":"Ann","class":"witness",\
            "text":"Ann","start":14,"end":17},"cue":{"text":"said","start":18,"end":22}},"confidence":0.875}
            """,
            """
            {"id":"q-1","kind":"quantity","text":"over 2 boats","span":{"start":25,"end":37},\
            "document":{"id":"d","sha256":"0"},"sentence":{"index":0,"start":2,"end":48},\
            "quantity":{"value":2,"bound":"more than","negated":true,"unit":"boat","kind":"count",\
            "change":{"direction":"up","figure":"to","text":"have","start":6,"end":10},\
            "concept":[{"text":"boats","start":32,"end":37}]},\
            "place":{"name":"Oslo","type":"PLACE","text":"Oslo","start":42,"end":46},\
            "attribution":{"type":"direct","statement":"s-1"}}
            """);
    assertThat(written(text, records))
        .isEqualTo(
            """
            T1\tContent 2 12;24 37;39 48\t“We have,” “over 2 boats in Oslo.”
            T2\tChange 6 10\thave
            T3\tSource 14 17\tAnn
            T4\tAttribution 18 22\tsaid
            T5\tCue 18 22\tsaid
            T6\tQuantity 25 37\tover 2 boats
            T7\tConcept 32 37\tboats
            T8\tPlace 42 46\tOslo
            E1\tAttribution:T4 Source:T3 Cue:T5 Content:T1
            R1\tHasConcept Arg1:T6 Arg2:T7
            R2\tHasChange Arg1:T6 Arg2:T2
            R3\tHasPlace Arg1:T6 Arg2:T8
            R4\tPartOf Arg1:T6 Arg2:E1
            A1\tSpeech E1 direct
            A2\tStance E1 asserts
            A3\tSourceClass E1 witness
            A4\tBound T6 more-than
            A5\tKind T6 count
            A6\tDirection T6 up
            A7\tFigure T6 to
            A8\tNegated T6
            #1\tAnnotatorNotes E1\tid: s-1; speaker: Ann; confidence: 0.875
            #2\tAnnotatorNotes T6\tid: q-1; value: 2; unit: boat; place_name: Oslo
            """);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void allThatIsMarkedIsReadBack(Document document) throws Exception {
    List<ClaimRecord> records =
        RecordBuilder.of(document).stream().filter(record -> isMarked(document, record)).toList();
    BratFileReading brat =
        BratFileReading.of(document.text(), written(document.text(), RecordBuilder.of(document)));
    assertThat(brat.notes()).hasSameSizeAs(records);
    for (ClaimRecord record : records) {
      String target = brat.target(record.id());
      if (record.quantity().isPresent()) {
        assertQuantity(document, brat, record, target);
      } else {
        assertStatement(document, brat, record, target);
      }
      assertRelated(document, brat, target, "HasPlace", record.place().stream().toList());
      assertRelated(document, brat, target, "HasTime", record.time().stream().toList());
      record
          .confidence()
          .ifPresent(share -> assertThat(brat.notes().get(target)).contains("; confidence: "));
    }
    assertThat(brat.relations().stream().filter(one -> one.type().matches("PartOf|Continues")))
        .containsExactlyInAnyOrderElementsOf(references(brat, records));
    List<Integer> starts =
        brat.marks().values().stream().map(mark -> Collections.min(mark.characters())).toList();
    assertThat(starts).isSorted();
  }

  private static List<Relation> references(BratFileReading brat, List<ClaimRecord> records) {
    Set<String> ids = records.stream().map(ClaimRecord::id).collect(Collectors.toSet());
    List<Relation> references = new ArrayList<>();
    for (ClaimRecord record : records) {
      String from = brat.target(record.id());
      Optional<String> whole = record.attribution().statement().filter(ids::contains);
      whole.ifPresent(id -> references.add(new Relation("PartOf", from, brat.target(id))));
      Optional<String> first = record.attribution().continues().filter(ids::contains);
      first.ifPresent(id -> references.add(new Relation("Continues", from, brat.target(id))));
    }
    return references;
  }

  @Test
  void theConfigurationHasAllThatCanBeWritten() throws Exception {
    Set<String> declared = new HashSet<>();
    CONFIGURATION
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("["))
        .forEach(line -> declared.add(line.split("\t")[0]));
    Set<String> written = new HashSet<>();
    for (Document document : documents().toList()) {
      BratFileReading brat =
          BratFileReading.of(document.text(), written(document.text(), RecordBuilder.of(document)));
      brat.marks().values().forEach(mark -> written.add(mark.type()));
      brat.relations().forEach(relation -> written.add(relation.type()));
      brat.attributes().forEach(attribute -> written.add(attribute.name()));
    }
    declared.remove("<OVERLAP>");
    assertThat(written).isEqualTo(declared);
    assertValues("Bound", Stream.of(Bound.values()).map(Bound::label));
    assertValues("Kind", Stream.of(QuantityKind.values()).map(QuantityKind::label));
    assertValues("Direction", Stream.of(Change.Direction.values()).map(Change.Direction::label));
    assertValues("Figure", Stream.of(Change.Figure.values()).map(Change.Figure::label));
    assertValues(
        "Speech",
        Stream.of(AttributionType.values()).map(type -> AttributionKind.of(type).label()));
    assertValues("Stance", Stream.of(Stance.values()).map(Stance::label));
    assertValues("SourceClass", Stream.of(SourceClass.values()).map(SourceClass::label));
  }

  private static void assertValues(String attribute, Stream<String> labels) {
    assertThat(CONFIGURATION.lines().filter(line -> line.startsWith(attribute + "\t")))
        .singleElement()
        .asString()
        .endsWith(
            "Value:"
                + labels.map(label -> label.replace(' ', '-')).collect(Collectors.joining("|")));
  }

  @Test
  void whatEndsLinesIsInNoMark() throws Exception {
    String breaks = "\t\n\u000B\f\r\u001C\u001D\u001E\u0085\u2028\u2029";
    String text = "2" + String.join("x", breaks.split("")) + "boats";
    List<ClaimRecord> records = records(quantity(text, text.length()));
    assertThat(written(text, records))
        .startsWith(
            "T1\tQuantity 0 1;2 3;4 5;6 7;8 9;10 11;12 13;14 15;16 17;18 19;20 21;22 27\t2 x x x x x x x x x x boats\n");
    assertThat(written("\n\u2028", records(quantity("\n\u2028", 2)))).isEmpty();
  }

  private static String quantity(String text, int end) throws IOException {
    return """
        {"id":"q-1","kind":"quantity","text":%s,"span":{"start":0,"end":%d},\
        "document":{"id":"d","sha256":"0"},"sentence":{"index":0,"start":0,"end":%d},\
        "quantity":{"value":2,"bound":"exact","kind":"count"},"attribution":{"type":"author"}}
        """
        .formatted(ClaimJson.MAPPER.writeValueAsString(text), end, end);
  }

  @Test
  void aDocumentWithoutClaimsIsAnEmptyFile() throws Exception {
    assertThat(written("Nothing.", List.of())).isEmpty();
    assertThat(written("", List.of())).isEmpty();
  }

  @Test
  void aRecordOfAnotherTextIsRefused() throws Exception {
    assertThatExceptionOfType(MisplacedRecordException.class)
        .isThrownBy(() -> written("3 boats", records(quantity("2", 1))));
  }

  private static void assertQuantity(
      Document document, BratFileReading brat, ClaimRecord record, String target) {
    QuantityPart quantity = record.quantity().orElseThrow();
    assertThat(brat.marks().get(target))
        .isEqualTo(new Mark("Quantity", visible(document, List.of(record.words()))));
    List<TextPart> others =
        quantity.concept().stream()
            .filter(
                noun ->
                    quantity.of().stream()
                        .noneMatch(of -> of.start() == noun.start() && of.end() == noun.end()))
            .toList();
    assertRelated(document, brat, target, "SaidOf", quantity.of().stream().toList());
    assertRelated(document, brat, target, "HasConcept", others);
    assertRelated(document, brat, target, "HasChange", quantity.change().stream().toList());
    assertRelated(document, brat, target, "HasRate", quantity.rate().stream().toList());
    assertRelated(document, brat, target, "HasHedge", quantity.hedge().stream().toList());
    assertRelated(document, brat, target, "HasComparison", quantity.comparison().stream().toList());
    assertRelated(document, brat, target, "HasOwner", record.entity().stream().toList());
    Map<String, String> expected = new TreeMap<>();
    expected.put("Bound", quantity.bound().label().replace(' ', '-'));
    expected.put("Kind", quantity.kind().label());
    quantity.change().ifPresent(change -> expected.put("Direction", change.direction().label()));
    quantity.change().ifPresent(change -> expected.put("Figure", change.figure().label()));
    quantity.negated().ifPresent(negated -> expected.put("Negated", ""));
    assertThat(attributes(brat, target)).isEqualTo(expected);
    assertThat(brat.notes().get(target)).contains("; value: " + quantity.value().toPlainString());
  }

  private static void assertStatement(
      Document document, BratFileReading brat, ClaimRecord record, String target) {
    Event event = Objects.requireNonNull(brat.events().get(target));
    AttributionPart attribution = record.attribution();
    Map<String, Mark> expected = new TreeMap<>();
    List<? extends Stretch> source =
        attribution.source().stream().flatMap(of -> of.parts().stream()).toList();
    put(expected, "Source", document, source);
    put(expected, "Cue", document, attribution.cue().stream().toList());
    put(expected, "Content", document, record.content());
    Map<String, Mark> arguments = new TreeMap<>(event.arguments());
    arguments.keySet().removeIf(role -> role.matches("Content[2-9]"));
    boolean isContinued = arguments.size() < event.arguments().size();
    assertThat(isContinued && !event.type().equals("Attribution")).isFalse();
    assertThat(arguments).isEqualTo(expected);
    assertThat(event.type().equals("NestedAttribution"))
        .isEqualTo(attribution.statement().isPresent());
    Map<String, String> values = new TreeMap<>();
    values.put("Speech", attribution.type().label());
    attribution.stance().ifPresent(stance -> values.put("Stance", stance.label()));
    attribution
        .source()
        .flatMap(SourcePart::sourceClass)
        .ifPresent(sort -> values.put("SourceClass", sort.label()));
    assertThat(attributes(brat, target)).isEqualTo(values);
  }

  private static void put(
      Map<String, Mark> marks, String role, Document document, List<? extends Stretch> words) {
    Set<Integer> visible = visible(document, words);
    if (!visible.isEmpty()) {
      marks.put(role, new Mark(role, visible));
    }
  }

  private static Map<String, String> attributes(BratFileReading brat, String target) {
    return brat.attributes().stream()
        .filter(attribute -> attribute.target().equals(target))
        .collect(
            Collectors.toMap(Attribute::name, Attribute::value, (a, b) -> a + b, TreeMap::new));
  }

  private static void assertRelated(
      Document document,
      BratFileReading brat,
      String target,
      String relation,
      List<? extends Stretch> words) {
    assertThat(brat.related(target, relation))
        .as(relation)
        .extracting(Mark::characters)
        .containsExactlyInAnyOrderElementsOf(
            words.stream()
                .map(part -> visible(document, List.of(part)))
                .filter(visible -> !visible.isEmpty())
                .distinct()
                .toList());
  }

  /** Where the characters of some words stand that are not white space. */
  private static Set<Integer> visible(Document document, List<? extends Stretch> words) {
    int[] text = document.text().codePoints().toArray();
    Set<Integer> visible = new TreeSet<>();
    for (Stretch part : words) {
      for (int i = part.start(); i < part.end(); i++) {
        if (BratFileReading.isVisible(text[i])) {
          visible.add(i);
        }
      }
    }
    return visible;
  }

  private static boolean isMarked(Document document, ClaimRecord record) {
    List<? extends Stretch> words =
        record.quantity().isPresent() ? List.of(record.words()) : record.content();
    return !visible(document, words).isEmpty();
  }

  private static List<ClaimRecord> records(String... lines) throws IOException {
    List<ClaimRecord> records = new ArrayList<>();
    for (String line : lines) {
      records.add(ClaimJson.MAPPER.readValue(line, ClaimRecord.class));
    }
    return records;
  }

  private static String written(String text, List<ClaimRecord> records) throws IOException {
    StringWriter out = new StringWriter();
    try (ClaimWriter writer = new ClaimWriter(out, ClaimFormat.BRAT)) {
      writer.write(BareDocument.part("d", "0"), text, records);
    }
    return out.toString();
  }
}
