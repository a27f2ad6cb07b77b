package dev.claimant.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Document;
import dev.claimant.document.Entity;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMenderTest {
  /** What the name finder finds, the tagged text, and the entities that are then known. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      textBlock =
          """
          P:Bo, P:Hanley; Bo/NNP “/`` ~Bud/NNP ~”/'' Hanley/NNP left/VBD; Bo “Bud” Hanley PERSON
          P:Hanley; the/DT song/NN “/`` ~Bud/NNP ~”/'' Hanley/NNP left/VBD; Hanley PERSON
          P:Hale; Saffron/NNP Hale/NNP left/VBD; Saffron Hale PERSON
          P:Hale; Mayor/NNP Hale/NNP left/VBD; Hale PERSON
          P:Hale; French/NNP Hale/NNP left/VBD; France COUNTRY, Hale PERSON
          P:Ann Marsh; Kelly/NNP ~-/HYPH ~Ann/NNP Marsh/NNP left/VBD; Kelly-Ann Marsh PERSON
          ^^; @kimriver/NN replied/VBD; @kimriver PERSON
          ^^; said/VBD Officer/NNP Tusk/NNP ./.; Tusk PERSON
          ^^; the/DT Officer/NNP Corps/NNP left/VBD; ^^
          ^^; Kern/NNP :/: ‘/`` ~No/DT regrets/NNS ~’/''; Kern PERSON
          ^^; Report/NNP :/: ‘/`` ~No/DT regrets/NNS ~’/''; ^^
          P:Said Eva Lind; Said/NNP Eva/NNP Lind/NNP :/: “/`` ~No/DT ~”/''; Eva Lind PERSON
          P:Corvus; a/DT poll/NN by/IN Corvus/NNP; Corvus ORGANIZATION
          P:Corvus; a/DT book/NN by/IN Corvus/NNP; Corvus PERSON
          ^^; A/DT Corvus/NNP poll/NN; Corvus ORGANIZATION
          P:Openhand; the/DT charity/NN Openhand/NNP; Openhand ORGANIZATION
          O:Border Protection; Customs/NNP and/CC Border/NNP Protection/NNP; Customs and Border Protection ORGANIZATION
          O:Ministry of Labour, P:Food; Ministry/NNP of/IN Labour/NNP ~,/, Health/NNP and/CC Food/NNP; Ministry of Labour, Health and Food ORGANIZATION
          O:Department of Energy, O:NASA; Department/NNP of/IN Energy/NNP and/CC NASA/NNP; Department of Energy ORGANIZATION, NASA ORGANIZATION
          O:Ministry of Health, O:Education Ministry; Ministry/NNP of/IN Health/NNP and/CC Education/NNP Ministry/NNP; Ministry of Health ORGANIZATION, Education Ministry ORGANIZATION
          O:Institute of Allergy; Institute/NNP of/IN Allergy/NNP and/CC Infectious/NNP Diseases/NNPS; Institute of Allergy and Infectious Diseases ORGANIZATION
          O:Department for Trade; Department/NNP for/IN Trade/NNP ~,/, Energy/NNP and/CC Industrial/NNP Strategy/NNP said/VBD; Department for Trade, Energy and Industrial Strategy ORGANIZATION
          O:Ministry of Defence, P:Lee; Ministry/NNP of/IN Defence/NNP and/CC Foreign/NNP Minister/NNP Lee/NNP; Ministry of Defence ORGANIZATION, Lee PERSON
          P:Ruth, O:Carl Lind Foundation; the/DT Ruth/NNP and/CC Carl/NNP Lind/NNP Foundation/NNP; Ruth and Carl Lind Foundation ORGANIZATION
          P:Ruth, P:Carl Lind; the/DT Ruth/NNP and/CC Carl/NNP Lind/NNP show/NN; Ruth PERSON, Carl Lind PERSON
          P:Hutton; Hutton/NNP and/CC Company/NNP; Hutton and Company ORGANIZATION
          O:Nordwind; Nordwind/NNP A/S/NNP said/VBD; Nordwind A/S ORGANIZATION
          ^^; WindEurope/NNP said/VBD so/RB; WindEurope ORGANIZATION
          ^^; the/DT WindEurope/NNP ship/NN; ^^
          ^^; a/DT study/NN by/IN the/DT Oder/NNP Heart/NNP Centre/NNP; Oder Heart Centre ORGANIZATION
          ^^; in/IN the/DT Oder/NNP Heart/NNP Centre/NNP; ^^
          P:Neighbours; Neighbours/NNP left/VBD; ^^
          P:Roberts; Roberts/NNP left/VBD; Roberts PERSON
          """)
  void namesAreWhole(String names, String tagged, String expected) {
    Document document = Entities.of(names.replace(", ", "; "), tagged);

    assertThat(
            document.entities().stream()
                .map(NameMenderTest::line)
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected);
  }

  private static String line(Entity entity) {
    return entity.name() + " " + entity.type();
  }
}
