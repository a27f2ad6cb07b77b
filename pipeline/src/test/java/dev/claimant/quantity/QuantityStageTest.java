package dev.claimant.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Document;
import dev.claimant.document.Quantity;
import dev.claimant.document.Span;
import dev.claimant.testing.Described;
import dev.claimant.testing.TaggedText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityStageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "two/CD dozen/NN soldiers/NNS | two dozen soldiers = 24 exact count soldier",
        "a/DT dozen/NN eggs/NNS | a dozen eggs = 12 exact count egg",
        "a/DT couple/NN of/IN dozen/NN eggs/NNS | a couple of dozen eggs = 24 exact count egg",
        "half/PDT a/DT million/CD homes/NNS | half a million homes = 500000 exact count home",
        "two/CD and/CC a/DT half/CD million/CD homes/NNS | two and a half million homes = 2500000 exact count home",
        "3.5 billion/CD people/NNS | 3.5 billion people = 3500000000 exact count person",
        "twenty/CD ~-/HYPH ~five/CD cows/NNS | twenty-five cows = 25 exact count cow",
        "two/CD hundred/CD and/CC five/CD cows/NNS | two hundred and five cows = 205 exact count cow",
        "six/CD thousand/CD forty/CD ~-/HYPH ~two/CD cows/NNS | six thousand forty-two cows = 6042 exact count cow",
        "4 hundred/CD million/CD cows/NNS | 4 hundred million cows = 400000000 exact count cow",
        "tens/NNS of/IN thousands/NNS of/IN voters/NNS | tens of thousands of voters = 10000..100000 exact count voter",
        "millions/NNS of/IN dollars/NNS | millions of dollars = 1000000..10000000 exact money dollar",
        "a/DT quarter/NN of/IN a/DT million/CD dollars/NNS | a quarter of a million dollars = 250000 exact money dollar",
        "8 million/CD low/JJ ~-/HYPH and/CC middle/NN ~-/HYPH ~income/NN voters/NNS | 8 million low- and middle-income voters = 8000000 exact count voter",
        "at/IN least/JJS one/CD Democrat/NNP | at least one Democrat = 1 at least count Democrat",
        "a/DT thousand/CD bare/JJ feet/NNS | a thousand bare feet = 1000 exact count foot",
        "three/CD ~-/HYPH ~quarters/NNS of/IN voters/NNS | three-quarters = 0.75 exact ratio (75 percent)",
        "one/CD in/IN five/CD voters/NNS | one in five = 0.2 exact ratio (20 percent)",
        "nine/CD out/IN of/IN 10 dentists/NNS | nine out of 10 = 0.9 exact ratio (90 percent)",
        "sold/VBD 1.2 ~m/NN pens/NNS | 1.2m pens = 1200000 exact count pen",
        "1.1 ~m/NN ~–/: ~1.2 ~m/NN vans/NNS | 1.1m–1.2m vans = 1100000..1200000 exact count van",
        "tunnels/NNS of/IN 1.1 ~m/NN | 1.1m = 1.1 exact measure metre",
        "cost/NN over/IN ten/CD years/NNS | ten years = 10 exact duration year",
        "for/IN over/IN ten/CD years/NNS | over ten years = 10 more than duration year",
        "minus/CC 5 degrees/NNS | minus 5 degrees = -5 exact measure degree",
        "101 1/4/CD points/NNS | 101 1/4 points = 101.25 exact number point",
        "3 ~-/HYPH ~to/IN ~-5/CD cows/NNS | 3-to-5 cows = 3..5 exact count cow",
      })
  void readsNumbers(String notation, String expected) {
    assertThat(Described.quantities(notation)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "some/DT 50 nations/NNS | some 50 nations = 50 about count nation",
        "more/JJR than/IN 1200 ships/NNS | more than 1200 ships = 1200 more than count ship",
        "at/IN least/JJS 3 ships/NNS | at least 3 ships = 3 at least count ship",
        "as/RB many/JJ as/IN 30 ships/NNS | as many as 30 ships = 30 at most count ship",
        "up/IN to/IN 30 ships/NNS | up to 30 ships = 30 at most count ship",
        "fewer/JJR than/IN six/CD ships/NNS | fewer than six ships = 6 less than count ship",
        "at/IN least/JJS some/DT 40 ships/NNS | at least some 40 ships = 40 at least count ship",
        "30 ships/NNS or/CC more/JJR | 30 ships or more = 30 at least count ship",
        "30 ships/NNS or/CC so/RB | 30 ships or so = 30 about count ship",
        "≈/SYM 2.5 ~mm/NN | ≈ 2.5mm = 2.5 about measure millimetre (0.0025 metre)",
      })
  void readsBounds(String notation, String expected) {
    assertThat(Described.quantities(notation)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "between/IN 5 and/CC 10 boats/NNS | 5 and 10 boats = 5..10 exact count boat",
        "10 ~-/SYM ~15 boats/NNS | 10-15 boats = 10..15 exact count boat",
        "5 to/IN 10 percent/NN | 5 to 10 percent = 5..10 exact percentage percent",
        "between/IN 5 ~%/NN and/CC 6 ~%/NN | 5% and 6% = 5..6 exact percentage percent",
        "$/$ ~10 ~-/SYM ~15 million/CD | $10-15 million = 10000000..15000000 exact money dollar",
        "a/DT fine/NN of/IN $/$ ~3 billion/CD to/IN $/$ ~5 billion/CD | $3 billion to $5 billion = 3000000000..5000000000 exact money dollar",
        "three/CD or/CC four/CD years/NNS | three or four years = 3..4 exact duration year",
      })
  void readsRanges(String notation, String expected) {
    assertThat(Described.quantities(notation)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "$/$ ~3.5 ~bn/CD | $3.5bn = 3500000000 exact money dollar",
        "$/$ ~US87/CD trillion/CD | $US87 trillion = 87000000000000 exact money US dollar",
        "£/$ ~3m/CD | £3m = 3000000 exact money pound sterling",
        "RM45/NN a/DT month/NN | RM45 a month = 45 exact money ringgit per month",
        "AUD/NN ~2.4 ~m/CD | AUD2.4m = 2400000 exact money Australian dollar",
        "10 million/CD Australian/JJ dollars/NNS | 10 million Australian dollars = 10000000 exact money Australian dollar",
        "3 million/CD pounds/NNS | 3 million pounds = 3000000 exact money pound sterling",
        "40 dollars/NNS per/IN barrel/NN | 40 dollars per barrel = 40 exact money dollar per barrel",
        "5km/NN | 5km = 5 exact measure kilometre (5000 metre)",
        "48m2/CD | 48m2 = 48 exact measure square metre",
        "90km/NN ~//HYPH ~h/NN | 90km/h = 90 exact measure kilometre per hour (25 metre per second)",
        "80 mph/NN | 80 mph = 80 exact measure mile per hour (35.7632 metre per second)",
        "10 kV/NN ~//HYPH ~cm/NN | 10 kV/cm = 10 exact measure kilovolt per centimetre (1000000 volt per metre)",
        "30 degrees/NNS Celsius/NNP | 30 degrees Celsius = 30 exact measure degree Celsius (303.15 kelvin)",
        "2.4 billion/CD gallons/NNS of/IN fuel/NN a/DT year/NN | 2.4 billion gallons of fuel a year = 2400000000 exact measure gallon per year (9084988.2816 cubic metre per year)",
        "12 deaths/NNS per/IN 100,000/CD people/NNS | 12 deaths per 100,000 people = 12 exact count death per 100,000 person",
        "60 hours/NNS a/DT week/NN | 60 hours a week = 60 exact duration hour per week (0.3571428571428571 second per second)",
        "seats/NNS cost/VBD $/$ ~5 each/DT | $5 each = 5 exact money dollar per each",
        "a/DT 5 ~-/HYPH ~mile/NN run/NN | 5-mile = 5 exact measure mile (8046.72 metre)",
        "half/PDT an/DT hour/NN | half an hour = 0.5 exact duration hour (1800 second)",
        "an/DT hour/NN and/CC a/DT half/NN | an hour and a half = 1.5 exact duration hour (5400 second)",
        "nearly/RB a/DT mile/NN | nearly a mile = 1 about measure mile (1609.344 metre)",
        "more/JJR than/IN a/DT century/NN | more than a century = 1 more than duration century (100 year)",
        "for/IN two/CD more/JJR years/NNS | two more years = 2 exact duration year",
        "five/CD years/NNS old/JJ | five years old = 5 exact age year",
        "a/DT 65 ~-/HYPH ~year/NN ~-/HYPH ~old/JJ man/NN | 65-year-old = 65 exact age year",
        "Ann/NNP Lee/NNP ~,/, 44 ~,/, left/VBD | 44 = 44 exact age",
        "between/IN the/DT ages/NNS of/IN 17 and/CC 20 ~./. | 17 and 20 = 17..20 exact age",
        "aged/VBN 21 ~./. | 21 = 21 exact age",
      })
  void readsUnits(String notation, String expected) {
    assertThat(Described.quantities(notation)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "5 miles/NNS (/-LRB- ~8 km/NN ~)/-RRB- | 5 miles; 8 km",
        "a/DT 4 ~-/HYPH or/CC 6 ~-/HYPH ~inch/NN nail/NN | 4; 6-inch",
        "rose/VBD 3 ~%/NN to/IN 10 ~%/NN | 3%; 10%",
        "7 men/NNS and/CC 8 women/NNS | 7 men; 8 women",
        "6 ~'/SYM ~2 ~\"/'' tall/JJ | 6'; 2\"",
        "one/CD of/IN four/CD firms/NNS | four firms",
        "eight/CD of/IN 10 firms/NNS | eight of 10",
      })
  void tellsQuantitiesApart(String notation, String spans) {
    Document document = Described.read(notation);
    assertThat(document.quantities())
        .extracting(quantity -> document.text(quantity.span()))
        .containsExactly(spans.split("; "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in/IN 2015 ~./.",
        "November/NNP 6 ~,/, 2024 ~./.",
        "at/IN 9:30 a.m./NN",
        "the/DT first/JJ time/NN",
        "the/DT 21st/JJ floor/NN",
        "a/DT second/JJ time/NN",
        "a/DT day/NN later/RB",
        "Section/NN 230 of/IN the/DT act/NN",
        "on/IN Route/NNP 66",
        "a/DT Boeing/NNP 737 ~-/HYPH ~800/CD jet/NN",
        "the/DT Boeing/NNP 737 jets/NNS",
        "an/DT F/NN ~-/HYPH ~16/CD jet/NN",
        "No./NN 10 Downing/NNP Street/NNP",
        "the/DT G20/NN leaders/NNS",
        "on/IN Windows/NNP 10 ~./.",
        "Channel/NNP 4 said/VBD",
        "call/VB 1-800-555-1234/CD now/RB",
        "version/NN 2.0.1/CD",
        "see/VB example.com/NN ~//HYPH ~34/CD",
        "one/CD of/IN them/PRP",
        "no/DT one/CD knows/VBZ",
        "this/DT one/CD",
        "the/DT one/CD who/WP left/VBD",
        "one/CD day/NN it/PRP ends/VBZ",
        "the/DT two/CD met/VBD",
        "the/DT second/JJ half/NN of/IN the/DT game/NN",
        "a/DT 5 ~-/HYPH ~4/CD vote/NN",
        "a/DT 4 to/IN 1 margin/NN",
        "a/DT four/CD ~-/HYPH ~door/NN car/NN",
        "Miller/NNP (/-LRB- ~4 ~)/-RRB- ran/VBD",
        "two/CD years/NNS ago/RB",
        "since/IN 9/11/CD ~,/,",
        "open/JJ 24/7/CD ~./.",
        "in/IN her/PRP$ 40s/NNS",
        "code/NN 007 ~./.",
        "about/IN a/DT second/JJ chance/NN",
        "at/IN one/CD point/NN",
      })
  void leavesOtherNumbersAlone(String notation) {
    assertThat(Described.quantities(notation)).isEmpty();
  }

  @Test
  void givesEachPartItsSpan() {
    Document document =
        Described.read(
            TaggedText.document(
                "more/JJR than/IN 1200 Russian/JJ casualties/NNS per/IN day/NN –/: more/JJR"));
    Quantity quantity = document.quantities().get(0);
    assertThat(document.text(quantity.span()))
        .isEqualTo("more than 1200 Russian casualties per day");
    assertThat(document.text(quantity.number())).isEqualTo("1200");
    assertThat(document.text(quantity.unit().orElseThrow().span())).isEqualTo("casualties");
    assertThat(document.text(quantity.rate().orElseThrow().span())).isEqualTo("per day");
    assertThat(quantity.concept()).extracting(document::text).containsExactly("Russian casualties");
    assertThat(document.times()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unemployment/NN fell/VBD to/IN 5 percent/NN | unemployment",
        "a/DT 25 ~%/NN import/NN tax/NN | import tax",
        "60 ~%/NN of/IN its/PRP$ workers/NNS | workers",
        "40 tonnes/NNS of/IN wheat/NN | wheat",
      })
  void findsWhatIsMeasured(String notation, String concept) {
    Document document = Described.read(notation);
    assertThat(document.quantities().get(0).concept())
        .extracting(document::text)
        .containsExactly(concept);
  }

  @Test
  void readsOddText() {
    assertThat(Described.quantities("🙂/NN 5 🙂/NN ½/SYM ~️/NN $/$ ,/, %/NN -/: minus/CC and/CC"))
        .allSatisfy(line -> assertThat(line).isNotBlank());
    Document empty = Document.of("e", "", Optional.empty(), "", List.of()).withSentences(List.of());
    assertThat(Described.read(empty).quantities()).isEmpty();
  }

  @Test
  void countsSurrogatesAsJavaDoes() {
    Document document = Described.read("😀/NN 12 ships/NNS");
    assertThat(document.quantities().get(0).span()).isEqualTo(new Span(3, 11));
  }
}
