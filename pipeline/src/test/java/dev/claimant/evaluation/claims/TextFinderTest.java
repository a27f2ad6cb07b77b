package dev.claimant.evaluation.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFinderTest {
  private static final String TEXT =
      "  The ferry left.\r\nShe said “the\nferry  left” 😀 and … the tug (the old one) stayed.  ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ferry                | ferry / ferry
          the ferry left       | the\\nferry  left
          The ferry            | The ferry
          he                   | ``
          “the ferry left” 😀  | “the\\nferry  left” 😀
          and … the tug        | and … the tug
          The … left           | The ferry left
          the … stayed         | the old one) stayed
          She … the tug        | She said “the\\nferry  left” 😀 and … the tug
          left … ferry         | left.\\r\\nShe said “the\\nferry
          ferry … left         | ferry left / ferry  left
          tug … ferry          | ``
          stayed.              | stayed.
          stayed. …            | ``
          …                    | …
          """)
  void wordsAreFoundWhereTheyStand(String words, String found) {
    assertThat(
            new TextFinder(TEXT)
                .find(words).stream().map(span -> span.of(TEXT)).collect(Collectors.joining(" / ")))
        .isEqualTo(found.translateEscapes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          he              | it stands there only within longer words
          the Ferry left. | the document has “The ferry left.”
          "the ferry left"| the document has “ “the ferry left” ”
          the tug (a new  | the document has “the tug (” followed by “the old one) stayed. ”
          She … the barge | “the barge” does not stand there
          the ferry sank … left| “the ferry sank” does not stand there: the document has “The ferry ” followed by
          tug … ferry     | “ferry” does not follow “tug”
          """)
  void theNearestWordsAreTold(String words, String hint) {
    assertThat(new TextFinder(TEXT).hint(words).orElse(""))
        .startsWith(hint.replace("“ “", "““").replace("” ”", "””"));
  }

  @Test
  void nothingNearIsNoHint() {
    assertThat(new TextFinder(TEXT).hint("xylophones everywhere")).isEmpty();
    assertThat(new TextFinder("").hint("ferry")).isEmpty();
    assertThat(new TextFinder("").find("ferry")).isEmpty();
  }

  @Test
  @Timeout(5)
  void aLongTextTakesNotLong() {
    TextFinder finder = new TextFinder("left ferry … ".repeat(100_000));

    assertThat(finder.find("left … left")).hasSize(99_999);
    assertThat(finder.hint("left ferry … left barge")).isPresent();
  }
}
