package dev.claimant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.record.RecordBuilder;
import dev.claimant.testing.CaseFile;
import dev.claimant.testing.Gist;
import dev.claimant.testing.Models;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pipeline gets wrong, exactly as it does today. A case goes red when its output changes:
 * if it is right now, move it to the tests of the stage that reads it; if it is wrong in another
 * way, update it.
 */
@Tag("models")
class KnownMissesTest {
  static List<CaseFile.Row> cases() {
    return CaseFile.of("known-misses.cases").rows();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void comesOutAsBefore(CaseFile.Row row) {
    String text = row.cell(0).replace("⏎", "\n");
    String found =
        RecordBuilder.of(Models.PIPELINE.apply(Models.document(text))).stream()
            .map(Gist::line)
            .collect(Collectors.joining(" ;; "));
    assertThat(found.isEmpty() ? "nothing" : found)
        .as("%s: should be: %s", row, row.cell(1))
        .isEqualTo(row.cell(2));
  }

  /**
   * CoreNLP's tagger and name finder lower-case words by the rules of the default locale, and the
   * same text must give the same claims in any.
   */
  @Test
  void turkishHidesANameInCapitals() {
    String text = "OSEI: Your own report says that weekday trips fell from 1.9 to 1.7 million.";
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ENGLISH);
      assertThat(Models.PIPELINE.apply(Models.document(text)).mentions()).hasSize(1);
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Models.PIPELINE.apply(Models.document(text)).mentions()).isEmpty();
    } finally {
      Locale.setDefault(locale);
    }
  }
}
