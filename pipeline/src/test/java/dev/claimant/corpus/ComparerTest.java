package dev.claimant.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Bound;
import dev.claimant.document.Change;
import dev.claimant.document.EntityType;
import dev.claimant.document.QuantityKind;
import dev.claimant.document.Stance;
import dev.claimant.record.ClaimRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComparerTest {
  @Test
  void joinsNationsUnderAllTheirNames() {
    assertThat(
            groups(
                new Claim("Some 10,000 North Korean troops came.", "10,000 North Korean troops")
                    .count("10000", "troop")
                    .entity("North Korea", EntityType.COUNTRY, "North Korean")
                    .figure(),
                new Claim("There were 12,000 DPRK soldiers.", "12,000 DPRK soldiers")
                    .count("12000", "soldier")
                    .entity("DPRK", EntityType.COUNTRY, "DPRK")
                    .figure(),
                new Claim("He saw 11,000 troops from North Korea.", "11,000 troops")
                    .count("11000", "troop")
                    .entity("North Korea", EntityType.COUNTRY, "North Korea")
                    .figure(),
                new Claim("There were 50,000 Russian troops.", "50,000 Russian troops")
                    .count("50000", "troop")
                    .entity("Russia", EntityType.COUNTRY, "Russian")
                    .figure()))
        .containsExactly(
            "troops · North Korea: 11,000 troops, 10,000 North Korean troops, 12,000 DPRK soldiers");
  }

  @Test
  void joinsCompaniesUnderTheirShortNames() {
    assertThat(
            groups(
                revenue("Velk Metals Inc's revenue was $4 million.", "Velk Metals Inc", "4"),
                revenue("Velk's revenue was $5 million.", "Velk", "5"),
                revenue("Dorn's revenue was $6 million.", "Dorn", "6")))
        .containsExactly("revenue · Velk Metals: $4 million, $5 million");
  }

  @Test
  void keepsAShortNameOfTwoCompaniesApart() {
    assertThat(
            groups(
                revenue("Velk Metals's revenue was $4 million.", "Velk Metals", "4"),
                revenue("Velk Foods's revenue was $7 million.", "Velk Foods", "7"),
                revenue("Velk's revenue was $5 million.", "Velk", "5")))
        .isEmpty();
  }

  @Test
  void keepsWhatBefellPeopleApart() {
    assertThat(
            groups(
                peru("A storm killed 12 people in Peru.", "12 people"),
                peru("In Peru, 14 people died in the storm.", "14 people"),
                peru("The storm wounded 30 people in Peru.", "30 people"),
                peru("In Peru, 9 people were hired.", "9 people")))
        .containsExactly("people, killed · Peru · storm: 12 people, 14 people");
  }

  @Test
  void keepsTwoPlacesAndTwoEventsApart() {
    assertThat(
            groups(
                peru("A storm killed 12 people in Peru.", "12 people"),
                peru("A fire killed 14 people in Peru.", "14 people"),
                peru("Some 15 people were killed in Peru.", "15 people"),
                new Claim("A storm killed 16 people in Chile.", "16 people")
                    .count("16", "person")
                    .place("Chile", EntityType.COUNTRY, "Chile")
                    .figure()))
        .isEmpty();
  }

  @Test
  void joinsWhatTellsLessIfItCanBeOfOneThingOnly() {
    assertThat(
            groups(
                peru("A storm killed 12 people in Peru.", "12 people"),
                peru("Some 15 people were killed in Peru.", "15 people")))
        .containsExactly("people, killed · Peru · storm: 12 people, 15 people");
  }

  @Test
  void keepsEventsApartBetweenWhichTimePassed() {
    assertThat(groups(killed("2024-03-01"), killed("2024-03-09"), killed("2024-04-20")))
        .containsExactly("people, killed · Peru · storm: 12 people, 12 people");
  }

  @Test
  void keepsKindsOfFiguresApart() {
    assertThat(
            groups(
                peru("Peru has 900 clinics.", "900 clinics"),
                peru("Peru has another 80 clinics.", "80 clinics"),
                peru("Peru has 70 new clinics.", "70 new clinics"),
                peru("Peru will have 1000 clinics.", "1000 clinics"),
                peru("Peru builds a clinic: 3 clinics a day.", "3 clinics", "day"),
                new Claim("The number of clinics in Peru rose by 60 clinics.", "60 clinics")
                    .count("60", "clinic")
                    .place("Peru", EntityType.COUNTRY, "Peru")
                    .change(Change.Direction.UP, Change.Figure.BY)
                    .figure()))
        .containsExactly("clinics, more · Peru: 70 new clinics, 80 clinics");
  }

  @Test
  void leavesOutWhatIsDenied() {
    Claim denied =
        new Claim("Ann Lee denied that Peru has 80 clinics.", "80 clinics")
            .count("80", "clinic")
            .place("Peru", EntityType.COUNTRY, "Peru")
            .by("Ann Lee", EntityType.PERSON, Stance.DENIES);
    Claim negated =
        new Claim("Peru has not 70 clinics.", "70 clinics")
            .count("70", "clinic")
            .place("Peru", EntityType.COUNTRY, "Peru")
            .negated();
    assertThat(
            groups(peru("Peru has 900 clinics.", "900 clinics"), denied.figure(), negated.figure()))
        .isEmpty();
  }

  @Test
  void comparesAmountsInOneUnit() {
    Claim kilometres =
        new Claim("The tunnel to Vane is 5 km long.", "5 km")
            .quantity("5", QuantityKind.MEASURE, "kilometre")
            .normalized("5000", "metre")
            .of("tunnel")
            .entity("Vane", EntityType.PLACE, "Vane");
    Claim miles =
        new Claim("The tunnel to Vane is 3.1 miles long.", "3.1 miles")
            .quantity("3.1", QuantityKind.MEASURE, "mile")
            .normalized("4988.9664", "metre")
            .of("tunnel")
            .entity("Vane", EntityType.PLACE, "Vane");
    FigureGroup group = compare(kilometres.figure(), miles.figure()).figures().get(0);
    assertThat(group.unit()).isEqualTo("metre");
    assertThat(group.agreeing()).isEqualTo(2);
  }

  @Test
  void countsARepublishedAndARepeatedFigureOnce() {
    ClaimRecord first = peru("A storm killed 12 people in Peru.", "12 people");
    Claim republished =
        new Claim("A storm killed 12 people in Peru.", "12 people")
            .document("copy")
            .duplicateOf("first")
            .count("12", "person")
            .place("Peru", EntityType.COUNTRY, "Peru");
    Claim repeated =
        new Claim("In Peru, there was a storm: 12 people died.", "12 people")
            .document("A storm killed 12 people in Peru.")
            .count("12", "person")
            .place("Peru", EntityType.COUNTRY, "Peru");
    Comparer comparer = new Comparer();
    List.of(first, republished.figure(), repeated.figure(), first).forEach(comparer::add);
    assertThat(comparer.compare().figures()).isEmpty();
    Comparison all = comparer.compare("people killed in Peru");
    assertThat(all.duplicates()).isEqualTo(1);
    assertThat(all.claims()).isEqualTo(2);
    assertThat(all.figures()).hasSize(1);
    assertThat(all.figures().get(0).figures()).hasSize(1);
    assertThat(all.figures().get(0).figures().get(0).claims()).hasSize(2);
  }

  @Test
  void givesTheSameWhateverTheOrderOfTheDocuments() {
    List<ClaimRecord> claims = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String words = (i + 2) + (i % 2 == 0 ? " clinics" : " schools");
      claims.add(peru("Place " + i + " in Peru has " + words + ".", words));
    }
    Comparison expected = compare(claims.toArray(ClaimRecord[]::new));
    assertThat(expected.figures()).hasSize(2);
    Collections.shuffle(claims, new Random(7));
    assertThat(compare(claims.toArray(ClaimRecord[]::new))).isEqualTo(expected);
  }

  @Test
  void findsGroupsByOtherNamesAndInflections() {
    Comparer comparer = new Comparer();
    comparer.add(
        new Claim("There were 12,000 DPRK soldiers.", "12,000 DPRK soldiers")
            .count("12000", "soldier")
            .entity("North Korea", EntityType.COUNTRY, "DPRK")
            .figure());
    for (String about : List.of("North Korean troops", "soldier", "DPRK", "troops North Korea")) {
      assertThat(comparer.compare(about).figures()).as(about).hasSize(1);
    }
    assertThat(comparer.compare("the").figures()).isEmpty();
    assertThat(comparer.compare("South Korean troops").figures()).isEmpty();
    assertThat(comparer.compare("North Korean ships").figures()).isEmpty();
  }

  @Test
  void groupsStatementsBySpeakerAndWord() {
    Comparer comparer = new Comparer();
    comparer.add(said("Ann Lee said the harbour would close.", "the harbour would close"));
    comparer.add(said("Ann Lee said harbours were costly.", "harbours were costly"));
    comparer.add(said("Bo Dahl said the harbour was fine.", "the harbour was fine"));
    List<StatementGroup> groups = comparer.compare().statements();
    assertThat(groups).hasSize(1);
    assertThat(groups.get(0).speaker()).isEqualTo("Ann Lee");
    assertThat(groups.get(0).topic()).containsExactly("harbour");
    assertThat(groups.get(0).sayings()).hasSize(2);
  }

  @Test
  void bearsClaimsWithoutTheirSentenceAndBoundsBeyondIt() {
    ClaimRecord claim = new Claim("9 😀", "9 😀").count("9", "cat").bound(Bound.AT_MOST).figure();
    assertThat(compare(claim, claim).figures()).isEmpty();
  }

  private static Comparison compare(ClaimRecord... claims) {
    Comparer comparer = new Comparer();
    List.of(claims).forEach(comparer::add);
    return comparer.compare();
  }

  /** "label: words, words" for each group. */
  private static List<String> groups(ClaimRecord... claims) {
    return compare(claims).figures().stream()
        .map(
            group ->
                group.label()
                    + ": "
                    + String.join(
                        ", ",
                        group.figures().stream().map(figure -> figure.claim().text()).toList()))
        .toList();
  }

  private static ClaimRecord said(String sentence, String content) {
    String speaker = sentence.substring(0, sentence.indexOf(" said"));
    return new Claim(sentence, content).by(speaker, EntityType.PERSON, Stance.ASSERTS).statement();
  }

  private static ClaimRecord revenue(String sentence, String company, String millions) {
    return new Claim(sentence, "$" + millions + " million")
        .quantity(millions + "000000", QuantityKind.MONEY, "dollar")
        .of("revenue")
        .entity(company, EntityType.ORGANIZATION, company)
        .figure();
  }

  private static ClaimRecord peru(String sentence, String words) {
    return inPeru(sentence, words).figure();
  }

  private static ClaimRecord peru(String sentence, String words, String per) {
    return inPeru(sentence, words).rate(per).figure();
  }

  private static ClaimRecord killed(String date) {
    return inPeru("A storm killed 12 people in Peru.", "12 people")
        .document(date)
        .date(date)
        .figure();
  }

  private static Claim inPeru(String sentence, String words) {
    String noun = words.substring(words.lastIndexOf(' ') + 1);
    return new Claim(sentence, words)
        .count(
            words.replaceAll("\\D.*", ""),
            noun.equals("people") ? "person" : noun.replaceAll("s$", ""))
        .place("Peru", EntityType.COUNTRY, "Peru");
  }
}
