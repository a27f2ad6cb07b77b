package dev.claimant.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphsTest {
  private static final String WRAPPED =
      """
      The harbour master said on Tuesday that the old crane would be taken down
      before the winter storms. It has stood on the quay since the yard was
      opened, and few in the town can remember the skyline without it.

      Two firms have offered to do the work.
      """;

  private static List<String> of(String text) {
    return Paragraphs.of(text).stream().map(span -> span.of(text)).toList();
  }

  @Test
  void singleBreaksEndParagraphsOfUnwrappedText() {
    assertThat(of("A short one.\nAnother, a good deal longer than the first was.\nA third."))
        .containsExactly(
            "A short one.", "Another, a good deal longer than the first was.", "A third.");
  }

  @Test
  void singleBreaksDoNotEndParagraphsOfHardWrappedText() {
    assertThat(of(WRAPPED)).hasSize(2);
    assertThat(of(WRAPPED).get(0)).startsWith("The harbour").endsWith("without it.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lineBreaksOfEverySystemAreTheSame(String lineBreak) {
    assertThat(of(WRAPPED.replace("\n", lineBreak)))
        .isEqualTo(of(WRAPPED).stream().map(p -> p.replace("\n", lineBreak)).toList());
    assertThat(of("One." + lineBreak + "Two." + lineBreak + lineBreak + "Three."))
        .containsExactly("One.", "Two.", "Three.");
  }

  @Test
  void whiteSpaceIsLeftOut() {
    assertThat(of("\n \t\n  First. \n\n\u00A0\n Second.\t\n")).hasSize(3).contains("First.");
    assertThat(of("")).isEmpty();
    assertThat(of(" \r\n\t\n")).isEmpty();
  }

  @Test
  void aShortParagraphBehindALongerOneIsItsOwn() {
    assertThat(of("Council meets to talk of next year's budget again tonight\nMayor says no."))
        .hasSize(2);
  }

  @Test
  void aHeadlineAndOneLongLineAreTwoParagraphs() {
    String body = "The council met on Monday. ".repeat(20).strip();
    assertThat(of("Council meets\n" + body)).containsExactly("Council meets", body);
  }
}
