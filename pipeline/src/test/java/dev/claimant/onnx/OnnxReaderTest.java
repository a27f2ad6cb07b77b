package dev.claimant.onnx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Document;
import dev.claimant.document.ScoredAttribution;
import dev.claimant.document.Span;
import dev.claimant.testing.Models;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("models")
class OnnxReaderTest {
  private static final OnnxReader MODEL = new OnnxReader();

  private static final String TEXT =
      "“We will rebuild,” said Ada Moreau, who runs the port. The ministry denied that it had"
          + " ignored the risk.\n";

  private static Document document(String text) {
    return Models.document(text).withSentences(List.of()).withQuantities(List.of());
  }

  private static List<String> found(String text) {
    return MODEL.read(document(text)).statements().stream().map(one -> show(text, one)).toList();
  }

  private static String show(String text, ScoredAttribution one) {
    return one.source().map(source -> source.of(text)).orElse("")
        + " | "
        + one.cue().of(text)
        + " | "
        + one.content().stream().map(part -> part.of(text)).collect(Collectors.joining(" ... "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          “We will rebuild,” said Ada Moreau, who runs the port.; Ada Moreau, who runs the port | said | “We will rebuild,”
          The ministry denied that it had ignored the risk.; The ministry | denied | that it had ignored the risk
          The port, officials said, will open in May.; officials | said | The port ... will open in May
          According to the harbour master, the port is closed.; the harbour master | According to | the port is closed
          Moreau promised to rebuild the port.; Moreau | promised | to rebuild the port
          She believes the city can afford it.; She | believes | the city can afford it
          😀 “We 😀 will rebuild,” Moreau said.; Moreau | said | “We 😀 will rebuild,”
          """)
  void findsWhoSaysWhat(String text, String attribution) {
    assertThat(found(text)).extracting(String::strip).containsExactly(attribution);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t",
        "” ” “",
        "The ship sank in the harbour on Monday.",
        "😀 😀",
        "a\uD83D"
      })
  void findsNothingWhereNobodySpeaks(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void longTextIsReadInWindowsThatLoseNothing() {
    List<String> once = found(TEXT);
    String text = TEXT.repeat(60);

    List<ScoredAttribution> found = MODEL.read(document(text)).statements();

    assertThat(found).hasSize(60 * once.size());
    assertThat(found.stream().map(ScoredAttribution::cue)).isSorted().doesNotHaveDuplicates();
    for (ScoredAttribution one : found) {
      assertThat(once).contains(show(text, one));
      assertThat(one.confidence()).isBetween(0.0, 1.0);
      for (Span part : one.content()) {
        assertThat(part.trim(text)).isEqualTo(part);
      }
    }
  }

  @Test
  void wordWithoutEndIsRead() {
    assertThat(found("x".repeat(100_000))).isEmpty();
    assertThat(found("“".repeat(5_000))).isEmpty();
  }

  @Test
  void whatIsNoLanguageHidesNothingAroundIt() {
    String noise = "x".repeat(10_000) + "\n" + "“".repeat(5_000) + "\n";

    assertThat(found(TEXT + noise + TEXT)).containsAll(found(TEXT));
  }

  @Test
  void manyThreadsFindTheSame() {
    List<String> texts = Collections.nCopies(40, TEXT.repeat(5));

    assertThat(texts.parallelStream().map(text -> MODEL.read(document(text))).distinct().toList())
        .containsExactly(MODEL.read(document(texts.get(0))));
  }

  @Test
  void filesAreThoseThatTheChecksumsSay() throws Exception {
    String sums = new String(file("SHA256SUMS"), UTF_8);

    assertThat(sums.lines()).hasSize(5);
    for (String line : sums.lines().toList()) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(file(line.substring(66)));
      assertThat(HexFormat.of().formatHex(hash)).as(line).isEqualTo(line.substring(0, 64));
    }
  }

  private static byte[] file(String name) throws IOException {
    String path = "/dev/claimant/models/reader/" + name;
    try (InputStream in = OnnxReaderTest.class.getResourceAsStream(path)) {
      return Objects.requireNonNull(in, path).readAllBytes();
    }
  }
}
