package dev.claimant.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Document;
import dev.claimant.document.EntityType;
import dev.claimant.document.MentionType;
import dev.claimant.support.KnownNames;
import dev.claimant.support.WordList.Row;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
  @ParameterizedTest
  @CsvSource({
    "DPRK/NNP, North Korea, COUNTRY, NAME",
    "D.P.R.K./NNP, North Korea, COUNTRY, NAME",
    "North/JJ Korean/JJ, North Korea, COUNTRY, DEMONYM",
    "North/NNP Koreans/NNPS, North Korea, COUNTRY, DEMONYM",
    "NORTH/NNP KOREA/NNP, North Korea, COUNTRY, NAME",
    "Republic/NNP of/IN Korea/NNP, South Korea, COUNTRY, NAME",
    "Korea/NNP, Korea, PLACE, NAME",
    "Korean/JJ, Koreans, GROUP, NAME",
    "U.S./NNP, United States, COUNTRY, NAME",
    "US/NNP, United States, COUNTRY, NAME",
    "United/NNP States/NNPS of/IN America/NNP, United States, COUNTRY, NAME",
    "Americans/NNPS, United States, COUNTRY, DEMONYM",
    "Latin/JJ American/JJ, Latin America, PLACE, DEMONYM",
    "African/NNP ~-/HYPH ~American/NNP, African Americans, GROUP, NAME",
    "Britain/NNP, United Kingdom, COUNTRY, NAME",
    "Briton/NNP, United Kingdom, COUNTRY, DEMONYM",
    "UAE/NNP, United Arab Emirates, COUNTRY, NAME",
    "PRC/NNP, China, COUNTRY, NAME",
    "Polish/JJ, Poland, COUNTRY, DEMONYM",
    "Guinea/NNP ~-/HYPH ~Bissau/NNP, Guinea-Bissau, COUNTRY, NAME",
    "EU/NNP, European Union, ORGANIZATION, NAME",
    "Kremlin/NNP, Kremlin, ORGANIZATION, NAME",
    "Pentagon/NNP, Pentagon, ORGANIZATION, NAME",
    "Kurds/NNPS, Kurds, GROUP, NAME",
    "Republicans/NNPS, Republicans, GROUP, NAME",
    "Hong/NNP Kong/NNP, Hong Kong, PLACE, NAME",
  })
  void knowsNamesAcronymsAndDemonyms(
      String tagged, String name, EntityType type, MentionType mentionType) {
    Document document = Entities.of("", "They/PRP saw/VBD the/DT " + tagged + " there/RB ./.");
    assertThat(document.entities()).hasSize(1);
    assertThat(document.entities().get(0).name()).isEqualTo(name);
    assertThat(document.entities().get(0).type()).isEqualTo(type);
    assertThat(document.mentions()).hasSize(1);
    assertThat(document.mentions().get(0).type()).isEqualTo(mentionType);
  }

  @ParameterizedTest
  @CsvSource({
    "He/PRP told/VBD us/PRP so/RB",
    "Polish/VB the/DT shoes/NNS",
    "They/PRP polish/VBP them/PRP",
    "I/PRP ran/VBD home/RB",
    "WHO/WP knows/VBZ",
    "TELL/VB US/PRP NOW/RB",
    "the/DT turkey/NN was/VBD dry/JJ",
  })
  void leavesOrdinaryWordsAlone(String tagged) {
    assertThat(Entities.of("", tagged).entities()).isEmpty();
  }

  @Test
  void theAgencyNotTheWord() {
    Document document = Entities.of("", "The/DT WHO/WP said/VBD who/WP died/VBD ./.");
    assertThat(Entities.mentions(document))
        .containsExactly(Map.entry("World Health Organization", List.of("WHO")));
  }

  @Test
  void aPersonCanBearTheNameOfACountry() {
    Document document =
        Entities.of(
            "P:Michael Jordan; P:Chad",
            """
            Michael/NNP Jordan/NNP met/VBD Chad/NNP in/IN Jordan/NNP ./.
            """);
    assertThat(Entities.entity(document, "Michael Jordan").type()).isEqualTo(EntityType.PERSON);
    assertThat(Entities.entity(document, "Chad").type()).isEqualTo(EntityType.PERSON);
    assertThat(Entities.entity(document, "Jordan").type()).isEqualTo(EntityType.COUNTRY);
  }

  @Test
  void georgiaIsTheCountryOnlyBesideGeorgians() {
    String georgia = "The/DT vote/NN in/IN Georgia/NNP was/VBD close/JJ ./.";
    assertThat(Entities.entity(Entities.of("L:Georgia", georgia), "Georgia").type())
        .isEqualTo(EntityType.PLACE);
    Document document = Entities.of("L:Georgia", georgia + " || Georgian/JJ troops/NNS left/VBD");
    assertThat(Entities.entity(document, "Georgia").type()).isEqualTo(EntityType.COUNTRY);
    assertThat(document.mentions()).hasSize(2);
  }

  @Test
  void aCountryWithinALongerNameIsNoMention() {
    Document document = Entities.of("O:Bank of America", "Bank/NNP of/IN America/NNP fell/VBD ./.");
    assertThat(Entities.mentions(document))
        .containsExactly(Map.entry("Bank of America", List.of("Bank of America")));
  }

  @Test
  void aCharterIsNoOrganization() {
    Document document = Entities.of("O:UN Charter", "the/DT UN/NNP Charter/NNP of/IN 1945/CD");
    assertThat(Entities.mentions(document))
        .containsExactly(Map.entry("United Nations", List.of("UN")));
  }

  @Test
  void noNameStandsForTwo() {
    Map<String, String> owners = new TreeMap<>();
    for (String table :
        List.of("countries.txt", "regions.txt", "groups.txt", "organizations.txt")) {
      for (Row row : KnownNames.rows(table)) {
        Stream.of(List.of(row.cell(1)), row.items(2), row.items(3))
            .flatMap(List::stream)
            .map(name -> name.replaceFirst("^[?~]", ""))
            .forEach(
                name -> {
                  String owner = owners.getOrDefault(name, row.cell(1));
                  assertThat(owner).as(name).isEqualTo(row.cell(1));
                  owners.put(name, owner);
                });
      }
    }
    assertThat(owners).hasSizeGreaterThan(900);
  }
}
