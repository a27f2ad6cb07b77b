package dev.claimant.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Document;
import dev.claimant.document.MentionType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pronouns, and nouns that repeat a role. */
class AnaphoraTest {
  private static final String NAMES =
      "P:Lloyd Austin; P:Putin; P:Jane Doe; P:John Roe; P:Mary Poe; P:Lee; O:Acme Motors Inc.;"
          + " O:Ministry of Trade; O:Ministry of Health";

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "John/NNP Roe/NNP met/VBD Mary/NNP Poe/NNP ./. || She/PRP smiled/VBD ./. => She => Mary Poe",
        "John/NNP Roe/NNP met/VBD Lee/NNP ./. || He/PRP smiled/VBD ./. => He => John Roe",
        "Jane/NNP Doe/NNP said/VBD she/PRP left/VBD ./. => she => Jane Doe",
        "The/DT spokeswoman/NN ~,/, Lee/NNP ~,/, met/VBD John/NNP Roe/NNP ./. ||"
            + " She/PRP left/VBD ./. => She => Lee",
        "Mr./NNP Lee/NNP met/VBD Mary/NNP Poe/NNP ./. || His/PRP$ car/NN broke/VBD ./."
            + " => His => Lee",
        "Mary/NNP Poe/NNP left/VBD ./. || Jane/NNP Doe/NNP praised/VBD her/PRP ./."
            + " => her => Mary Poe",
        "Russia/NNP has/VBZ welcomed/VBN troops/NNS onto/IN its/PRP$ soil/NN => its => Russia",
        "NATO/NNP said/VBD it/PRP would/MD act/VB ./. => it => NATO",
        "The/DT Ukrainians/NNPS know/VBP that/IN they/PRP will/MD win/VB ./. => they => Ukraine",
      })
  void aPronounTakesTheNearestThatSuits(String tagged, String pronoun, String name) {
    Document document = Entities.of(NAMES, tagged);
    assertThat(document.mentions())
        .filteredOn(mention -> mention.type() == MentionType.PRONOUN)
        .singleElement()
        .satisfies(
            mention -> {
              assertThat(document.text(mention.span())).isEqualTo(pronoun);
              assertThat(document.entity(mention).name()).isEqualTo(name);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "He/PRP left/VBD ./.",
        "Mary/NNP Poe/NNP spoke/VBD ./. || He/PRP left/VBD ./.",
        "Ukraine/NNP said/VBD it/PRP was/VBD raining/VBG ./.",
        "It/PRP rained/VBD in/IN Russia/NNP ./.",
        "The/DT Ukrainians/NNPS met/VBD officials/NNS and/CC they/PRP left/VBD ./.",
        "NATO/NNP said/VBD and/CC Russia/NNP knew/VBD its/PRP$ plan/NN ./.",
        "I/PRP saw/VBD Putin/NNP and/CC you/PRP saw/VBD me/PRP ./.",
      })
  void anUnsafePronounStaysUnresolved(String tagged) {
    assertThat(Entities.of(NAMES, tagged).mentions())
        .noneMatch(mention -> mention.type() == MentionType.PRONOUN);
  }

  @Test
  void outsideOfQuotationMarksPronounsMeanThoseOutside() {
    Document document =
        Entities.of(
            NAMES,
            """
            Lloyd/NNP Austin/NNP said/VBD ~,/, “/`` ~Putin/NNP left/VBD ./. ~”/'' \
            || The/DT reason/NN ~,/, he/PRP noted/VBD ~,/, is/VBZ that/IN “/`` ~Putin/NNP lost/VBD ./. ~”/''
            “/`` ~Putin/NNP ~’s/POS war/NN went/VBD badly/RB ~,/, and/CC he/PRP ~’s/VBZ in/IN trouble/NN ./. ~”/''
            """);
    assertThat(Entities.mentions(document).get("Lloyd Austin"))
        .containsExactly("Lloyd Austin", "he");
    assertThat(Entities.mentions(document).get("Putin"))
        .containsExactly("Putin", "Putin", "Putin", "he");
  }

  @Test
  void theSpeakerIsNotHeInHisOwnWords() {
    Document document =
        Entities.of(
            NAMES,
            """
            Putin/NNP won/VBD the/DT vote/NN ./.
            “/`` ~He/PRP cheated/VBD ~,/, ~”/'' John/NNP Roe/NNP said/VBD ./.
            """);
    assertThat(Entities.mentions(document).get("Putin")).containsExactly("Putin", "He");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "U.S./NNP Secretary/NNP of/IN Defense/NNP Lloyd/NNP Austin/NNP left/VBD ./. ||"
            + " The/DT secretary/NN slept/VBD ./. => The secretary => Lloyd Austin",
        "U.S./NNP Secretary/NNP of/IN Defense/NNP Lloyd/NNP Austin/NNP left/VBD ./. ||"
            + " Then/RB the/DT defense/NN secretary/NN slept/VBD ./."
            + " => the defense secretary => Lloyd Austin",
        "Maj./NNP Gen./NNP Lee/NNP left/VBD ./. || The/DT general/NN slept/VBD ./."
            + " => The general => Lee",
        "Sen./NNP Jane/NNP Doe/NNP left/VBD ./. || The/DT senator/NN slept/VBD ./."
            + " => The senator => Jane Doe",
        "Jane/NNP Doe/NNP ~,/, a/DT spokeswoman/NN ~,/, left/VBD ./. ||"
            + " The/DT spokeswoman/NN slept/VBD ./. => The spokeswoman => Jane Doe",
        "Acme/NNP Motors/NNP Inc./NNP fell/VBD ./. || The/DT company/NN rose/VBD ./."
            + " => The company => Acme Motors Inc.",
        "the/DT Ministry/NNP of/IN Trade/NNP spoke/VBD ./. || The/DT ministry/NN left/VBD ./."
            + " => The ministry => Ministry of Trade",
      })
  void aNounRepeatsARole(String tagged, String nominal, String name) {
    Document document = Entities.of(NAMES, tagged);
    assertThat(document.mentions())
        .filteredOn(mention -> mention.type() == MentionType.NOMINAL)
        .singleElement()
        .satisfies(
            mention -> {
              assertThat(document.text(mention.span())).isEqualTo(nominal);
              assertThat(document.entity(mention).name()).isEqualTo(name);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "The/DT secretary/NN slept/VBD ./.",
        "Sen./NNP Jane/NNP Doe/NNP left/VBD ./. || The/DT spokesman/NN slept/VBD ./.",
        "Sen./NNP Jane/NNP Doe/NNP left/VBD ./. || The/DT senator/NN from/IN Ohio/NNP"
            + " and/CC the/DT senator/NN of/IN Rome/NNP met/VBD ./.",
        "Vice/NNP President/NNP Jane/NNP Doe/NNP left/VBD ./. || The/DT president/NN slept/VBD",
        "Foreign/NNP Minister/NNP Lee/NNP left/VBD ./. || The/DT health/NN minister/NN slept/VBD",
        "Senator/NNP Lee/NNP blamed/VBD the/DT senator/NN ./.",
      })
  void aNounThatCanMeanAnotherIsNoMention(String tagged) {
    List<String> nominals =
        Entities.of("P:Jane Doe; P:Lee", tagged).mentions().stream()
            .filter(mention -> mention.type() == MentionType.NOMINAL)
            .map(Object::toString)
            .toList();
    assertThat(nominals).isEmpty();
  }
}
