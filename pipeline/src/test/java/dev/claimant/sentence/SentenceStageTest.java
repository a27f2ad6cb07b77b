package dev.claimant.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.claimant.corenlp.CoreNlpTokenizer;
import dev.claimant.document.Document;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.text.LayoutReader;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceStageTest {
  private static final SentenceStage STAGE =
      new SentenceStage(new CoreNlpTokenizer(), words -> Collections.nCopies(words.size(), Tag.NN));

  private static Document read(String text) {
    return STAGE.apply(
        Document.of("test", "0".repeat(64), Optional.empty(), text, LayoutReader.read(text)));
  }

  private static List<String> sentences(String text) {
    Document document = read(text);
    return document.sentences().stream().map(s -> document.text(s.span())).toList();
  }

  /** Sentences, parted by a bar, that must come out as they went in. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gen. Pat Ryder spoke.|He left.",
        "The U.S. forces stayed.|They were told so.",
        "It was over for good in the U.S.|He went home.",
        "“Nobody wanted it.”|He shrugged.",
        "\"Nobody wanted it.\"|He shrugged.",
        "''It is cold,'' he said.|''But we stay.''",
        "\"It is cold,\" she said.|\"But we stay.\"",
        "Mr. J. R. Lowe Jr. met Sen. Ann Lee (R-S.C.) at 9 a.m. on Monday.|Both smiled.",
        "So said Ann Lee (D-N.J.), who chairs the panel.|Nobody answered.",
        "They paid $3.5 million.|Was it worth it?|No!",
        "It was ... a mistake.|She knew.",
        "“Why?” Smith asked.|“Because.”",
        "\"Stop!\" Ann Lee shouted as he left.|He stopped.",
        "“It is cold.” he said.|Nobody heard.",
        "“It is cold!”|Smith said the heating was off.",
        "“It is cold!”|Smith left.",
      })
  void splits(String text) {
    assertThat(sentences(text.replace('|', ' '))).containsExactly(text.split("\\|"));
  }

  @Test
  void noSentenceLeavesItsParagraph() {
    assertThat(sentences("Council meets\nThe council met on Monday.\n\nIt was late"))
        .containsExactly("Council meets", "The council met on Monday.", "It was late");
  }

  @Test
  void hardWrappedSentencesStayWhole() {
    String text =
        """
        The harbour master said on Tuesday that the old crane would be taken down
        before the winter storms, and that nobody would miss it. It has stood there
        for a century.
        """;
    assertThat(sentences(text)).hasSize(2);
  }

  @Test
  void tokensCarryTheirText() {
    Document document = read("A 😀 costs $3.5bn—“sure,” he’d say (20%).");
    for (Token token : document.sentences().get(0).tokens()) {
      assertThat(token.text()).isEqualTo(document.text(token.span()));
    }
    assertThat(document.sentences().get(0).tokens())
        .extracting(Token::text)
        .contains("😀", "$", "’d", "%");
  }

  @Test
  void spansAreInOrderAndApartOnRandomText() {
    Random random = new Random(11);
    String[] pieces = {
      "He said",
      ".",
      " ",
      "“",
      "”",
      "\"",
      "'",
      "\n",
      "\r\n",
      "\n\n",
      "😀",
      "U.S.",
      "Mr.",
      "\t",
      "12.5",
      "(",
      ")",
      "…",
      "--",
      "\u00A0",
      "\u0007",
      "\uD83D",
      "naïve",
      "?",
      "!",
      "http://a.b/c?d=1",
      "中文"
    };
    for (int round = 0; round < 300; round++) {
      StringBuilder built = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        built.append(pieces[random.nextInt(pieces.length)]);
      }
      Document document = read(built.toString());
      int at = 0;
      for (Sentence sentence : document.sentences()) {
        Span paragraph = document.paragraphs().get(sentence.paragraph());
        assertThat(paragraph.contains(sentence.span())).isTrue();
        for (Token token : sentence.tokens()) {
          assertThat(token.start()).isGreaterThanOrEqualTo(at);
          assertThat(token.text()).isEqualTo(document.text(token.span())).isNotEmpty();
          at = token.end();
        }
      }
    }
  }

  /** Each took minutes once, or would if time grew with the square of the length. */
  @ParameterizedTest
  @ValueSource(strings = {"\"", "''", "“", "\" ", "(", "1,", "Mr. ", "a-", "$", "x", "…", "'s "})
  void adversarialTextTakesLinearTime(String piece) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> read("He said so. " + piece.repeat(100_000)));
  }

  @Test
  void anEmptyDocumentHasNoSentences() {
    assertThat(sentences("")).isEmpty();
    assertThat(sentences(" \n ")).isEmpty();
  }
}
