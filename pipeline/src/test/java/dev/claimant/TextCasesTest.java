package dev.claimant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.record.RecordBuilder;
import dev.claimant.testing.CaseJudge;
import dev.claimant.testing.Models;
import dev.claimant.testing.TextCase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the whole pipeline must find in short texts: {@code cases/quantities} judges the numbers,
 * {@code cases/quotes} who says what. A case with a "miss" is wrong today; it goes red when it is
 * right, and then loses its "miss".
 */
@Tag("models")
class TextCasesTest {
  static List<TextCase> cases() {
    return Stream.of("cases/quantities", "cases/quotes")
        .flatMap(folder -> TextCase.of(folder).stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isReadAsItsCaseSays(TextCase it) {
    List<String> faults =
        CaseJudge.faults(it, RecordBuilder.of(Models.PIPELINE.apply(Models.document(it.text()))));
    if (it.miss().isPresent()) {
      assertThat(faults).as("right now; remove its \"miss\"").isNotEmpty();
    } else {
      assertThat(faults).isEmpty();
    }
  }
}
