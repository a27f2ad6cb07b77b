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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The town lost $5\nmillion in the spring.",
        "Harvests fell by 0.4\r\npercent in June.",
        "“It is safe,” Joe\nBarton said on Monday.",
        "The mayor of the port, Ann\nLee, said it was safe.",
        "They live in the\nNetherlands now, all of them.",
        "He met Mr.\nLee at noon."
      })
  void aBreakAmidASentenceIsSoftInUnwrappedTextToo(String text) {
    assertThat(of(text)).containsExactly(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fire kills three in Kent\nPolice say they do not know why.",
        "Talks break down\niPhone maker blames the union.",
        "pears 7\nplums 3\napples and cherries 12",
        "Year  Tonnes\nhouseholds  14\nOther buildings  10.4",
        "MODERATOR: What now\nanna: We wait for the rain to stop and for the boats to come."
      })
  void aHeadlineAListAndATurnStayApart(String text) {
    assertThat(of(text)).hasSize(text.split("\n").length);
  }

  @Test
  void aCapitalAfterASoftBreakIsNoParagraphIfItsBlockIsRunningText() {
    assertThat(
            of(
                """
                Prices fell by 3
                percent in May, analysts at Kent
                Bank said on Friday, and that of
                oil by 2
                percent.
                """))
        .hasSize(1);
  }
}
