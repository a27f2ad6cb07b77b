package dev.claimant.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.claimant.corenlp.CoreNlpNameFinder;
import dev.claimant.corenlp.CoreNlpNameGenders;
import dev.claimant.document.Document;
import dev.claimant.document.Entity;
import dev.claimant.document.EntityType;
import dev.claimant.document.MentionType;
import dev.claimant.testing.Models;
import dev.claimant.text.LayoutReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("models")
class EntityStageModelsTest {
  private static final EntityStage STAGE =
      new EntityStage(new CoreNlpNameFinder(), new CoreNlpNameGenders());
  private static Document seed = Document.of("", "", Optional.empty(), "", LayoutReader.read(""));

  @BeforeAll
  static void readTheSeed() throws IOException {
    seed = read(Files.readString(Path.of("../seeds/000_fda70d6681db36c6.txt")));
  }

  private static Document read(String text) {
    return STAGE.apply(Models.sentences(text));
  }

  @Test
  void theSeedHasTheseEntitiesAndNoOthers() {
    assertThat(seed.entities())
        .extracting(Entity::name, Entity::type)
        .containsExactlyInAnyOrder(
            tuple("United States", EntityType.COUNTRY),
            tuple("Australia", EntityType.COUNTRY),
            tuple("Canada", EntityType.COUNTRY),
            tuple("France", EntityType.COUNTRY),
            tuple("Germany", EntityType.COUNTRY),
            tuple("Italy", EntityType.COUNTRY),
            tuple("Japan", EntityType.COUNTRY),
            tuple("South Korea", EntityType.COUNTRY),
            tuple("New Zealand", EntityType.COUNTRY),
            tuple("United Kingdom", EntityType.COUNTRY),
            tuple("European Union", EntityType.ORGANIZATION),
            tuple("North Korea", EntityType.COUNTRY),
            tuple("Ukraine", EntityType.COUNTRY),
            tuple("Russia", EntityType.COUNTRY),
            tuple("Europe", EntityType.PLACE),
            tuple("Indo-Pacific", EntityType.PLACE),
            tuple("United Nations", EntityType.ORGANIZATION),
            tuple("Kursk Oblast", EntityType.PLACE),
            tuple("Lloyd Austin", EntityType.PERSON),
            tuple("Putin", EntityType.PERSON),
            tuple("Kremlin", EntityType.ORGANIZATION),
            tuple("Pentagon", EntityType.ORGANIZATION),
            tuple("Pat Ryder", EntityType.PERSON));
  }

  @Test
  void theSeedsSpeakersHaveTheirRolesAndTitles() {
    assertThat(Entities.entity(seed, "Lloyd Austin").role()).contains("U.S. Secretary of Defense");
    assertThat(Entities.entity(seed, "Lloyd Austin").title()).isEmpty();
    assertThat(Entities.entity(seed, "Pat Ryder").role()).contains("Pentagon Press Secretary");
    assertThat(Entities.entity(seed, "Pat Ryder").title()).contains("Major General");
  }

  @Test
  void theSeedsMentionsFindTheirEntities() {
    assertThat(Entities.mentions(seed))
        .containsEntry("Lloyd Austin", List.of("Lloyd Austin", "he"))
        .containsEntry("Putin", List.of("Putin", "Putin", "Putin", "Putin", "he"))
        .containsEntry("Pat Ryder", List.of("Pat Ryder", "Ryder"))
        .containsEntry("South Korea", List.of("Republic of Korea"))
        .containsEntry("Kursk Oblast", List.of("Kursk Oblast", "Kursk", "Kursk"))
        .containsEntry(
            "North Korea",
            List.of(
                "DPRK",
                "DPRK",
                "North Korean",
                "DPRK",
                "North Korea",
                "North Korean",
                "DPRK",
                "North Korean"));
    assertThat(seed.mentions())
        .filteredOn(mention -> seed.text(mention.span()).equals("North Korean"))
        .allMatch(mention -> mention.type() == MentionType.DEMONYM);
  }

  @Test
  void aWireReport() {
    Document document =
        read(
            """
            NAIROBI, Kenya - The World Health Organization (WHO) said on Monday that 40 people had died.

            Dr. Amina Yusuf, the agency's regional director, said she had spoken to Health Minister Peter Kamau.

            "He knows that the wells are empty," Yusuf said. The minister told reporters that the WHO was late.
            """);
    assertThat(Entities.mentions(document))
        .containsEntry(
            "World Health Organization", List.of("World Health Organization", "WHO", "WHO"))
        .containsEntry("Amina Yusuf", List.of("Amina Yusuf", "she", "Yusuf"))
        .containsEntry("Peter Kamau", List.of("Peter Kamau", "He", "The minister"));
    assertThat(Entities.entity(document, "Amina Yusuf").role())
        .contains("agency's regional director");
  }

  @Test
  void manyThreadsFindWhatOneFinds() {
    Document sentences = Models.sentences(seed.text());
    assertThat(IntStream.range(0, 40).parallel().mapToObj(i -> STAGE.apply(sentences)))
        .allMatch(seed::equals);
  }

  @Test
  void whatWasReadBeforeChangesNothing() {
    String text = "Green Belt officials met near the Crown Inn.";
    Document first = read(text);
    read("a green belt and the crown of an inn met green officials");
    assertThat(read(text)).isEqualTo(first);
  }
}
