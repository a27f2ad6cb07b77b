package dev.claimant.evaluation.newsquant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.claimant.document.Document;
import dev.claimant.evaluation.EvaluationReport;
import dev.claimant.evaluation.newsquant.NewsQuantGold.Sentence;
import dev.claimant.text.LayoutReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Quantities are written as {@code change value unit concept}, the ends of a range with a colon.
 */
class QuantityEvaluationTest {
  private final QuantityEvaluation evaluation =
      new QuantityEvaluation(EnumSet.allOf(QuantityColumn.class));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "= 3 boat red,boats     | = 3 boat red,boats     | 1 1 1 1 1",
        "= 3 boat red,boats     | = 3 boat boats,Red,red | 1 1 1 1 1",
        "= 3 boat red,boats     | = 3 boat old,boats     | 1 1 1 1 0",
        "= 3 boat red,boats     | = 3 boat               | 1 1 1 0 0",
        "= 3 boat               | = 3 boat               | 1 1 1 1 1",
        "= 3 boat               | = 3 boat boats         | 1 1 1 0 0",
        "= 3 Boat               | = 3 boat               | 1 1 1 1 1",
        "= 3 boat               | ~ 3 ship               | 1 0 0 1 1",
        "= 3 boat               | = 4 boat               | 0 0 0 0 0",
        "= 100000 boat          | = 100000.9 boat        | 1 1 1 1 1",
        "= 100000 boat          | = 100001.1 boat        | 0 0 0 0 0",
        "= 0 boat               | = 0.00000001 boat      | 1 1 1 1 1",
        "= 3:5 mile             | = 3:5 mile             | 1 1 1 1 1",
        "= 3:5 mile             | = 3:6 mile             | 0 0 0 0 0",
        "= 3:5 mile             | = 3 mile               | 0 0 0 0 0",
        "= 3 -                  | = 3 boat ; = 3 -       | 1 1 1 1 1",
        "= 3 boat               | ~ 3 boat ; = 3 ship    | 1 1 0 1 1",
        "= 3 boat               | ~ 3 ship ; = 3 mile    | 1 0 1 1 1",
        "= 3 boat               | = 3 boat a ; = 3 boat  | 1 1 1 0 0",
        "= 3 boat ; ~ 3 boat    | ~ 3 boat               | 1 1 1 1 1",
        "= 3 boat ; = 3 ship    | = 3 ship ; = 3 boat    | 2 2 2 2 2",
        "= 3 boat ; ~ 3 ship    | ~ 3 boat ; = 3 mile    | 2 1 0 2 2"
      })
  void pairsEqualValuesWithTheSameUnitFirst(String gold, String found, String right) {
    add(gold, found);
    int predicted = quantities(found).size();
    int marked = quantities(gold).size();
    Iterator<String> hits = List.of(right.split(" ")).iterator();
    for (QuantityColumn column : QuantityColumn.values()) {
      double hit = 100 * Double.parseDouble(hits.next());
      assertThat(evaluation.report().table())
          .contains(
              String.format("\n%-24s%7.1f%7.1f", column.title(), hit / predicted, hit / marked));
    }
  }

  @Test
  void countsOverAllSentences() throws IOException {
    add("= 3 boat ; = 4 -", "= 3 boat ; = 4 ship");
    add("= 5 -", "");
    add("", "");
    add("", "= 6 -");
    EvaluationReport report = evaluation.report();
    assertThat(report.table())
        .isEqualTo(
            """
            4 sentences, 3 gold quantities, 3 predicted
                                          P      R     F1
            value                      66.7   66.7   66.7
            value+unit                 33.3   33.3   33.3
            value+change               66.7   66.7   66.7
            value+concept_partial      66.7   66.7   66.7
            value+concept_complete     66.7   66.7   66.7
            """);
    assertThat(report.f1()).isEqualTo(1 / 3.0);
    JsonNode json = new ObjectMapper().readTree(report.json());
    assertThat(json.path("f1").asDouble()).isEqualTo(0.3333);
    assertThat(json.path("sentences").asInt()).isEqualTo(4);
    assertThat(json.path("value").path("recall").asDouble()).isEqualTo(0.6667);
  }

  @Test
  void nothingIsFoundOfNothing() {
    assertThat(evaluation.report().f1()).isZero();
    assertThat(evaluation.report().table()).contains("value                       0.0    0.0");
    assertThat(evaluation.report().errors()).isEmpty();
  }

  @Test
  void listsWhatIsWrongBySentence() {
    add("= 3 boat", "= 3 boat");
    add("~ 30 boat red,boats ; = 2:5 - ; = 7 -", "= 30 ship boats ; = 7 - ; up 8 percentage");
    assertThat(evaluation.report().errors())
        .isEqualTo(
            """
            gold.json:1
              in: All the boats.
              wrong unit, change, concept_complete: = 30 ship (boats), should be ~ 30 boat (red boats)
              missed = 2 to 5 - (-)
              false up 8 percentage (-)
            """);
  }

  @Test
  void judgesOnlyWhatTheGoldTells() {
    QuantityEvaluation units =
        new QuantityEvaluation(EnumSet.of(QuantityColumn.VALUE, QuantityColumn.UNIT));
    units.add(sentence("= 3 boat"), quantities("~ 3 boat boats"));
    assertThat(units.report().errors()).isEmpty();
    assertThat(units.report().table()).doesNotContain("change", "concept");
  }

  private void add(String gold, String found) {
    evaluation.add(sentence(gold), quantities(found));
  }

  private static Sentence sentence(String gold) {
    return new Sentence(
        Document.of(
            "gold.json:1",
            "",
            Optional.empty(),
            "All\nthe boats.",
            LayoutReader.read("All\nthe boats.")),
        quantities(gold));
  }

  private static List<NewsQuantity> quantities(String notation) {
    return Arrays.stream(notation.split(";"))
        .map(one -> one.strip().split(" "))
        .filter(parts -> parts.length > 1)
        .map(
            parts ->
                new NewsQuantity(
                    Arrays.stream(parts[1].split(":")).map(BigDecimal::new).toList(),
                    parts[2],
                    parts[0],
                    parts.length > 3 ? List.of(parts[3].split(",")) : List.of()))
        .toList();
  }
}
