package dev.claimant.evaluation.brat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.claimant.document.Span;
import dev.claimant.evaluation.GoldFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BratFileTest {
  /** The emoji is two UTF-16 units and one code point. */
  private static final String TEXT = "😀 Ida said “two\r\nboats” sank and left. Share this.";

  private final Path folder;
  private final Path file;

  BratFileTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    file = folder.resolve("ships.v2.ann");
    Files.writeString(folder.resolve("ships.v2.txt"), TEXT);
  }

  @Test
  void readsAttributions() throws Exception {
    BratGold gold =
        read(
            "E1\tAttribution:T5 Content:T3 Cue:T2 Source:T1 Content2:T4 ",
            "T1\tSource 2 5\tIda",
            "T2\tCue 6 10\tsaid",
            "T3\tContent 11 23;24 28\t“two\r",
            "boats” sank",
            "T4\tContent 33 37\tleft",
            "T5\tAttribution 6 10\tsaid",
            "T6\tDiscard 39 50\tShare this.",
            "T7\tAttribution-no-source 6 10\tsaid",
            "E2\tAttribution-no-source:T7 Content:T4",
            "E3\tAttribution:T5 Cue:T2",
            "E4\tDiscuss:T5 Content:T4",
            "#1\tAnnotatorNotes T99\tnot here",
            "A1\tSure E1",
            "R1\tSame Arg1:T1 Arg2:T98",
            "");
    assertThat(gold.id()).isEqualTo("ships.v2");
    assertThat(gold.text()).isEqualTo(TEXT);
    assertThat(gold.relations())
        .containsExactly(
            new Relation(
                List.of(new Span(2, 5)),
                List.of(new Span(6, 10)),
                List.of(new Span(11, 23), new Span(24, 28), new Span(33, 37)),
                OptionalDouble.empty()),
            new Relation(List.of(), List.of(), List.of(new Span(33, 37)), OptionalDouble.empty()));
    assertThat(gold.discarded()).containsExactly(new Span(39, 50));
  }

  @Test
  void aFileWithoutAnnotationsHasNone() throws Exception {
    assertThat(read("").relations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "T1 Source 2 51       | no span of the text: 2 51; the text has 50 code points",
        "T1 Source 5 5        | no span of the text: 5 5",
        "T1 Source 0 2;9 4    | no span of the text: 9 4",
        "T1 Source            | a T line must be like",
        "T1 Source 2          | a T line must be like",
        "T1 Source -1 2       | a T line must be like",
        "T1 Source 1 9999999999 | a T line must be like",
        "E1 Attribution:T2 Content:T7 | there is no T7",
        "E1 Discuss:T8        | there is no T8",
        "E1 Attribution       | an E line must be like",
        "E1 Attribution:T2 T2 | an E line must be like",
        "T2 Source 2 5        | T2 stands on an earlier line too"
      })
  void saysWhatIsWrongAndWhere(String line, String problem) {
    assertThatExceptionOfType(GoldFormatException.class)
        .isThrownBy(() -> read("T2\tCue 6 10\tsaid", line.replaceFirst(" ", "\t")))
        .withMessageStartingWith(file + ":2: ")
        .withMessageContaining(problem);
  }

  @Test
  void needsATextItCanCountIn() throws IOException {
    Path lonely = Files.writeString(folder.resolve("b.ann"), "");
    Path text = folder.resolve("b.txt");
    assertRefused(lonely, lonely + ": no text next to it: " + text + " is missing");
    Files.write(text, new byte[] {'a', (byte) 0xFF});
    assertRefused(lonely, text + ": not UTF-8");
    Files.writeString(text, "\uFEFFa");
    assertRefused(lonely, text + ": begins with a byte-order mark");
    Files.writeString(text, "a");
    Files.write(lonely, new byte[] {(byte) 0xFF});
    assertRefused(lonely, lonely + ": not UTF-8");
  }

  private static void assertRefused(Path file, String message) {
    assertThatExceptionOfType(GoldFormatException.class)
        .isThrownBy(() -> BratFile.read(file))
        .withMessageStartingWith(message);
  }

  private BratGold read(String... lines) throws IOException, GoldFormatException {
    return BratFile.read(Files.writeString(file, String.join("\n", lines)));
  }
}
