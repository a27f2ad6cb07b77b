package dev.claimant.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.corenlp.CoreNlpDependencyParser;
import dev.claimant.document.Attribution;
import dev.claimant.document.AttributionType;
import dev.claimant.document.Document;
import dev.claimant.document.Span;
import dev.claimant.testing.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("models")
class AttributionModelsTest {
  private static final AttributionStage STAGE =
      AttributionStage.byRules(new CoreNlpDependencyParser());

  private static Document read(String text) {
    return STAGE.apply(Models.sentences(text).withEntities(List.of(), List.of()));
  }

  private static String show(Document document, List<Span> spans) {
    return spans.stream().map(document::text).collect(Collectors.joining(" ... "));
  }

  private static List<String> cued(Document document) {
    return document.attributions().stream()
        .map(
            found ->
                show(document, found.source())
                    + " | "
                    + show(document, found.cue())
                    + " | "
                    + show(document, found.content()))
        .toList();
  }

  @Test
  void findsAllOfTheSeedAndNothingElse() throws IOException {
    Document document = read(Files.readString(Path.of("../seeds/000_fda70d6681db36c6.txt")));
    List<Attribution> found = document.attributions();

    assertThat(found)
        .extracting(Attribution::type)
        .containsExactly(
            AttributionType.INDIRECT,
            AttributionType.MIXED,
            AttributionType.INDIRECT,
            AttributionType.DIRECT,
            AttributionType.MIXED,
            AttributionType.DIRECT,
            AttributionType.MIXED,
            AttributionType.DIRECT,
            AttributionType.MIXED);
    assertThat(found)
        .extracting(one -> show(document, one.cue()))
        .containsExactly(
            "released a joint statement November 6 expressing",
            "noted",
            "reports of",
            "said",
            "noted",
            "",
            "said",
            "",
            "emphasized");
    assertThat(found.get(5).continues()).contains(4);
    assertThat(found.get(7).continues()).contains(6);
    assertThat(show(document, found.get(0).source()))
        .startsWith("The United States, along with Australia")
        .endsWith("and the European Union,");
    assertThat(show(document, found.get(0).content()))
        .isEqualTo("grave concern over the deployment of DPRK troops to Ukraine");
    assertThat(show(document, found.get(1).content()))
        .startsWith("that the DPRK’s direct support")
        .endsWith("of the UN Charter.”");
    assertThat(found.get(2).source()).isEmpty();
    assertThat(show(document, found.get(4).content()))
        .isEqualTo("The reason why ... is that “Putin’s forces have suffered serious losses.”");
    assertThat(show(document, found.get(8).source())).isEqualTo("Major General Ryder");
    assertThat(show(document, found.get(8).content()))
        .startsWith("that the United States continues “to consult")
        .endsWith("elsewhere in the battlefield.”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          “We will rebuild,” said Ada Moreau, who runs the port.; Ada Moreau, who runs the port | said | “We will rebuild,”
          ''Who pays for this?'' asked Ada Moreau.; Ada Moreau | asked | ''Who pays for this?''
          Moreau said the port was “a total wreck.”; Moreau | said | the port was “a total wreck.”
          The port, officials said, will open in May.; officials | said | The port, ... will open in May
          Moreau promised to rebuild the port.; Moreau | promised | to rebuild the port
          The harbour master called the plan “reckless.”; The harbour master | called | the plan “reckless.”
          According to the harbour master, the port is closed.; the harbour master | According to | the port is closed
          Moreau issued a statement on Friday saying the port was closed.; Moreau | issued a statement on Friday saying | the port was closed
          Ada Moreau, who runs the port, said it was closed.; Ada Moreau, who runs the port, | said | it was closed
          The crane fell when the storm struck the quay, officials said.; officials | said | The crane fell when the storm struck the quay
          ~The report had warned of such a quake; it put the odds at one in five.~; The report | had warned of | such a quake
          OSLO (AP) — The harbour master said the port was closed.; The harbour master | said | the port was closed
          😀 “We 😀 will rebuild,” Moreau said.; Moreau | said | “We 😀 will rebuild,”
          Moreau said: “We will rebuild.; Moreau | said | “We will rebuild.
          """)
  void readsOneSentence(String text, String attribution) {
    assertThat(cued(read(text)))
        .containsExactly(attribution.replace("The port, ...", "The port ..."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          The “smart” city has a park.
          Her novel “The Long Way Home” sold well.
          The ship sank in the harbour on Monday.
          ” ” “ ‘ ''
          """)
  void findsNothingWhereNobodySpeaks(String text) {
    assertThat(cued(read(text))).isEmpty();
  }

  @Test
  void readsAnyLineBreakAlike() {
    String text = "“We won,” Moreau said.\n“It was close.”\n“Very close.";

    assertThat(cued(read(text.replace("\n", "\r\n")))).isEqualTo(cued(read(text))).hasSize(3);
  }
}
