package dev.claimant.evaluation.newsquant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Bound;
import dev.claimant.document.Claim;
import dev.claimant.document.Document;
import dev.claimant.document.Quantity;
import dev.claimant.document.Quantity.Rate;
import dev.claimant.document.Quantity.Unit;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Reading;
import dev.claimant.document.Span;
import dev.claimant.testing.Claims;
import dev.claimant.testing.Described;
import dev.claimant.testing.TaggedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsQuantitiesTest {
  private static final Document DOCUMENT =
      TaggedText.document(
          "The/DT total/JJ fleet/NN of/IN Kiel/NNP ~’s/POS N.V./NNP Rau/NNP ~//HYPH ~Lang/NNP lost/VBD"
              + " 30 old/JJ red/JJ and/CC blue/JJ re/NN ~-/HYPH ~built/VBN boats/NNS ~./.");
  private static final Span NUMBER = at("30");
  private static final Span NOUN = at("boats");

  private final NewsQuantities terms = new NewsQuantities();

  @ParameterizedTest
  @CsvSource({
    "COUNT, boat, '', old red blue boat",
    "COUNT, boat, day, old red blue boat per day",
    "MEASURE, kilometre, '', kilometre",
    "MEASURE, kilometre, hour, kilometre per hour",
    "MEASURE, degree Celsius, '', celsius",
    "MEASURE, tonne, '', metric ton",
    "MONEY, US dollar, gallon, dollar per gallon",
    "MONEY, yen, tonne, japanese yen per metric ton",
    "PERCENTAGE, percent, '', percentage",
    "DURATION, week, '', week",
    "AGE, week, '', week of age",
    "AGE, '', '', year of age",
    "NUMBER, '', '', -",
    "NUMBER, '', day, -"
  })
  void namesUnits(QuantityKind kind, String unit, String per, String name) {
    Quantity quantity =
        quantity(
            Bound.EXACT,
            kind,
            Optional.of(unit).filter(u -> !u.isEmpty()),
            Optional.of(per).filter(p -> !p.isEmpty()),
            at("old red and blue re-built boats"));
    assertThat(named(quantity).unit()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"EXACT, =", "ABOUT, ~", "AT_LEAST, >", "MORE_THAN, >", "AT_MOST, <", "LESS_THAN, <"})
  void namesChanges(Bound bound, String change) {
    Quantity quantity = quantity(bound, QuantityKind.NUMBER, Optional.empty(), Optional.empty());
    assertThat(named(quantity).change()).isEqualTo(change);
  }

  @ParameterizedTest
  @CsvSource({
    "The boats are/VBP down/RB 30 tonnes, down",
    "The price rose/VBD by/IN 30 tonnes, up",
    "The price rose/VBD by/IN about/IN 30 tonnes, ~",
    "The price rose/VBD to/IN 30 tonnes, =",
    "A rise/NN of/IN 30 tonnes, =",
  })
  void namesRisesAndFalls(String notation, String change) {
    Document document = claimed(Described.read(notation));
    assertThat(terms.of(document)).extracting(NewsQuantity::change).containsExactly(change);
  }

  @ParameterizedTest
  @CsvSource({
    "a/DT third/NN of/IN the/DT blue/JJ boats/NNS of/IN Kiel/NNP, % blue boat",
    "half/NN of/IN them/PRP, % -",
  })
  void namesPartsByTheWhole(String notation, String unit) {
    Document document = claimed(Described.read(notation));
    assertThat(terms.of(document)).extracting(NewsQuantity::unit).containsExactly(unit);
  }

  @Test
  void givesTheWordsOfConcepts() {
    Quantity quantity =
        quantity(
            Bound.EXACT,
            QuantityKind.NUMBER,
            Optional.empty(),
            Optional.empty(),
            at("The total fleet of Kiel’s N.V. Rau/Lang"),
            at("re-built boats"));
    assertThat(named(quantity).concepts())
        .containsExactly("fleet", "Kiel", "NV", "Rau", "Lang", "re-built", "boats");
  }

  @Test
  void writesQuantitiesAsJson() {
    assertThat(
            NewsQuantities.json(
                2,
                List.of(
                    new NewsQuantity(
                        List.of(new BigDecimal("1E+4")), "boat", "~", List.of("old", "boats")),
                    new NewsQuantity(
                        List.of(new BigDecimal("0.50"), new BigDecimal("3.0")),
                        "-",
                        "up",
                        List.of()))))
        .isEqualTo(
            "{\"index\":2,\"quantities\":[{\"value\":10000,\"normalized_unit\":\"boat\","
                + "\"change\":\"~\",\"concepts\":[\"old\",\"boats\"]},"
                + "{\"value\":[0.5,3],\"normalized_unit\":\"-\",\"change\":\"up\","
                + "\"concepts\":[]}]}\n");
  }

  private NewsQuantity named(Quantity quantity) {
    return terms.of(claimed(DOCUMENT.withQuantities(List.of(quantity)))).get(0);
  }

  /** With a claim of each quantity, of which no model has read anything. */
  private static Document claimed(Document document) {
    return document
        .withReading(new Reading("none", List.of(), List.of(), List.of()))
        .withClaims(
            document.quantities().stream()
                .<Claim>map(quantity -> Claims.quantity("q-1", quantity, Optional.empty()))
                .toList());
  }

  private static Quantity quantity(
      Bound bound,
      QuantityKind kind,
      Optional<String> unit,
      Optional<String> per,
      Span... concept) {
    return new Quantity(
        new Span(NUMBER.start(), NOUN.end()),
        NUMBER,
        BigDecimal.valueOf(30),
        Optional.empty(),
        bound,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        kind,
        unit.map(name -> new Unit(name, Optional.empty(), NOUN)),
        per.map(name -> new Rate(name, NOUN)),
        Optional.empty(),
        List.of(concept));
  }

  private static Span at(String words) {
    return new Span(
        DOCUMENT.text().indexOf(words), DOCUMENT.text().indexOf(words) + words.length());
  }
}
