package dev.claimant.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Attribution;
import dev.claimant.document.AttributionType;
import dev.claimant.document.Bound;
import dev.claimant.document.Claim;
import dev.claimant.document.Claim.QuantityClaim;
import dev.claimant.document.Claim.StatementClaim;
import dev.claimant.document.Document;
import dev.claimant.document.Entity;
import dev.claimant.document.EntityReference;
import dev.claimant.document.EntityType;
import dev.claimant.document.Mention;
import dev.claimant.document.MentionType;
import dev.claimant.document.NumberReading;
import dev.claimant.document.Quantity;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Reading;
import dev.claimant.document.SaidOf;
import dev.claimant.document.ScoredSpan;
import dev.claimant.document.Span;
import dev.claimant.document.TimeExpression;
import dev.claimant.testing.TaggedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClaimStageTest {
  private final List<Entity> entities = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Quantity> quantities = new ArrayList<>();
  private final List<NumberReading> readings = new ArrayList<>();
  private final List<TimeExpression> times = new ArrayList<>();
  private final List<Attribution> attributions = new ArrayList<>();
  private Document document = TaggedText.document("Rain/NN");

  private void text(String notation) {
    document = TaggedText.document(notation);
  }

  private Span span(String text) {
    int at = document.text().indexOf(text);
    assertThat(at).as(text).isNotNegative();
    return new Span(at, at + text.length());
  }

  private void mention(String text, String name, EntityType type, MentionType how) {
    entities.add(new Entity(entities.size(), name, type, Optional.empty(), Optional.empty()));
    mentions.add(
        new Mention(span(text), entities.size() - 1, how, Optional.empty(), Optional.empty()));
  }

  private void quantity(String text, String number) {
    quantity(text, number, QuantityKind.COUNT);
  }

  private void quantity(String text, String number, QuantityKind kind, String... concept) {
    int start = span(text).start();
    int at = document.text().indexOf(number, start);
    quantities.add(
        new Quantity(
            span(text),
            new Span(at, at + number.length()),
            new BigDecimal(number),
            Optional.empty(),
            Bound.EXACT,
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            kind,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Stream.of(concept).map(this::span).toList()));
  }

  /** The model takes the words for what the last quantity is said of. */
  private void saidOf(String words) {
    reads(NumberReading.Role.OF, words);
  }

  /** The model reads a role of the last quantity. */
  private void reads(NumberReading.Role role, String words) {
    readings.add(
        new NumberReading(
            quantities.get(quantities.size() - 1).span(),
            Map.of(role, new ScoredSpan(span(words), 0.9)),
            Optional.empty(),
            1));
  }

  private void attribution(String source, String cue, String content) {
    attributions.add(
        new Attribution(
            AttributionType.INDIRECT,
            List.of(span(source)),
            List.of(span(cue)),
            List.of(span(content)),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty()));
  }

  private List<Claim> claims() {
    return new ClaimStage()
        .apply(
            document
                .withEntities(entities, mentions)
                .withTimes(times)
                .withQuantities(quantities)
                .withReading(new Reading("model 0", List.of(), List.of(), readings))
                .withAttributions(attributions))
        .claims();
  }

  private QuantityClaim quantityClaim() {
    return claims().stream()
        .filter(QuantityClaim.class::isInstance)
        .map(QuantityClaim.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Optional<String> at(Document document, Optional<EntityReference> reference) {
    return reference.map(found -> document.text(found.span()));
  }

  @Test
  void entityIsInTheQuantityAndPlaceBehindIt() {
    text("Some/DT 300 Finnish/JJ soldiers/NNS are/VBP in/IN northern/JJ Chad/NNP ~./.");
    mention("Finnish", "Finland", EntityType.COUNTRY, MentionType.DEMONYM);
    mention("Chad", "Chad", EntityType.COUNTRY, MentionType.NAME);
    quantity("Some 300 Finnish soldiers", "300");
    reads(NumberReading.Role.PLACE, "northern Chad");
    assertThat(at(document, quantityClaim().entity())).contains("Finnish");
    assertThat(at(document, quantityClaim().place()))
        .as("after the verb")
        .contains("northern Chad");
  }

  @Test
  void entityIsInTheConceptElse() {
    text("Shares/NNS of/IN Harlow/NNP ~,/, it/PRP said/VBD ~,/, fell/VBD 3 ~%/NN ~./.");
    mention("Harlow", "Harlow Motors", EntityType.ORGANIZATION, MentionType.NAME);
    quantity("3%", "3", QuantityKind.PERCENTAGE);
    saidOf("Shares of Harlow");
    assertThat(at(document, quantityClaim().entity())).contains("Harlow");
  }

  @Test
  void whatANumberIsSaidOfHasNamesInPlaceOfPronouns() {
    text("Harlow/NNP said/VBD its/PRP$ profit/NN rose/VBD 3%/CD ~./.");
    mention("Harlow", "Harlow", EntityType.ORGANIZATION, MentionType.NAME);
    mentions.add(
        new Mention(span("its"), 0, MentionType.PRONOUN, Optional.empty(), Optional.empty()));
    quantity("3%", "3", QuantityKind.PERCENTAGE);
    saidOf("its profit");

    assertThat(quantityClaim().of())
        .contains(new SaidOf("Harlow's profit", span("its profit"), Optional.empty()));
    assertThat(at(document, quantityClaim().entity())).contains("its");
  }

  @Test
  void whatANumberIsSaidOfIsTheEntityThatAllItsWordsName() {
    text("The/DT Harlow/NNP Group/NNP employs/VBZ 90/CD ~./.");
    mention("Harlow Group", "Harlow Group", EntityType.ORGANIZATION, MentionType.NAME);
    quantity("90", "90", QuantityKind.NUMBER);
    saidOf("The Harlow Group");

    assertThat(quantityClaim().of())
        .contains(new SaidOf("Harlow Group", span("Harlow Group"), Optional.of(0)));
  }

  @Test
  void withoutAReadingANumberIsSaidOfItsNoun() {
    text("There/EX are/VBP 300 soldiers/NNS ~./.");
    quantity("300 soldiers", "300", QuantityKind.COUNT, "soldiers");

    assertThat(quantityClaim().of().map(SaidOf::label)).contains("soldiers");
  }

  @Test
  void aBareNumberHasTheUnitThatTheModelReadsElsewhere() {
    text("Of/IN the/DT 40/CD clerks/NNS ~,/, 12/CD left/VBD ~./.");
    quantity("12", "12", QuantityKind.NUMBER);
    reads(NumberReading.Role.UNIT, "clerks");

    Quantity complete = quantityClaim().quantity();

    assertThat(complete.kind()).isEqualTo(QuantityKind.COUNT);
    assertThat(complete.unit())
        .contains(new Quantity.Unit("clerk", Optional.empty(), span("clerks")));
    assertThat(complete.evidence()).contains("unit-read-elsewhere");
  }

  @Test
  void placeKeepsItsAdjectives() {
    text("There/EX are/VBP 300 soldiers/NNS in/IN the/DT far/JJ northern/JJ Chad/NNP ~./.");
    mention("Chad", "Chad", EntityType.COUNTRY, MentionType.NAME);
    quantity("300 soldiers", "300");
    reads(NumberReading.Role.PLACE, "far northern Chad");
    assertThat(quantityClaim().place()).contains(new EntityReference(0, span("far northern Chad")));
  }

  @Test
  void entityBehindOf() {
    text("It/PRP lost/VBD 300 soldiers/NNS of/IN the/DT African/NNP Union/NNP ~./.");
    mention("African Union", "African Union", EntityType.ORGANIZATION, MentionType.NAME);
    quantity("300 soldiers", "300");
    assertThat(at(document, quantityClaim().entity())).contains("African Union");
  }

  @Test
  void aPersonIsNotWhoseTheThingsAre() {
    text("It/PRP lost/VBD 300 Smith/NNP bonds/NNS ~./.");
    mention("Smith", "Smith", EntityType.PERSON, MentionType.NAME);
    quantity("300 Smith bonds", "300");
    assertThat(quantityClaim().entity()).isEmpty();
  }

  @Test
  void timeIsOfTheSameClause() {
    text("In/IN May/NNP ~,/, it/PRP sold/VBD 300 cars/NNS ~,/, but/CC in/IN June/NNP none/NN ~./.");
    times.add(new TimeExpression(span("May"), Optional.empty()));
    times.add(new TimeExpression(span("June"), Optional.empty()));
    quantity("300 cars", "300");
    reads(NumberReading.Role.TIME, "May");
    assertThat(quantityClaim().time().map(time -> document.text(time.span()))).contains("May");
  }

  @Test
  void quantitiesInAStatementAreLinkedToIt() {
    text(
        "In/IN Oslo/NNP on/IN Monday/NNP ~,/, Lee/NNP said/VBD that/IN 300 ships/NNS sank/VBD in/IN"
            + " Chad/NNP in/IN May/NNP ~./. || 20 were/VBD saved/VBN ~./.");
    mention("Oslo", "Oslo", EntityType.PLACE, MentionType.NAME);
    mention("Chad", "Chad", EntityType.COUNTRY, MentionType.NAME);
    times.add(new TimeExpression(span("Monday"), Optional.empty()));
    times.add(new TimeExpression(span("May"), Optional.empty()));
    quantity("300 ships", "300");
    reads(NumberReading.Role.TIME, "May");
    quantity("20", "20");
    attribution("Lee", "said", "that 300 ships sank in Chad in May");

    List<Claim> claims = claims();
    assertThat(claims).hasSize(3);
    StatementClaim statement = (StatementClaim) claims.get(0);
    QuantityClaim ships = (QuantityClaim) claims.get(1);
    QuantityClaim saved = (QuantityClaim) claims.get(2);
    assertThat(statement.quantities()).containsExactly(ships.id());
    assertThat(ships.statement()).contains(statement.id());
    assertThat(saved.statement()).isEmpty();
    assertThat(at(document, statement.place())).contains("Oslo");
    assertThat(statement.time().map(time -> document.text(time.span()))).contains("Monday");
    assertThat(ships.time().map(time -> document.text(time.span()))).contains("May");
  }

  @Test
  void anInnerStatementIsPartOfTheOuter() {
    text("Lee/NNP said/VBD that/IN Kim/NNP denied/VBD it/PRP had/VBD 300 ships/NNS ~./.");
    attribution("Lee", "said", "that Kim denied it had 300 ships");
    attribution("Kim", "denied", "it had 300 ships");
    quantity("300 ships", "300");
    List<Claim> claims = claims();
    assertThat(claims.get(1).statement()).contains(claims.get(0).id());
    assertThat(claims.get(2).statement()).contains(claims.get(1).id());
  }

  @Test
  void ofTwoStatementsWithTheSameContentTheFirstHasTheQuantity() {
    text("Lee/NNP said/VBD and/CC Kim/NNP denied/VBD it/PRP had/VBD 300 ships/NNS ~./.");
    attribution("Lee", "said", "it had 300 ships");
    attribution("Kim", "denied", "it had 300 ships");
    quantity("300 ships", "300");
    QuantityClaim ships = quantityClaim();
    List<StatementClaim> statements =
        claims().stream()
            .filter(StatementClaim.class::isInstance)
            .map(StatementClaim.class::cast)
            .toList();
    StatementClaim lee =
        statements.stream()
            .filter(claim -> claim.attribution().equals(attributions.get(0)))
            .findFirst()
            .orElseThrow();
    assertThat(ships.statement()).contains(lee.id());
    assertThat(statements).flatExtracting(StatementClaim::quantities).containsExactly(ships.id());
  }

  @Test
  void idsAreTheSameEverywhereAndDifferBySpan() {
    text("It/PRP sold/VBD 300 cars/NNS and/CC 300 vans/NNS ~./.");
    quantity("300 cars", "300");
    quantity("300 vans", "300");
    List<Claim> claims = claims();
    assertThat(claims.get(0).id()).isEqualTo("q-c0586ff3294cfbd4");
    assertThat(claims.get(1).id()).isNotEqualTo(claims.get(0).id());
    assertThat(claims()).isEqualTo(claims);
  }

  @Test
  void nothingInNothingOut() {
    assertThat(claims()).isEmpty();
  }
}
