package dev.claimant.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in whole sentences, where what stands around them tells how to read them. */
class NumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "They/PRP need/VBP 10 000 tonnes/NNS ~./. | 10 000 tonnes = 10000 exact measure tonne (10000000 kilogram)",
        "Some/DT 80 ~,/, 000 fans/NNS came/VBD ~./. | Some 80, 000 fans = 80000 about count fan",
        "It/PRP has/VBZ 3 ×/SYM 10 ~^/SYM ~8 cells/NNS ~./. | 3 × 10^8 cells = 300000000 exact count cell",
        "It/PRP cost/VBD 5 lakh crore/CD rupees/NNS ~./. | 5 lakh crore rupees = 5000000000000 exact money rupee",
        "They/PRP lost/VBD a/DT quarter million/CD dollars/NNS ~./. | a quarter million dollars = 250000 exact [down by] money dollar",
        "Three/CD quarters/NNS of/IN a/DT billion/CD euros/NNS went/VBD missing/JJ ~./. | Three quarters of a billion euros = 750000000 exact money euro",
        "Fewer/JJR than/IN one/CD in/IN a/DT thousand/CD fell/VBD ill/RB ~./. | Fewer than one in a thousand = 0.001 less than ratio (0.1 percent)",
        "A/DT 3 ~-/HYPH ~to/IN ~-1 margin would/MD do/VB ~./. | 3-to-1 = 3 exact ratio (300 percent)",
        "They/PRP ran/VBD 2 ~,/, 3 and/CC 5 miles/NNS ~./. | 2 = 2 exact measure mile (3218.688 metre); 3 = 3 exact measure mile (4828.032 metre); 5 miles = 5 exact measure mile (8046.72 metre)",
        "They/PRP sold/VBD 10 Type 45 destroyers/NNS ~./. | 10 Type 45 destroyers = 10 exact count destroyer",
        "They/PRP found/VBD two/CD F ~-/HYPH ~16 jets/NNS ~./. | two F-16 jets = 2 exact count jet",
        "More/JJR than/IN 6 million/CD homes/NNS ~,/, including/VBG 1.5 million/CD in/IN Kent/NNP ~,/, lost/VBD power ~./. | More than 6 million homes = 6000000 more than count home; 1.5 million = 1500000 exact count home",
        "The/DT blast killed/VBD 12 people/NNS and/CC wounded/VBD 30 ~./. | 12 people = 12 exact count person; 30 = 30 exact count person",
        "The/DT plant had/VBD 900 staff in/IN 2010 and/CC 95 now/RB ~./. | 900 staff = 900 exact count staff; 95 = 95 exact count staff",
        "It/PRP rose/VBD 3 points/NNS to/IN 45 ~./. | 3 points = 3 exact [up by] number point; 45 = 45 exact [up to] number point",
        "Exports/NNS rose/VBD from/IN 5 to/IN 7 million/CD tonnes/NNS ~./. | 5 = 5000000 exact [up from] measure tonne (5000000000 kilogram); 7 million tonnes = 7000000 exact [up to] measure tonne (7000000000 kilogram)",
        "Exports/NNS fell/VBD from/IN 7 to/IN 5 million/CD tonnes/NNS ~./. | 7 = 7000000 exact [down from] measure tonne (7000000000 kilogram); 5 million tonnes = 5000000 exact [down to] measure tonne (5000000000 kilogram)",
        "They/PRP dropped/VBD 200 500 ~-/HYPH ~pound bombs/NNS ~./. | 200 500-pound bombs = 200 exact count bomb; 500-pound = 500 exact measure pound (226.796185 kilogram)",
        "He/PRP spent/VBD two/CD $/$ ~50 notes/NNS ~./. | two $50 notes = 2 exact count note; $50 = 50 exact money dollar",
        "They/PRP offered/VBD C$/$ ~9 (/-LRB- ~US$/$ ~7 ~)/-RRB- per/IN share ~./. | C$9 = 9 exact money Canadian dollar per share; US$7 = 7 exact money US dollar per share",
        "It/PRP fell/VBD to/IN minus/CC five/CD degrees/NNS ~./. | minus five degrees = -5 exact [down to] measure degree",
        "Thousands/NNS of/IN small/JJ ~,/, poor/JJ farms/NNS were/VBD lost/VBN ~./. | Thousands of small, poor farms = 1000..10000 exact count farm",
        "Children/NNS under/IN five/CD are/VBP at/IN risk ~./. | under five = 5 less than age",
      })
  void readsNumbers(String notation, String expected) {
    assertThat(String.join("; ", Described.quantities(notation))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/LS ~)/-RRB- They/PRP met/VBD 2 ~)/-RRB- They/PRP left/VBD",
        "It/PRP stands/VBZ at/IN 9 E 71st St/NNP and/CC 350 5th/JJ Avenue/NNP ~./.",
      })
  void leavesOtherNumbersAlone(String notation) {
    assertThat(Described.quantities(notation)).isEmpty();
  }
}
