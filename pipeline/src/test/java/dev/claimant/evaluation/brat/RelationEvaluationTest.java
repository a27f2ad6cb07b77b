package dev.claimant.evaluation.brat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.claimant.document.Span;
import dev.claimant.document.Stance;
import dev.claimant.record.AttributionKind;
import dev.claimant.record.ClaimKind;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRecord.AttributionPart;
import dev.claimant.record.ClaimRecord.Offsets;
import dev.claimant.record.ClaimRecord.SentencePart;
import dev.claimant.record.ClaimRecord.SourcePart;
import dev.claimant.record.ClaimRecord.TextPart;
import dev.claimant.record.MisplacedRecordException;
import dev.claimant.testing.BareDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationEvaluationTest {
  /** The emoji is two UTF-16 units and one code point. */
  private static final String TEXT =
      "😀 Ida said “two ships sank,” and Bo thinks that they sank fast. “It was late,” she said.";

  private static final Relation SHIPS = relation("Ida", "said", "“two ships sank,”");
  private static final Relation FAST = relation("Bo", "thinks", "that they sank fast");

  private final RelationEvaluation evaluation = new RelationEvaluation();

  @Test
  void goldAgainstItselfIsRight() throws IOException {
    add(List.of(SHIPS, FAST), record("s-1", SHIPS, ""), record("s-2", FAST, ""));
    assertThat(evaluation.report().f1()).isEqualTo(1);
    assertThat(evaluation.report().errors()).isEmpty();
    assertThat(evaluation.report().table())
        .contains("all           2      2   100.0 100.0 100.0")
        .contains("mixed         0      0     0.0   0.0   0.0");
    for (String kind : List.of("direct", "indirect")) {
      assertThat(json().path(kind).path("content exact").path("f1").asDouble()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Ida; two ships sank; 1; 1; 1",
        "Ida; two ships; 1; 0; 1",
        "Bo; two ships sank; 1; 1; 0",
        "''; two ships sank; 1; 1; 0",
        "Ida; ships; 0; 0; 0",
        "Ida; Bo thinks; 0; 0; 0"
      })
  void judgesContentAndSource(
      String source, String content, double partial, double exact, double sourced)
      throws IOException {
    add(List.of(SHIPS), record("s-1", relation(source, "said", content), ""));
    JsonNode all = json().path("all");
    assertThat(all.path("content").path("f1").asDouble()).isEqualTo(partial);
    assertThat(all.path("content exact").path("f1").asDouble()).isEqualTo(exact);
    assertThat(all.path("content and source").path("f1").asDouble()).isEqualTo(sourced);
    assertThat(all.path("source accuracy").asDouble()).isEqualTo(partial == 1 ? sourced : 0);
    assertThat(json().path("cue").path("f1").asDouble()).isEqualTo(1);
  }

  @Test
  void whereNobodyIsNamedNobodyMustBe() {
    Relation unnamed = relation("", "said", "“two ships sank,”");
    add(List.of(unnamed), record("s-1", unnamed, ""));
    add(List.of(unnamed), record("s-1", SHIPS, ""));
    assertThat(evaluation.report().f1()).isEqualTo(0.5);
  }

  @Test
  void ofTwoFoundForOneTheLikerIsRight() throws IOException {
    Relation half = relation("Ida", "", "two ships");
    add(List.of(SHIPS), record("s-1", half, ""), record("s-2", SHIPS, ""));
    assertThat(json().path("all").path("content exact").path("precision").asDouble())
        .isEqualTo(0.5);
    assertThat(evaluation.report().errors()).contains("false indirect “two ships”");
  }

  @Test
  void precisionIsOfTheKindFoundAndRecallOfTheKindThatItIs() throws IOException {
    Relation longer = relation("Ida", "said", "said “two ships sank,”");
    add(List.of(SHIPS), record("s-1", longer, ""));
    JsonNode report = json();
    assertThat(report.path("direct").path("content").path("recall").asDouble()).isEqualTo(1);
    assertThat(report.path("direct").path("content").path("found").asInt()).isZero();
    assertThat(report.path("mixed").path("content").path("precision").asDouble()).isEqualTo(1);
  }

  @Test
  void aStatementIsOneWithTheOneThatItContinues() {
    Relation late = relation("she", "said", "“It was late,”");
    List<Relation> judged =
        add(
            List.of(),
            record("s-1", SHIPS, ""),
            record("s-2", FAST, "s-1"),
            record("s-3", late, "s-2"),
            record("s-4", late, "s-gone"));
    assertThat(judged)
        .containsExactly(
            relation("Ida", "said", "“two ships sank,”", "that they sank fast", "“It was late,”"),
            late);
  }

  @Test
  void statementsThatContinueEachOtherStandAlone() {
    assertThat(add(List.of(), record("s-1", SHIPS, "s-2"), record("s-2", FAST, "s-1")))
        .containsExactly(SHIPS, FAST);
  }

  @Test
  void whatIsFoundInDiscardedTextIsNeitherRightNorWrong() throws IOException {
    BratGold gold = gold(List.of(SHIPS), spans("It was"));
    evaluation.add(
        gold,
        List.of(record("s-1", SHIPS, ""), record("s-2", relation("", "", "“It was late,”"), "")));
    assertThat(evaluation.report().f1()).isEqualTo(1);
    assertThat(json().path("ignored").asInt()).isEqualTo(1);
  }

  @Test
  void listsWhatIsMissedFalseAndOfTheWrongSource() {
    add(
        List.of(SHIPS, FAST),
        record("s-1", relation("Bo", "said", "“two ships sank,”"), ""),
        record("s-2", relation("", "", "“It was late,”"), ""));
    assertThat(evaluation.report().errors())
        .isEqualTo(
            """
            gold/a.ann
              wrong source direct “two ships sank,”
                source: “Bo”, should be “Ida”
                cue: “said”
              missed indirect “that they sank fast”
                source: “Bo”
                cue: “thinks”
              false direct “It was late,”
                source: none
                cue: none
            """
                .replace("“two ships sank,”", "““two ships sank,””")
                .replace("“It was late,”", "““It was late,””"));
  }

  @Test
  void refusesRecordsThatDoNotFitTheText() {
    Relation shifted =
        new Relation(
            List.of(), List.of(), List.of(new Span(3, TEXT.length() + 3)), OptionalDouble.empty());
    assertThatExceptionOfType(MisplacedRecordException.class)
        .isThrownBy(() -> add(List.of(), record("s-1", shifted, "")))
        .withMessageContaining("record s-1 of document a does not fit its text");
  }

  @Test
  void writesRelationsAsJson() {
    assertThat(Relations.json("a", List.of(SHIPS)))
        .isEqualTo(
            "{\"doc\":\"a\",\"attributions\":"
                + "[{\"source\":[[2,5]],\"cue\":[[6,10]],\"content\":[[11,28]]}]}\n");
    assertThat(Relations.json("a", List.of())).isEqualTo("{\"doc\":\"a\",\"attributions\":[]}\n");
  }

  private List<Relation> add(List<Relation> gold, ClaimRecord... found) {
    return evaluation.add(gold(gold, List.of()), List.of(found));
  }

  private static BratGold gold(List<Relation> relations, List<Span> discarded) {
    return new BratGold(
        Path.of("gold/a.ann"), Path.of("gold/a.txt"), "a", TEXT, relations, discarded);
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(evaluation.report().json());
  }

  private static Relation relation(String source, String cue, String... content) {
    return new Relation(spans(source), spans(cue), spans(content), OptionalDouble.empty());
  }

  /** Where the words first stand, in code points. */
  private static List<Span> spans(String... words) {
    return Arrays.stream(words)
        .filter(part -> !part.isEmpty())
        .map(part -> spanAt(TEXT.codePointCount(0, TEXT.indexOf(part)), part))
        .toList();
  }

  private static Span spanAt(int start, String part) {
    return new Span(start, start + part.codePointCount(0, part.length()));
  }

  private static ClaimRecord record(String id, Relation relation, String continues) {
    List<TextPart> content = texts(relation.content());
    Optional<SourcePart> source =
        texts(relation.source()).stream().map(RelationEvaluationTest::source).findFirst();
    TextPart first = content.get(0);
    return new ClaimRecord(
        id,
        ClaimKind.STATEMENT,
        first.text(),
        new Offsets(first.start(), first.end()),
        BareDocument.part("a", "ab".repeat(32)),
        OptionalInt.empty(),
        new SentencePart(0, 0, 1),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        content,
        new AttributionPart(
            AttributionKind.INDIRECT,
            Optional.of(Stance.ASSERTS),
            source,
            texts(relation.cue()).stream().findFirst(),
            Optional.empty(),
            Optional.of(continues).filter(other -> !other.isEmpty())),
        OptionalDouble.empty(),
        List.of(),
        Optional.empty());
  }

  private static SourcePart source(TextPart words) {
    return new SourcePart(
        words.text(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        words.text(),
        words.start(),
        words.end(),
        List.of());
  }

  private static List<TextPart> texts(List<Span> spans) {
    int[] text = TEXT.codePoints().toArray();
    return spans.stream()
        .map(
            span ->
                new TextPart(
                    new String(
                        text, span.start(), Math.min(span.length(), text.length - span.start())),
                    span.start(),
                    span.end()))
        .toList();
  }
}
