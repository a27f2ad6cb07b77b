package dev.claimant.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Document;
import dev.claimant.document.Entity;
import dev.claimant.document.EntityType;
import dev.claimant.testing.TaggedText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClustererTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "P:Lloyd Austin; P:Austin => Lloyd/NNP Austin/NNP left/VBD || Austin/NNP spoke/VBD"
            + " => Lloyd Austin",
        "P:Lloyd Austin; P:Austin => Austin/NNP spoke/VBD || Lloyd/NNP Austin/NNP left/VBD"
            + " => Lloyd Austin",
        "P:John F. Kennedy; P:John Kennedy => John/NNP Kennedy/NNP won/VBD ||"
            + " John/NNP F./NNP Kennedy/NNP won/VBD => John F. Kennedy",
        "P:J. Smith; P:John Smith => J./NNP Smith/NNP won/VBD || John/NNP Smith/NNP won/VBD"
            + " => John Smith",
        "P:Chris Poe; P:Christopher Poe => Chris/NNP Poe/NNP won/VBD ||"
            + " Christopher/NNP Poe/NNP won/VBD => Christopher Poe",
        "P:Xi Jinping; P:Xi => Xi/NNP Jinping/NNP spoke/VBD || Xi/NNP left/VBD => Xi Jinping",
        "P:JANE DOE; P:Jane Doe => JANE/NNP DOE/NNP WINS/VBZ || Jane/NNP Doe/NNP won/VBD"
            + " => Jane Doe",
        "P:Martin Luther King Jr.; P:King => Martin/NNP Luther/NNP King/NNP Jr./NNP spoke/VBD ||"
            + " King/NNP left/VBD => Martin Luther King Jr.",
        "P:Bashar al-Assad; P:Assad => Bashar/NNP al-Assad/NNP left/VBD || Assad/NNP spoke/VBD"
            + " => Bashar al-Assad",
        "P:Putin => Putin/NNP ~’s/POS war/NN || Putin/NNP left/VBD => Putin",
        "P:Putin => Mr./NNP Putin/NNP left/VBD || Putin/NNP spoke/VBD => Putin",
        "O:Farm Labor Board; O:FLB => the/DT Farm/NNP Labor/NNP Board/NNP (/-LRB- ~FLB/NNP ~)/-RRB-"
            + " said/VBD || The/DT FLB/NNP left/VBD => Farm Labor Board",
        "O:Farm Labor Board => the/DT Farm/NNP Labor/NNP Board/NNP (/-LRB- ~FLB/NNP ~)/-RRB-"
            + " said/VBD || The/DT FLB/NNP left/VBD => Farm Labor Board",
        "O:Acme Motors Inc.; O:Acme Motors; O:Acme => Acme/NNP Motors/NNP Inc./NNP fell/VBD ||"
            + " Acme/NNP Motors/NNP rose/VBD || Acme/NNP rose/VBD => Acme Motors Inc.",
        "O:Harbor Gazette; O:Gazette => the/DT Harbor/NNP Gazette/NNP said/VBD ||"
            + " the/DT Gazette/NNP said/VBD => Harbor Gazette",
        "L:Kursk Oblast; L:Kursk => the/DT Kursk/NNP Oblast/NNP fell/VBD || Kursk/NNP stood/VBD"
            + " => Kursk Oblast",
      })
  void oneEntityUnderItsFullestName(String names, String tagged, String name) {
    Document document = Entities.of(names, tagged);
    assertThat(document.entities()).extracting("name").containsExactly(name);
  }

  @Test
  void aSurnameOfTwoIsTheirsWhomTheTextNamesMost() {
    Document document =
        Entities.of(
            "P:Hillary Clinton; P:Bill Clinton; P:Clinton",
            """
            Hillary/NNP Clinton/NNP spoke/VBD ./.
            Her/PRP$ husband/NN ~,/, Bill/NNP Clinton/NNP ~,/, spoke/VBD too/RB ./.
            Hillary/NNP Clinton/NNP left/VBD ./.
            Later/RB Clinton/NNP slept/VBD ./. || Mr./NNP Clinton/NNP read/VBD ./.
            """);
    assertThat(Entities.mentions(document).get("Hillary Clinton"))
        .containsExactly("Hillary Clinton", "Her", "Hillary Clinton", "Clinton");
    assertThat(Entities.mentions(document).get("Bill Clinton"))
        .containsExactly("Bill Clinton", "Clinton");
  }

  @Test
  void withinAParagraphASurnameIsTheirsWhomItNames() {
    Document document =
        Entities.of(
            "P:Ann Poe; P:Bob Poe; P:Poe",
            """
            Ann/NNP Poe/NNP won/VBD ./. || Ann/NNP Poe/NNP ran/VBD ./.
            Bob/NNP Poe/NNP lost/VBD ./. || Poe/NNP wept/VBD ./.
            """);
    assertThat(Entities.mentions(document).get("Bob Poe")).containsExactly("Bob Poe", "Poe");
  }

  @Test
  void aCampaignIsNotItsCandidate() {
    Document document =
        Entities.of("P:Clinton", "the/DT Clinton/NNP campaign/NN said/VBD so/RB ./.");
    assertThat(Entities.entity(document, "Clinton campaign").type())
        .isEqualTo(EntityType.ORGANIZATION);
    assertThat(Entities.entity(document, "Clinton").type()).isEqualTo(EntityType.PERSON);
  }

  @Test
  void aNameHasTheTypeThatItHasMostOften() {
    NameFinder finder =
        sentence ->
            List.of(
                new Name(0, 1, sentence.index() == 1 ? EntityType.PLACE : EntityType.ORGANIZATION));
    Document document =
        new EntityStage(finder, Entities.GENDERS)
            .apply(
                TaggedText.document(
                    "Zorba/NNP rose/VBD || Zorba/NNP fell/VBD || Zorba/NNP rose/VBD"));
    assertThat(document.entities()).extracting("type").containsExactly(EntityType.ORGANIZATION);
  }

  @Test
  void placesAreFoundByTheirPrepositionAndThenEverywhere() {
    Document document =
        Entities.of(
            "",
            """
            most/JJS in/IN the/DT Kursk/NNP Oblast/NNP ./. || They/PRP met/VBD in/IN May/NNP ./.
            They/PRP defend/VBP Kursk/NNP ~,/, in/IN the/DT Act/NNP and/CC in/IN Kursk/NNP ./.
            """);
    assertThat(Entities.mentions(document))
        .containsOnlyKeys("Kursk Oblast")
        .containsEntry("Kursk Oblast", List.of("Kursk Oblast", "Kursk", "Kursk"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "O:Ministry of Justice => the/DT Ministry/NNP of/IN Justice/NNP fell/VBD"
            + " => Ministry of Justice",
        "O:Globe News; P:Jane Doe => Globe/NNP News/NNP President/NNP Jane/NNP Doe/NNP left/VBD"
            + " => Globe News, Jane Doe",
        "O:Pentagon Press; P:Jane Doe =>"
            + " Pentagon/NNP Press/NNP Secretary/NNP Jane/NNP Doe/NNP left/VBD"
            + " => Pentagon, Jane Doe",
        "P:Jane Doe - won => Jane/NNP Doe/NNP -/: won/VBD it/PRP => Jane Doe",
        "P:Kim Min => Kim/NNP Min/NNP ~-/HYPH ~jun/NN won/VBD => Kim Min-jun",
        "P:Bill Clinton => the/DT Bill/NNP Clinton/NNP ~-/HYPH ~era/NN law/NN => Bill Clinton",
        "O:R => R/NNP rose/VBD =>",
      })
  void namesAreFreedOfWhatIsNoPartOfThem(String names, String tagged, String expected) {
    assertThat(
            Entities.of(names, tagged).entities().stream()
                .map(Entity::name)
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void aPresidentIsNotHisWife() {
    Document document =
        Entities.of(
            "P:Mary Poe; P:Poe",
            """
            First/NNP Lady/NNP Mary/NNP Poe/NNP left/VBD ./.
            President/NNP Poe/NNP stayed/VBD ./. || He/PRP slept/VBD ./.
            """);
    assertThat(Entities.mentions(document))
        .containsEntry("Mary Poe", List.of("Mary Poe"))
        .containsEntry("Poe", List.of("Poe", "He"));
    assertThat(Entities.entity(document, "Mary Poe").role()).contains("First Lady");
  }
}
