package dev.claimant.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Document;
import dev.claimant.document.Quantity;
import dev.claimant.testing.Described;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "prices/NNS rose/VBD 3 percent/NN | 3 percent: up by rose",
        "prices/NNS rose/VBD more/JJR than/IN 3 ~%/NN | more than 3%: up by rose",
        "output/NN fell/VBD by/IN 20 tonnes/NNS | 20 tonnes: down by fell",
        "rents/NNS rose/VBD by/IN an/DT average/NN of/IN $/$ ~50 | $50: up by rose",
        "cut/VB spending/NN sharply/RB by/IN $/$ ~5 | $5: down by cut",
        "raised/VBD its/PRP$ dividend/NN 5 percent/NN | 5 percent: up by raised",
        "growing/VBG at/IN 3 ~%/NN a/DT year/NN | 3% a year: up by growing",
        "will/MD rise/VB between/IN 5 ~%/NN and/CC 6 ~%/NN | 5% and 6%: up by rise",
        "shares/NNS are/VBP up/RB 3 ~%/NN | up 3%: up by up",
        "shares/NNS are/VBP up/RB about/IN 3 ~%/NN | up about 3%: up by up",
        "the/DT party/NN was/VBD down/RB 8 seats/NNS | down 8 seats: down by down",
        "prices/NNS shot/VBD up/RP 30 ~%/NN | up 30%: up by up",
        "staff/NN has/VBZ been/VBN cut/VBN by/IN 30 ~%/NN | 30%: down by cut",
      })
  void findsHowMuchSomethingRoseOrFell(String notation, String expected) {
    assertThat(changes(notation)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a/DT 25 ~%/NN drop/NN in/IN exports/NNS | 25%: down by drop",
        "a/DT 7 ~%/NN share/NN price/NN increase/NN | 7%: up by increase",
        "a/DT 60 basis/NN point/NN improvement/NN | 60 basis point: up by improvement",
        "an/DT increase/NN of/IN 5 points/NNS | 5 points: up by increase",
        "an/DT increase/NN of/IN 300 jobs/NNS | 300 jobs: up by increase",
        "a/DT fall/NN of/IN between/IN 3 ~%/NN and/CC 4 ~%/NN | 3% and 4%: down by fall",
        "it/PRP closed/VBD 3 ~%/NN lower/JJR | 3%: down by lower",
        "5 points/NNS higher/JJR than/IN in/IN 2020 | 5 points: up by higher",
        "20 ~%/NN less/JJR than/IN a/DT year/NN ago/RB | 20%: down by less",
        "3 ~%/NN more/JJR cars/NNS than/IN last/JJ year/NN | 3%: up by more",
        "16 ~%/NN above/IN its/PRP$ 2018 level/NN | 16%: up by above",
      })
  void findsItInNounsAndComparisons(String notation, String expected) {
    assertThat(changes(notation)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "prices/NNS rose/VBD to/IN 3 percent/NN | 3 percent: up to rose",
        "fell/VBD 3 ~%/NN to/IN $/$ ~2.06 | 3%: down by fell; $2.06: down to fell",
        "ended/VBD down/RB 1 ~%/NN at/IN 1,463 | down 1%: down by down; 1,463: down to down",
        "gained/VBD 1 ~%/NN to/TO close/VB at/IN 78 points/NNS | 1%: up by gained; 78 points: up to gained",
        "tumbled/VBD below/IN $/$ ~60 | below $60: down to tumbled",
        "moved/VBD higher/JJR to/IN $/$ ~80 | $80: up to higher",
        "a/DT drop/NN from/IN 9 ~%/NN to/IN 5 ~%/NN | 9%: down from drop; 5%: down to drop",
        "jumped/VBD from/IN 240 to/IN 273 | 240: up from jumped; 273: up to jumped",
        "fell/VBD to/IN 5 ~%/NN from/IN 6 ~%/NN | 5%: down to fell; 6%: down from fell",
        "paid/VBN $/$ ~5 ~,/, up/RB from/IN $/$ ~3 | $5: up to up; $3: up from up",
        "closed/VBD at/IN $/$ ~5 ~,/, down/RB 3 ~%/NN | $5: down to down; down 3%: down by down",
        "the/DT toll/NN rose/VBD to/IN 54 people/NNS | 54 people: up to rose",
        "cut/VBD the/DT number/NN of/IN posts/NNS to/IN 20 posts/NNS | 20 posts: down to cut",
      })
  void findsTheLevels(String notation, String expected) {
    assertThat(changes(notation)).containsExactly(expected.split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "rose/VBD 3 ~%/NN and/CC 5 ~%/NN | 3%: up by rose; 5%: up by rose",
        "down/RB 3 ~%/NN in/IN Milan/NNP and/CC 2 ~%/NN in/IN Paris/NNP | down 3%: down by down; 2%: down by down",
        "is/VBZ down/RB 3 ~%/NN and/CC the/DT other/JJ by/IN 2 ~%/NN | down 3%: down by down; 2%: down by down",
        "fell/VBD by/IN over/IN 8 miles/NNS (/-LRB- ~13 km/NN ~)/-RRB- | over 8 miles: down by fell; 13 km: down by fell",
      })
  void goesOn(String notation, String expected) {
    assertThat(changes(notation)).containsExactly(expected.split("; "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "raised/VBD $/$ ~5 million/CD",
        "shot/VBD down/RP 54 of/IN 71 drones/NNS",
        "put/VBD up/RP 3 tents/NNS",
        "set/VBD up/RB 2 camps/NNS",
        "gave/VBD up/RP 3 yards/NNS",
        "ran/VBD down/IN 3 flights/NNS of/IN stairs/NNS",
        "cut/VBD aid/NN to/IN 20 villages/NNS",
        "lost/VBD by/IN 3 points/NNS",
        "concerns/NNS raised/VBN by/IN 12 residents/NNS",
        "grew/VBD 5 tonnes/NNS of/IN wheat/NN",
        "lost/VBD a/DT 5 ~%/NN stake/NN",
        "its/PRP$ 3 ~%/NN growth/NN rate/NN",
        "a/DT $/$ ~3 billion/CD loss/NN",
        "the/DT fall/NN of/IN three/CD towns/NNS",
        "20 ~%/NN less/JJR than/IN its/PRP$ rival/NN",
        "was/VBD down/RB before/IN she/PRP won/VBD by/IN 3",
        "up/IN to/IN 30 ships/NNS",
      })
  void leavesOtherNumbersAlone(String notation) {
    assertThat(changes(notation)).isNotEmpty().allMatch(line -> line.endsWith(": none"));
  }

  @Test
  void doesNotHideTheBound() {
    assertThat(Described.quantities("prices/NNS rose/VBD more/JJR than/IN 3 ~%/NN"))
        .containsExactly("more than 3% = 3 more than [up by] percentage percent");
  }

  private static List<String> changes(String notation) {
    Document document = Described.read(notation);
    return document.quantities().stream().map(q -> described(document, q)).toList();
  }

  private static String described(Document document, Quantity quantity) {
    return document.text(quantity.span())
        + ": "
        + quantity
            .change()
            .map(
                change ->
                    change.direction().label()
                        + " "
                        + change.figure().label()
                        + " "
                        + document.text(change.span()))
            .orElse("none");
  }
}
