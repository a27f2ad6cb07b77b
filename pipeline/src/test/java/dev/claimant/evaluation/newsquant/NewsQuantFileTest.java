package dev.claimant.evaluation.newsquant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.claimant.document.Span;
import dev.claimant.evaluation.GoldFormatException;
import dev.claimant.evaluation.newsquant.NewsQuantGold.Sentence;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsQuantFileTest {
  private final Path file;

  NewsQuantFileTest(@TempDir Path folder) {
    file = folder.resolve("gold.json");
  }

  @Test
  void readsSentencesAndTheirQuantities() throws Exception {
    NewsQuantGold gold =
        read(
            """
            [{"text": " Some 30 boats sank.", "id": 7,
              "quantities": [{"change": "~", "value": "30.0", "unit": "boats",
                              "normalized_unit": " boat ", "referred_concepts": "old boats, Kiel"}]},
             {"text": "All left.", "quantities": []}]
            """);
    Sentence first = gold.sentences().get(0);
    assertThat(first.document().id()).isEqualTo(file + ":1");
    assertThat(first.document().text()).isEqualTo(" Some 30 boats sank.");
    assertThat(first.document().paragraphs()).containsExactly(new Span(1, 20));
    assertThat(first.quantities())
        .containsExactly(
            new NewsQuantity(
                List.of(BigDecimal.valueOf(30)), "boat", "~", List.of("old", "boats", "Kiel")));
    assertThat(gold.sentences().get(1).document().id()).isEqualTo(file + ":4");
    assertThat(gold.sentences().get(1).quantities()).isEmpty();
    assertThat(gold.columns()).containsExactly(QuantityColumn.values());
  }

  @Test
  void isJudgedByWhatItTells() throws Exception {
    NewsQuantGold gold = quantity("\"value\": 3");
    assertThat(gold.columns()).containsExactly(QuantityColumn.VALUE, QuantityColumn.UNIT);
    assertThat(gold.sentences().get(0).quantities())
        .containsExactly(new NewsQuantity(List.of(new BigDecimal(3)), "-", "=", List.of()));
  }

  @Test
  void aPhraseCanBeAListAndWhatIsAbsentAlsoNullOrBlank() throws Exception {
    NewsQuantGold gold =
        quantity(
            "\"value\": 3, \"normalized_unit\": null, \"change\": \" \","
                + " \"referred_concepts\": [\"old boats\", \"-\"]");
    assertThat(gold.sentences().get(0).quantities())
        .containsExactly(
            new NewsQuantity(List.of(new BigDecimal(3)), "-", "=", List.of("old", "boats")));
  }

  @ParameterizedTest
  @CsvSource({
    "12, 12",
    "'\"12.50\"', 12.5",
    "'\" 12\"', 12",
    "'\"-1.4\"', -1.4",
    "'\"1.5E+3\"', 1500",
    "'\"2e-3\"', 0.002",
    "'\"252.0-287\"', 252 287",
    "'\"3.0 - 4.0\"', 3 4",
    "'\"1e2-1e3\"', 100 1000",
    "'\"9-2\"', 9 2"
  })
  void readsValuesAsTheyAreWritten(String value, String numbers) throws Exception {
    assertThat(quantity("\"value\": " + value).sentences().get(0).quantities().get(0).values())
        .isEqualTo(Arrays.stream(numbers.split(" ")).map(BigDecimal::new).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                     | a NewsQuant file must be an array",
        "[1]                                    | a sentence must be an object",
        "[{\"quantities\": []}]                 | a sentence needs the field \"text\"",
        "[{\"text\": 3, \"quantities\": []}]    | \"text\" must be a string",
        "[{\"text\": \"a\"}]                    | a sentence needs the field \"quantities\"",
        "[{\"text\": \"a\", \"quantities\": 1}] | \"quantities\" must be an array",
        "[                                      | not JSON"
      })
  void saysWhatIsWrongWithAFile(String content, String problem) {
    assertRefused(content, problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"change\": \"=\"                       | a quantity needs the field \"value\"",
        "\"value\": \"many\"                     | must be a number or a range like \"3-5\", not \"many\"",
        "\"value\": \"1.2.3-4\"                  | must be a number or a range",
        "\"value\": \"NaN\"                      | must be a number or a range",
        "\"value\": \"1e999999999\"              | \"value\" must be a number",
        "\"value\": true                         | \"value\" must be a number",
        "\"value\": 1, \"normalized_unit\": 2    | \"normalized_unit\" must be a string",
        "\"value\": 1, \"referred_concepts\": [2] | a concept must be a string"
      })
  void saysWhatIsWrongWithAQuantity(String fields, String problem) {
    assertRefused("[{\"text\": \"a\", \"quantities\": [{" + fields + "}]}]", problem);
  }

  private void assertRefused(String content, String problem) {
    assertThatExceptionOfType(GoldFormatException.class)
        .isThrownBy(() -> read("\n" + content))
        .withMessageStartingWith(file + ":2: ")
        .withMessageContaining(problem);
  }

  private NewsQuantGold quantity(String fields) throws IOException, GoldFormatException {
    return read("[{\"text\": \"a\", \"quantities\": [{" + fields + "}]}]");
  }

  private NewsQuantGold read(String content) throws IOException, GoldFormatException {
    return NewsQuantFile.read(Files.writeString(file, content));
  }
}
