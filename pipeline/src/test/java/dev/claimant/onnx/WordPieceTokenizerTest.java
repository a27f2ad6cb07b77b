package dev.claimant.onnx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.onnx.WordPieceTokenizer.Piece;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPieceTokenizerTest {
  private static final List<String> VOCABULARY = vocabulary();
  private static final WordPieceTokenizer PIECES = new WordPieceTokenizer(VOCABULARY);

  private static List<String> vocabulary() {
    InputStream file =
        WordPieceTokenizerTest.class.getResourceAsStream(
            "/dev/claimant/models/reader/vocabulary.txt");
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String show(String text) {
    return PIECES.pieces(text).stream()
        .map(piece -> VOCABULARY.get(piece.id()) + "=" + piece.span().of(text))
        .collect(Collectors.joining(" "));
  }

  /**
   * What Hugging Face's tokenizers 0.23.3 makes of the same text, but for emoji that stand alone.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          “We won’t rebuild,” she said.; “=“ we=We won=won ’=’ t=t rebuild=rebuild ,=, ”=” she=she said=said .=.
          Ünïcödé İstanbul ΑΣ naïve; unicode=Ünïcödé istanbul=İstanbul α=Α ##σ=Σ naive=naïve
          😀 👩‍👩‍👧 x😀y; [UNK]=x😀y
          中文 and 東京; 中=中 文=文 and=and 東=東 京=京
          ﬁnance ½ №5 10,000 €3.5bn; ﬁ=ﬁ ##nan=nan ##ce=ce ½=½ №=№ ##5=5 10=10 ,=, 000=000 €=€ ##3=3 .=. 5=5 ##bn=bn
          Zwölftausend; z=Z ##wo=wö ##lf=lf ##ta=ta ##use=use ##nd=nd
          ``quoted'' don't U.S.-based; `=` `=` quoted=quoted '=' '=' don=don '=' t=t u=U .=. s=S .=. -=- based=based
          한국; ᄒ=한 ##ᅡ=한 ##ᆫ=한 ##ᄀ=국 ##ᅮ=국 ##ᆨ=국
          हिन्दी; ह=ह ##ि=ि ##न=न ##द=द ##ी=ी
          """)
  void cutsAsInTraining(String text, String pieces) {
    assertThat(show(text)).isEqualTo(pieces);
  }

  @Test
  void charactersThatAreNoLettersAreKeptWithinWordsAndDroppedBetweenThem() {
    assertThat(show("so\u00adft cafe\u0301 \ufffd\u0000x \u0301 a\u2028b"))
        .isEqualTo("soft=so\u00adft cafe=cafe\u0301 x=x a=a b=b");
    assertThat(show(" \n\u200b\u0301")).isEmpty();
    assertThat(show("")).isEmpty();
  }

  @Test
  void emojiChangeNothingButPlaces() {
    assertThat(PIECES.pieces("😀 🇫🇮\n“We 😀 won,” 👩‍🔬"))
        .extracting(Piece::feature)
        .isEqualTo(PIECES.pieces("“We won,”").stream().map(Piece::feature).toList());
  }

  @Test
  void wordOfMoreThanAHundredLettersIsUnknown() {
    assertThat(show("a".repeat(101))).isEqualTo("[UNK]=" + "a".repeat(101));
    assertThat(show("a".repeat(100))).doesNotContain("[UNK]");
  }

  @Test
  void featuresTellTheCaseAndTheWhiteSpaceBefore() {
    assertThat(PIECES.pieces("Lee said: NATO\n42 o’k"))
        .extracting(Piece::feature)
        .containsExactly(5, 1, 9, 7, 11, 1, 9, 0);
  }

  @Test
  void everyPieceStandsInTheTextInOrder() {
    String[] parts = {
      "a", "É", "e\u0301", "😀", " ", "\n", "“", "中", "\u200d", "Zwölf", "12", "\ud800"
    };
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      String text =
          random.ints(20, 0, parts.length).mapToObj(i -> parts[i]).collect(Collectors.joining());
      int end = 0;
      for (Piece piece : PIECES.pieces(text)) {
        assertThat(piece.span().start()).as(text).isGreaterThanOrEqualTo(piece.first() ? end : 0);
        assertThat(piece.span().end()).as(text).isLessThanOrEqualTo(text.length());
        end = piece.span().end();
      }
    }
  }
}
