package dev.claimant.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.claimant.record.ClaimRecord;
import dev.claimant.record.MisplacedRecordException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
  @Test
  void cutsTheTextWhereMarksBeginAndEnd() {
    Records records = new Records("😀 Ann said that 20 left.\nThen rain.");
    MarkedText marked =
        MarkedText.of(
            records.document(),
            List.of(
                records.quantity("q-1", "20", "20"),
                records.statement("s-1", "Ann", "said", "that 20 left")));
    assertThat(words(marked))
        .containsExactly(
            List.of("😀 ", "Ann", " ", "said", " ", "that ", "20", " left", "."),
            List.of("Then rain."));
    TextSegment number = marked.paragraphs().get(0).get(6);
    assertThat(number.marks())
        .extracting(HighlightMark::part)
        .containsExactly(RecordPart.QUANTITY, RecordPart.CONTENT);
    assertThat(number.depth(RecordPart.CONTENT)).isEqualTo(1);
    assertThat(number.begins(number.marks().get(0))).isTrue();
    assertThat(number.begins(number.marks().get(1))).isFalse();
  }

  @Test
  void aMarkCanRunOverParagraphs() {
    Records records = new Records("“One.\n\nTwo,” he said.");
    MarkedText marked =
        MarkedText.of(
            records.document(), List.of(records.statement("s", "he", "said", "“One.\n\nTwo,”")));
    assertThat(words(marked))
        .containsExactly(List.of("“One."), List.of("Two,”", " ", "he", " ", "said", "."));
    assertThat(marked.paragraphs().get(1).get(0).depth(RecordPart.CONTENT)).isEqualTo(1);
  }

  @Test
  void ordersClaimsByWhereTheyStand() {
    Records records = new Records("He said 1 and 2.");
    MarkedText marked =
        MarkedText.of(
            records.document(),
            List.of(
                records.quantity("b", "2", "2"),
                records.quantity("a", "1", "1"),
                records.statement("s", "He", "said", "1 and 2")));
    assertThat(marked.claims()).extracting(ClaimRecord::id).containsExactly("s", "a", "b");
  }

  @Test
  void anEmptyListMarksNothing() {
    MarkedText marked = MarkedText.of(new Records("Rain.").document(), List.of());
    assertThat(words(marked)).containsExactly(List.of("Rain."));
  }

  @Test
  void refusesClaimsOfAnotherText() {
    ClaimRecord moved = new Records("Some 20 left.").quantity("q-1", "20", "20");
    for (String other : List.of("There were 20.", "Short")) {
      assertThatExceptionOfType(MisplacedRecordException.class)
          .isThrownBy(() -> MarkedText.of(new Records(other).document(), List.of(moved)))
          .withMessageContaining("“20” does not stand at 5 to 7; extract it again");
    }
  }

  private static List<List<String>> words(MarkedText marked) {
    return marked.paragraphs().stream()
        .map(all -> all.stream().map(one -> marked.document().text(one.span())).toList())
        .toList();
  }
}
