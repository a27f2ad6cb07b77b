package dev.claimant.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.testing.Described;
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
        "Profit rose/VBD to/IN 1.35 billion/CD euros/NNS from/IN 612 million/CD ~./. | 1.35 billion euros = 1350000000 exact [up to] money euro; 612 million = 612000000 exact [up from] money euro",
        "They/PRP raised/VBD 40 billion/CD reais/NNS and/CC saved/VBD a/DT further/JJ 26 billion/CD ~./. | 40 billion reais = 40000000000 exact money real; 26 billion = 26000000000 exact money real",
        "The/DT DAX/NNP slipped/VBD 41 points/NNS ~,/, or/CC 0.2 ~% ~,/, to/IN 18,407 ~./. | 41 points = 41 exact [down by] number point; 0.2% = 0.2 exact [down by] percentage percent; 18,407 = 18407 exact [down to] number point",
        "Prices/NNS fell/VBD 0.8 ~% (/-LRB- ~£/$ ~90 ~)/-RRB- to/IN £/$ ~900 ~./. | 0.8% = 0.8 exact [down by] percentage percent; £90 = 90 exact [down by] money pound sterling; £900 = 900 exact [down to] money pound sterling",
        "Sales/NNS rose/VBD by/IN 3 million/CD ~,/, or/CC 2 ~% ~,/, to/IN 150 million/CD ~./. | 3 million = 3000000 exact [up by] number; 2% = 2 exact [up by] percentage percent; 150 million = 150000000 exact [up to] number",
        "Vox/NNP added/VBD 5.1 ~m users/NNS ~,/, down/RB from/IN 8.8 ~m. | 5.1m users = 5100000 exact [down to] count user; 8.8m = 8800000 exact [down from] count user",
        "Ukraine/NNP downed/VBD 56 of/IN 87 drones/NNS ~./. | 56 = 56 exact count drone; 87 drones = 87 exact count drone",
        "It/PRP will/MD close/VB five/CD of/IN its/PRP$ 31 plants/NNS ~./. | five = 5 exact count plant; 31 plants = 31 exact count plant",
        "It/PRP lost/VBD two/CD of/IN four/CD trucks/NNS ~./. | two = 2 exact count truck; four trucks = 4 exact count truck",
        "The/DT quake left/VBD 217 dead/JJ ~,/, 1,900 injured/VBN and/CC at/RB least/RBS 89 still/RB missing/VBG ~./. | 217 = 217 exact count person; 1,900 = 1900 exact count person; at least 89 = 89 at least count person",
        "The/DT former/JJ mayor ~,/, 63 ~,/, was/VBD jailed/VBN ~./. | 63 = 63 exact age",
        "Children/NNS aged/VBN between/IN 4 and/CC 12 pay less/JJR ~./. | 4 and 12 = 4..12 exact age",
        "Half of/IN them/PRP are/VBP under/IN 18 ~./. | Half = 0.5 exact ratio (50 percent); under 18 = 18 less than number",
        "The/DT margin was/VBD plus/JJ or/CC minus/JJ 3 percentage points/NNS ~./. | plus or minus 3 percentage points = 3 about percentage percentage point",
        "Fewer/JJR than/IN a/DT third of/IN under/IN ~-30 ~s/POS would/MD vote/VB ~./. | Fewer than a third = 0.3333333333333333 less than ratio (33.33333333333333 percent)",
        "More/JJR than/IN 10 million/CD Sudanese/NNP fled/VBD ~./. | More than 10 million Sudanese = 10000000 more than count Sudanese",
        "Profit more/JJR than/IN doubled/VBD to/IN $/$ ~9 million/CD ~./. | $9 million = 9000000 exact [up to] money dollar",
        "Rents/NNS hit/VBD £/$ ~1,344 pcm ~./. | £1,344 pcm = 1344 exact money pound sterling per month",
        "Output was/VBD 0.6 ~% smaller/JJR than/IN in/IN May/NNP ~./. | 0.6% = 0.6 exact [down by] percentage percent",
        "Sales/NNS were/VBD two/CD to/TO three/CD times/NNS those/DT of/IN May/NNP ~./. | two to three times = 2..3 exact ratio (200 percent)",
        "She/PRP jumped/VBD three/CD times/NNS ~./. | three times = 3 exact count time",
        "It/PRP has/VBZ 900 boats/NNS ~,/, not/RB 800 ~./. | 900 boats = 900 exact count boat; 800 = 800 exact count boat",
        "They/PRP sent/VBD 20 trucks/NNS and/CC up/IN to/IN 1,000 rockets/NNS ~./. | 20 trucks = 20 exact count truck; up to 1,000 rockets = 1000 at most count rocket",
        "Unemployment fell/VBD by/IN 46,000 to/IN 1.39 million/CD ~./. | 46,000 = 46000 exact [down by] number; 1.39 million = 1390000 exact [down to] number",
        "Income rose/VBD to/IN $/$ ~1.84 billion/CD ~,/, or/CC $/$ ~2.37 a/DT share ~,/, from/IN $/$ ~1.52 billion/CD ~./. | $1.84 billion = 1840000000 exact [up to] money dollar; $2.37 a share = 2.37 exact [up to] money dollar per share; $1.52 billion = 1520000000 exact [up from] money dollar",
        "Shares/NNP slumped/VBD as/RB much/JJ as/IN 14 ~% to/IN 212 pence ~./. | as much as 14% = 14 at most [down by] percentage percent; 212 pence = 212 exact [down to] money penny (2.12 pound sterling)",
        "It/PRP is/VBZ worth/JJ 9.5 times/NNS core/JJ earnings/NNS ~./. | 9.5 times = 9.5 exact ratio (950 percent)",
        "It/PRP cost/VBD Rupees/NNS 500 crore/CD ~./. | Rupees 500 crore = 5000000000 exact money rupee",
        "They/PRP need/VBP 6x10/NN ~^/SYM ~4 cells/NNS ~./. | 6x10^4 cells = 60000 exact count cell",
        "It/PRP weighs/VBZ 5x10/NN ~^/SYM ~-3 grams/NNS ~./. | 5x10^-3 grams = 0.005 exact measure gram (0.000005 kilogram)",
        "It/PRP has/VBZ 10 ~^/SYM ~9 stars/NNS ~./. | 10^9 stars = 1000000000 exact count star",
        "There/EX were/VBD not/RB 900 but/CC 800 boats/NNS ~./. | 900 = 900 exact count boat; 800 boats = 800 exact count boat",
        "At/IN least/JJS 300 of/IN the/DT port ~'s/POS 6,900 workers/NNS left/VBD ~./. | At least 300 = 300 at least count worker; 6,900 workers = 6900 exact count worker",
      })
  void readsNumbers(String notation, String expected) {
    assertThat(String.join("; ", Described.quantities(notation))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/LS ~)/-RRB- They/PRP met/VBD 2 ~)/-RRB- They/PRP left/VBD",
        "It/PRP stands/VBZ at/IN 9 E 71st St/NNP and/CC 350 5th/JJ Avenue/NNP ~./.",
        "She/PRP won/VBD 6 ~-/HYPH ~4 4 ~-/HYPH ~6 7 ~-/HYPH ~6 ~./.",
      })
  void leavesOtherNumbersAlone(String notation) {
    assertThat(Described.quantities(notation)).isEmpty();
  }
}
