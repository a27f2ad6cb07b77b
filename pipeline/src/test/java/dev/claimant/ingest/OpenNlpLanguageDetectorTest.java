package dev.claimant.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("models")
class OpenNlpLanguageDetectorTest {
  private static final OpenNlpLanguageDetector DETECTOR = new OpenNlpLanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eng | The minister said that more than 1,200 soldiers had crossed the river.",
        "eng | He said no.",
        "eng | 10,000 troops",
        "fra | Le ministre a déclaré que plus de mille soldats avaient franchi le fleuve.",
        "deu | Der Minister sagte, mehr als tausend Soldaten hätten den Fluss überquert.",
        "rus | Министр заявил, что реку перешли более тысячи солдат.",
      })
  void tellsTheLanguage(String language, String text) {
    assertThat(DETECTOR.language(text)).isEqualTo(language);
  }
}
