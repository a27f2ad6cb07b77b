package dev.claimant.evaluation.brat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricQuotationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "Ida said “no ships” and \"three boats,\" then left. | no ships;three boats,",
        "All «gone» for „ever”. | gone;ever",
        "As ``one'' sank | `one'",
        "a “b “c” d” e | b “c” d",
        "A (\"x y\") and -- \"z\" -- \"w\". | x y;z;w",
        "She said \"one(\"two\" three | one(",
        "Single ‘marks’ are 'none', and “…” has no words | ##",
        "😀 “two” | two",
        "About “½” of it | ½"
      })
  void findsWhatStandsInDoubleMarks(String text, String quotations) {
    assertThat(String.join(";", find(text))).isEqualTo(quotations);
  }

  @Test
  void aMarkLeftOpenRunsToTheEndOfItsParagraph() {
    assertThat(find("“One ship\n“and two” sank.\nThree")).containsExactly("One ship", "and two");
  }

  @Test
  void aMarkThatClosesWhatWasOpenClosesFromItsParagraphsStart() {
    assertThat(find("He said “one ship\n\nand two” sank.\nThree” boats"))
        .containsExactly("one ship", "and two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\"", "5'10\" tall", "''", "``", "”\n”", "“"})
  void takesAnyText(String text) {
    assertThat(find(text)).allMatch(quotation -> quotation.chars().anyMatch(Character::isLetter));
  }

  private static List<String> find(String text) {
    int[] codePoints = text.codePoints().toArray();
    return MetricQuotations.find(codePoints).stream()
        .map(span -> Arrays.copyOfRange(codePoints, span.start(), span.end()))
        .map(found -> new String(found, 0, found.length))
        .toList();
  }
}
