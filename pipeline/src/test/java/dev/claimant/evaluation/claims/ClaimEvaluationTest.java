package dev.claimant.evaluation.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.claimant.evaluation.EvaluationReport;
import dev.claimant.record.ClaimReader;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.MisplacedRecordException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimEvaluationTest {
  /** The emoji is two UTF-16 units and one code point. */
  private static final String TEXT =
      "😀 Ida said 12 ships sank off Bergen. Nobody else saw it.\nOn Friday about 3 boats left.\n";

  private static final String GOLD =
      """
      {"document": "ships.txt", "claims": [
        {"kind": "statement", "content": "12 ships sank off Bergen", "place": "Bergen",
         "attribution": {"type": "indirect", "cue": "said",
           "source": {"text": "Ida", "name": "Ida Berg", "type": "PERSON"}}},
        {"kind": "quantity", "text": "12 ships", "value": 12, "bound": "exact", "unit": "ship",
         "attribution": {"type": "indirect", "cue": "said",
           "source": {"text": "Ida", "name": "Ida Berg", "type": "PERSON"}}},
        {"kind": "quantity", "text": "about 3 boats", "value": 3, "bound": "about",
         "unit": "boat", "time": "Friday", "attribution": {"type": "author"}}
      ]}
      """;

  private static final String SAYS_IDA =
      """
      "type":"indirect","source":{"label":"Ida Berg","name":"Ida Berg","type":"PERSON","text":"Ida","start":2,"end":5},\
      "cue":{"text":"said","start":6,"end":10}\
      """;

  private static final String STATEMENT =
      record("statement", "12 ships sank off Bergen", 11)
          + """
          "content":[{"text":"12 ships sank off Bergen","start":11,"end":35}],\
          "place":{"name":"Bergen","type":"PLACE","text":"Bergen","start":29,"end":35},\
          "attribution":{%s}}
          """
              .formatted(SAYS_IDA);

  private static final String TWELVE =
      record("quantity", "12 ships", 11)
          + """
          "quantity":{"value":12,"bound":"exact","unit":"ship","unitText":"ships","kind":"count"},\
          "attribution":{%s,"statement":"s-1"}}
          """
              .formatted(SAYS_IDA);

  private static final String THREE =
      record("quantity", "about 3 boats", 67)
          + """
          "quantity":{"value":3,"bound":"about","unit":"boat","unitText":"boats","kind":"count"},\
          "time":{"text":"Friday","start":60,"end":66},\
          "attribution":{"type":"author"}}
          """;

  private final Path folder;
  private final Path goldFile;

  ClaimEvaluationTest(@TempDir Path folder) {
    this.folder = folder;
    goldFile = folder.resolve("ships.gold.json");
  }

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("ships.txt"), TEXT);
    Files.writeString(goldFile, GOLD);
  }

  @Test
  void allRightIsOne() throws Exception {
    EvaluationReport report = report(STATEMENT + TWELVE + THREE);

    assertThat(report.f1()).isEqualTo(1);
    assertThat(report.errors()).isEmpty();
    assertThat(counts(report, "all", "whole claim")).containsExactly(3, 0, 0);
    assertThat(counts(report, "quantity", "span strict")).containsExactly(2, 0, 0);
    assertThat(counts(report, "quantity", "time")).containsExactly(1, 0, 0);
  }

  @Test
  void nothingFoundIsAllMissed() throws Exception {
    EvaluationReport report = report("");

    assertThat(report.f1()).isZero();
    assertThat(counts(report, "all", "whole claim")).containsExactly(0, 0, 3);
    assertThat(counts(report, "all", "source")).containsExactly(0, 0, 2);
    assertThat(report.errors())
        .isEqualTo(
            goldFile
                + """

                  missed quantity “12 ships”
                    in: 😀 Ida said 12 ships sank off Bergen.
                  missed quantity “about 3 boats”
                    in: On Friday about 3 boats left.
                  missed statement “12 ships sank off Bergen”
                    in: 😀 Ida said 12 ships sank off Bergen.
                """);
  }

  @Test
  void nothingWhereNothingIsToBeFoundIsOne() throws Exception {
    Files.writeString(goldFile, "{\"document\": \"ships.txt\", \"claims\": []}");
    EvaluationReport report = report("");

    assertThat(report.f1()).isEqualTo(1);
    assertThat(report.table()).doesNotContain("NaN");
    assertThat(figures(report).at("/all/whole claim/precision").asDouble()).isEqualTo(1);
  }

  @Test
  void noDocumentAtAllIsOne() {
    assertThat(new ClaimEvaluation().report().f1()).isEqualTo(1);
  }

  @Test
  void somethingWhereNothingIsToBeFoundIsZero() throws Exception {
    Files.writeString(goldFile, "{\"document\": \"ships.txt\", \"claims\": []}");
    EvaluationReport report = report(THREE);

    assertThat(report.f1()).isZero();
    assertThat(counts(report, "quantity", "span partial")).containsExactly(0, 1, 0);
    assertThat(report.errors()).contains("false quantity “about 3 boats”");
  }

  @Test
  void aWrongFieldIsFalseAndMissed() throws Exception {
    EvaluationReport report =
        report(STATEMENT + TWELVE + THREE.replace("\"unit\":\"boat\"", "\"unit\":\"ship\""));

    assertThat(counts(report, "quantity", "unit")).containsExactly(1, 1, 1);
    assertThat(counts(report, "quantity", "span strict")).containsExactly(2, 0, 0);
    assertThat(counts(report, "quantity", "whole claim")).containsExactly(1, 1, 1);
    assertThat(report.f1()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(report.errors())
        .isEqualTo(
            goldFile
                + """

                  wrong quantity “about 3 boats”
                    unit: ship, should be boat
                    in: On Friday about 3 boats left.
                """);
  }

  @Test
  void aChangeIsJudged() throws Exception {
    String up =
        "\"bound\":\"about\",\"change\":{\"direction\":\"up\",\"figure\":\"by\",\"text\":\"On\",\"start\":57,\"end\":59}";
    EvaluationReport report = report(STATEMENT + TWELVE + THREE.replace("\"bound\":\"about\"", up));

    assertThat(counts(report, "quantity", "change")).containsExactly(0, 1, 0);
    assertThat(report.errors()).contains("    change: up by, should be none\n");
  }

  @Test
  void aFieldThatIsNotThereIsMissed() throws Exception {
    EvaluationReport report =
        report(
            STATEMENT
                + TWELVE
                + THREE.replace("\"time\":{\"text\":\"Friday\",\"start\":60,\"end\":66},", ""));

    assertThat(counts(report, "quantity", "time")).containsExactly(0, 0, 1);
    assertThat(report.errors()).contains("    time: none, should be “Friday” at 60\n");
  }

  @Test
  void aFieldThatShouldNotBeThereIsFalse() throws Exception {
    String place =
        "\"place\":{\"name\":\"Bergen\",\"type\":\"PLACE\",\"text\":\"Bergen\",\"start\":29,\"end\":35}";
    EvaluationReport report =
        report(STATEMENT + TWELVE.replace("\"attribution\"", place + ",\"attribution\"") + THREE);

    assertThat(counts(report, "quantity", "place")).containsExactly(0, 1, 0);
    assertThat(report.errors()).contains("    place: Bergen, should be none\n");
  }

  @Test
  void aSpanThatOverlapsIsPartlyRight() throws Exception {
    EvaluationReport report =
        report(
            STATEMENT
                + TWELVE
                + THREE
                    .replace("about 3 boats", "3 boats left")
                    .replace("\"start\":67,\"end\":80", "\"start\":73,\"end\":85"));

    assertThat(counts(report, "quantity", "span partial")).containsExactly(2, 0, 0);
    assertThat(counts(report, "quantity", "span strict")).containsExactly(1, 1, 1);
    assertThat(counts(report, "quantity", "value")).containsExactly(2, 0, 0);
    assertThat(report.errors())
        .contains("    span strict: “3 boats left” at 73, should be “about 3 boats” at 67\n");
  }

  @Test
  void aQuantityIsNoStatement() throws Exception {
    EvaluationReport report = report(TWELVE);

    assertThat(counts(report, "statement", "span partial")).containsExactly(0, 0, 1);
    assertThat(counts(report, "quantity", "span partial")).containsExactly(1, 0, 1);
  }

  @Test
  void documentsAddUp() throws Exception {
    ClaimEvaluation evaluation = new ClaimEvaluation();
    evaluation.add(GoldFile.read(goldFile), records(STATEMENT + TWELVE + THREE));
    evaluation.add(GoldFile.read(goldFile), List.of());
    EvaluationReport report = evaluation.report();

    assertThat(counts(report, "all", "whole claim")).containsExactly(3, 0, 3);
    assertThat(figures(report).get("documents").asInt()).isEqualTo(2);
    assertThat(figures(report).get("f1").asDouble()).isEqualTo(0.6667);
  }

  @Test
  void theTableIsAligned() throws Exception {
    assertThat(report(STATEMENT + TWELVE).table())
        .startsWith(
            """
                                 true  false missed precision recall     F1
            quantity
              whole claim           1      0      1     1.000  0.500  0.667
              span partial          1      0      1     1.000  0.500  0.667
              span strict           1      0      1     1.000  0.500  0.667
              value                 1      0      1     1.000  0.500  0.667
            """)
        .contains(
            """
            all
              whole claim           2      0      1     1.000  0.667  0.800
            """)
        .doesNotContain("source role");
  }

  @Test
  void recordsOfAnotherTextAreRefused() throws Exception {
    ClaimGold gold = GoldFile.read(goldFile);
    for (String broken :
        List.of(
            THREE.replace("\"start\":67", "\"start\":66"),
            THREE.replace("\"end\":80", "\"end\":8000"),
            THREE.replace("\"start\":67", "\"start\":-1"),
            THREE.replace("\"start\":67", "\"start\":81"))) {
      List<ClaimRecord> records = records(broken);
      assertThatThrownBy(() -> new ClaimEvaluation().add(gold, records))
          .isInstanceOf(MisplacedRecordException.class)
          .hasMessageContaining("q-1")
          .hasMessageContaining("“about 3 boats”");
    }
  }

  private EvaluationReport report(String records) throws Exception {
    ClaimEvaluation evaluation = new ClaimEvaluation();
    evaluation.add(GoldFile.read(goldFile), records(records));
    return evaluation.report();
  }

  private List<ClaimRecord> records(String lines) throws Exception {
    return ClaimReader.read(Files.writeString(folder.resolve("ships.jsonl"), lines));
  }

  private static String record(String kind, String text, int start) {
    return """
    {"id":"%s-1","kind":"%s","text":"%s","span":{"start":%d,"end":%d},\
    "document":{"id":"ships","sha256":"0"},"sentence":{"index":0,"start":0,"end":36},\
    """
        .formatted(kind.substring(0, 1), kind, text, start, start + text.length());
  }

  private static JsonNode figures(EvaluationReport report) throws IOException {
    return new ObjectMapper().readTree(report.json());
  }

  private static List<Integer> counts(EvaluationReport report, String kind, String row)
      throws IOException {
    JsonNode score = figures(report).get(kind).get(row);
    return List.of(
        score.get("true").asInt(), score.get("false").asInt(), score.get("missed").asInt());
  }
}
