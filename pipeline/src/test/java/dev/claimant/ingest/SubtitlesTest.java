package dev.claimant.ingest;

import static dev.claimant.ingest.TestInputs.bytes;
import static dev.claimant.ingest.TestInputs.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.claimant.ingest.DocumentException.Reason;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubtitlesTest {
  private static String text(String file) throws DocumentException {
    return reading("in.file", bytes(file)).document().text();
  }

  /** Cues a second long, half a second apart. */
  private static String cues(String... texts) {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < texts.length; i++) {
      file.append(i + 1)
          .append(
              String.format(
                  "%n00:%02d:%02d,000 --> 00:%02d:%02d,500%n", i / 60, i % 60, i / 60, i % 60))
          .append(texts[i])
          .append("\n\n");
    }
    return file.toString();
  }

  @Test
  void cuesAreJoined() throws Exception {
    assertThat(
            text(
                cues("We lost 30 cranes,", "the harbour", "master said\non Tuesday.", "All gone.")))
        .isEqualTo("We lost 30 cranes, the harbour master said on Tuesday. All gone.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JOHN: Gone?",
        "MAYOR ROE: All.",
        "DR. ANN LEE: Yes.",
        "SPEAKER 2: No.",
        "[ANN]: Gone.",
        "Ann Lee: Gone.",
        "Ann: All."
      })
  void aLabelBeginsAParagraphAndStays(String line) throws Exception {
    assertThat(text(cues("The crane,", line, "It was old.")))
        .isEqualTo("The crane,\n\n" + line + " It was old.");
    assertThat(text(cues("The crane,", "- " + line))).isEqualTo("The crane,\n\n" + line);
    assertThat(text(cues("The crane,", ">> " + line))).isEqualTo("The crane,\n\n" + line);
  }

  @Test
  void aDashIsAnotherSpeaker() throws Exception {
    assertThat(text(cues("- Is it gone?\n- It is gone.", "- All of it?")))
        .isEqualTo("Is it gone?\n\nIt is gone.\n\nAll of it?");
  }

  @Test
  void whatIsNotSaidIsLeftOut() throws Exception {
    assertThat(
            text(
                cues(
                    "[MUSIC]",
                    "{\\an8}<i>The crane</i> <font color=\"#fff\">came</font>",
                    "♪ La la ♪",
                    "(applause)",
                    "down &amp; out [sic].")))
        .isEqualTo("The crane came down & out [sic].");
  }

  @Test
  void captionsThatRollAreReadOnce() throws Exception {
    assertThat(text(cues("The crane", "The crane\ncame down", "came down\nat noon.")))
        .isEqualTo("The crane came down at noon.");
  }

  @Test
  void aSilenceAfterASentenceEndsAParagraph() throws Exception {
    String file =
        """
        1
        00:00:01,000 --> 00:00:02,000
        It is gone.

        2
        00:00:09,000 --> 00:00:10,000
        The harbour is

        3
        01:00:20,000 --> 01:00:21,000
        empty.
        """;
    assertThat(text(file)).isEqualTo("It is gone.\n\nThe harbour is empty.");
  }

  @Test
  void aLongParagraphEndsWithASentence() throws Exception {
    String[] sentences = new String[40];
    java.util.Arrays.fill(sentences, "a");
    for (int i = 0; i < 40; i++) {
      sentences[i] = "Crane number " + i + " came down at noon.";
    }
    assertThat(text(cues(sentences)).split("\n\n")).hasSize(3).allMatch(part -> part.endsWith("."));
    for (int i = 0; i < 40; i++) {
      sentences[i] = "crane number " + i + " came down at noon and";
    }
    assertThat(text(cues(sentences)).split("\n\n")).hasSize(1);
  }

  @Test
  void webVttIsRead() throws Exception {
    String file =
        """
        WEBVTT - A crane
        Kind: captions

        NOTE
        not said

        STYLE
        ::cue { color: red }

        1
        00:01.000 --> 00:02.500 align:start
        <v Ann Lee>It is <c.red>gone</c>,</v>

        00:03.000 --> 00:04.000
        <00:03.500>she said.
        """;
    assertThat(text(file)).isEqualTo("Ann Lee: It is gone, she said.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1\r\n00:00:01,000 --> 00:00:02,000\r\nGone.\r\n\r\n",
        "\uFEFF1\n00:00:01,000 --> 00:00:02,000\nGone.",
        "\n\n7 \n0:00:01.0 --> 0:00:02.0 X1:1\nGone.\n2\n00:00:03,000 --> 00:00:04,000\n\n\n",
        "00:00:01,000 --> 00:00:02,000\nGone.\n",
        "1\n00:00:01,000 --> 00:00:02,000\n\nGone.\n",
      })
  void cuesNeedNotBeTidy(String file) throws Exception {
    assertThat(text(file)).isEqualTo("Gone.");
  }

  @Test
  void theyCanBeInUtf16() throws Exception {
    byte[] file = ("\uFEFF" + cues("A café.")).getBytes(StandardCharsets.UTF_16LE);
    assertThat(reading("in.file", file).document().text()).isEqualTo("A café.");
  }

  @Test
  void cuesWithoutWordsAreEmpty() {
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> text(cues("[MUSIC]", "")))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.EMPTY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1\nThe crane came down.", "At 10:30 --> 11:00 it came down.", "WEBVTTS are odd."})
  void whatOnlyLooksAlikeIsText(String file) throws Exception {
    assertThat(text(file)).isEqualTo(file);
  }
}
