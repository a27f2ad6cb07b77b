package dev.claimant.evaluation.brat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Span;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationTextTest {
  private static final String TEXT =
      "Ida said “two ships sank,” and that they “went fast” there. Bo thinks “I know it is so” too.";

  private final RelationText text = new RelationText(TEXT);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "“two ships sank,”; direct",
        "two ships sank; direct",
        "“two ships sank,”|“went fast”; direct",
        "that they “went fast” there; mixed",
        "two ships sank|there; mixed",
        "two ships; indirect",
        "it is so; indirect",
        "there; indirect",
        "”; indirect"
      })
  void aContentIsQuotedByWhatIsWhollyInIt(String words, String type) {
    assertThat(text.type(spans(words)).label()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "“two ships sank,”; two ships sank",
        "said| “two ships; said “two ships",
        "said|two ships; said “two ships",
        "Ida|two; Ida|two",
        "Ida said|said “two; Ida said “two",
        "there.; there",
        "”; ''"
      })
  void endsAreComparedWithoutMarksAndPunctuation(String words, String boundaries) {
    assertThat(text.boundaries(spans(words)))
        .isEqualTo(boundaries.isEmpty() ? List.of() : spans(boundaries));
  }

  private static List<Span> spans(String words) {
    return Arrays.stream(words.split("\\|"))
        .map(part -> new Span(TEXT.indexOf(part), TEXT.indexOf(part) + part.length()))
        .toList();
  }
}
