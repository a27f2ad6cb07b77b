package dev.claimant.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Quotation;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TurnsTest {
  private static String show(String text, Quotation turn) {
    return turn.label().map(label -> label.of(text)).orElse("")
        + "="
        + turn.parts().stream().map(part -> part.of(text)).collect(Collectors.joining(" / "));
  }

  private static String quotations(String lines) {
    String text = lines.replace("⏎", "\n");
    return LayoutReader.read(text).quotations().stream()
        .map(turn -> show(text, turn))
        .collect(Collectors.joining(" | "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          ADA LEE, HOST: Good evening.⏎BO RAY, GROWER: It rains.⏎LEE: Why?; ADA LEE=Good evening. | BO RAY=It rains. | LEE=Why?
          REP. BO RAY (R-TX): It rains.⏎LEE: Why?; REP. BO RAY=It rains. | LEE=Why?
          Mr. RAY: It rains.⏎The CHAIR: Order.; Mr. RAY=It rains. | The CHAIR=Order.
          Ada Lee: Is it raining?⏎Bo Ray: It is.⏎Ada Lee: Still?; Ada Lee=Is it raining? | Bo Ray=It is. | Ada Lee=Still?
          Ada Lee - Lee Bank - Analyst: What next?⏎Bo Ray -- Chief: We wait.; Ada Lee=What next? | Bo Ray=We wait.
          Q: Is it raining?⏎A: It is.; Q=Is it raining? | A=It is.
          Q. Is it raining?⏎A. It is.; Q=Is it raining? | A=It is.
          **Lee:** I see rain.; Lee=I see rain.
          **Lee**: I see rain.; Lee=I see rain.
          [Lee] I see rain.; Lee=I see rain.
          Ada Lee @ada · May 3: It rains.; Ada Lee=It rains.
          LEE: I see rain.⏎It is wet.⏎On rivers⏎RAY: So do I.⏎It ends.; LEE=I see rain. / It is wet. | RAY=So do I.
          Ada Lee: “I see rain.”⏎Bo Ray: “I see none.”; =“I see rain.” | =“I see none.”
          Are you wet?⏎I am.⏎Do you mind?⏎My hat is dry.; =I am. | =My hat is dry.
          She wrote:⏎> It rains.⏎> It pours.⏎It did.; =It rains. / It pours.
          """)
  void findsWhatSomebodySays(String text, String turns) {
    assertThat(quotations(text)).isEqualTo(turns);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date: 12 May⏎Place: Town Hall⏎Tickets: £12",
        "PARIS: It rains.⏎OSLO: It snows.",
        "Police: Man steals bike⏎Report: Rivers are warm",
        "Winner: Ada Lee⏎Second: Bo Ray⏎Third: Cy Moe",
        "Update: It rains.⏎Update: It pours.⏎Update: I see sun.",
        "1. Lee: It rains.⏎2. Ray: It snows.",
        "Why does it rain?⏎It is May.⏎When will it end?⏎In June.",
        "Our view: the tax is wrong.",
        "[Update] The road is open."
      })
  void findsNoneInOtherLabels(String text) {
    assertThat(quotations(text)).isEmpty();
  }
}
