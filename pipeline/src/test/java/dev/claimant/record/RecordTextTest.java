package dev.claimant.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.claimant.document.Span;
import dev.claimant.record.ClaimRecord.AttributionPart;
import dev.claimant.record.ClaimRecord.Offsets;
import dev.claimant.record.ClaimRecord.SentencePart;
import dev.claimant.record.ClaimRecord.TextPart;
import dev.claimant.testing.BareDocument;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordTextTest {
  /** The emoji is two UTF-16 units and one code point. */
  private final RecordText text = new RecordText("😀 It sank.");

  @Test
  void findsWordsAtTheirCodePoints() {
    ClaimRecord record = record("sank", 5, 9);

    assertThat(text.fits(record)).isTrue();
    assertThat(text.span(record, record.words())).isEqualTo(new Span(6, 10));
    assertThat(text.codePoints(record, record.words())).isEqualTo(new Span(5, 9));
  }

  @ParameterizedTest
  @CsvSource({
    "sank, 6, 10",
    "sank, 5, 8",
    "sank, -1, 3",
    "sank., 6, 99",
    "sank, 9, 5",
    "Sank, 5, 9"
  })
  void refusesWordsThatStandElsewhere(String words, int start, int end) {
    ClaimRecord record = record(words, start, end);

    assertThat(text.fits(record)).isFalse();
    assertThatExceptionOfType(MisplacedRecordException.class)
        .isThrownBy(() -> text.span(record, record.words()))
        .withMessage(
            "record s-1 of document d does not fit its text: “%s” does not stand at %d to %d;"
                + " extract it again from this text",
            words, start, end);
  }

  private static ClaimRecord record(String words, int start, int end) {
    return new ClaimRecord(
        "s-1",
        ClaimKind.STATEMENT,
        words,
        new Offsets(start, end),
        BareDocument.part("d", "0"),
        OptionalInt.empty(),
        new SentencePart(0, 0, 10),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(new TextPart(words, start, end)),
        AttributionPart.AUTHOR,
        OptionalDouble.empty(),
        List.of(),
        Optional.empty());
  }
}
