package dev.claimant.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Document;
import dev.claimant.document.Entity;
import dev.claimant.document.Mention;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "U.S./NNP Secretary/NNP of/IN Defense/NNP Lloyd/NNP Austin/NNP said/VBD"
            + " | Lloyd Austin | U.S. Secretary of Defense |",
        "Pentagon/NNP Press/NNP Secretary/NNP Major/NNP General/NNP Pat/NNP Ryder/NNP said/VBD"
            + " | Pat Ryder | Pentagon Press Secretary | Major General",
        "Dr./NNP Anna/NNP Weiss/NNP said/VBD | Anna Weiss | | Dr.",
        "President/NNP Obama/NNP said/VBD | Obama | President |",
        "Sen./NNP Bernie/NNP Sanders/NNP said/VBD | Bernie Sanders | Sen. |",
        "Republican/JJ presidential/JJ candidate/NN Donald/NNP Trump/NNP said/VBD"
            + " | Donald Trump | Republican presidential candidate |",
        "former/JJ governor/NN Jane/NNP Doe/NNP said/VBD | Jane Doe | former governor |",
        "Anna/NNP Weiss/NNP ~,/, the/DT institute/NN ~’s/POS director/NN ~,/, said/VBD"
            + " | Anna Weiss | institute’s director |",
        "Tom/NNP Lee/NNP ~,/, a/DT spokesman/NN for/IN the/DT ministry/NN ~,/, said/VBD"
            + " | Tom Lee | spokesman for the ministry |",
        "Tom/NNP Lee/NNP ~,/, 45/CD ~,/, a/DT teacher/NN ~,/, said/VBD | Tom Lee | teacher |",
        "His/PRP$ lawyer/NN ~,/, Anna/NNP Weiss/NNP ~,/, said/VBD | Anna Weiss | lawyer |",
        "Attorney/NNP General/NNP Jane/NNP Doe/NNP said/VBD | Jane Doe | Attorney General |",
        "President/NNP ~-/HYPH ~elect/NN Jane/NNP Doe/NNP said/VBD"
            + " | Jane Doe | President-elect |",
        "founder/NN and/CC CEO/NN Jane/NNP Doe/NNP said/VBD | Jane Doe | founder and CEO |",
        "On/IN Monday/NNP President/NNP Obama/NNP spoke/VBD | Obama | President |",
        "Brigadier/NNP General/NNP Sir/NNP Alan/NNP Hart/NNP spoke/VBD"
            + " | Alan Hart | | Brigadier General Sir",
        // No roles.
        "Jane/NNP Doe/NNP ~,/, the/DT minister/NN and/CC the/DT mayor/NN met/VBD"
            + " | Jane Doe | |",
        "Jane/NNP Doe/NNP ~,/, who/WP leads/VBZ the/DT party/NN ~,/, spoke/VBD | Jane Doe | |",
        "a/DT spokesman/NN for/IN Jane/NNP Doe/NNP spoke/VBD | Jane Doe | |",
      })
  void roleAndTitleAreKeptApartFromTheName(String tagged, String name, String role, String title) {
    String names =
        "P:Lloyd Austin; P:Pat Ryder; P:Anna Weiss; P:Obama; P:Bernie Sanders;"
            + " P:Donald Trump; P:Jane Doe; P:Tom Lee; P:Alan Hart";
    Document document = Entities.of(names, tagged);
    Entity entity = Entities.entity(document, name);
    assertThat(entity.role()).isEqualTo(Optional.ofNullable(role));
    assertThat(entity.title()).isEqualTo(Optional.ofNullable(title));
    Mention mention =
        document.mentions().stream()
            .filter(other -> other.entity() == entity.id())
            .findFirst()
            .orElseThrow();
    assertThat(document.text(mention.span())).isEqualTo(name);
    assertThat(mention.role().map(document::text)).isEqualTo(Optional.ofNullable(role));
    assertThat(mention.title().map(document::text)).isEqualTo(Optional.ofNullable(title));
  }

  @Test
  void aTitleThatTheNameFinderTookInIsTakenOut() {
    Document document =
        Entities.of(
            "P:Senator Mary Poe; P:Mr. Poe",
            "Senator/NNP Mary/NNP Poe/NNP met/VBD Mr./NNP Poe/NNP");
    assertThat(document.mentions())
        .extracting(mention -> document.text(mention.span()))
        .containsExactly("Mary Poe", "Poe");
    assertThat(Entities.entity(document, "Mary Poe").role()).contains("Senator");
    // Mary is a woman's name.
    assertThat(Entities.entity(document, "Poe").title()).contains("Mr.");
  }

  @Test
  void aRoleHoldsMentionsOfItsOwn() {
    Document document =
        Entities.of(
            "P:Lloyd Austin; O:Defense",
            "U.S./NNP Secretary/NNP of/IN Defense/NNP Lloyd/NNP Austin/NNP said/VBD ./.");
    assertThat(document.mentions())
        .extracting(mention -> document.entity(mention).name())
        .containsExactly("United States", "Lloyd Austin");
    assertThat(document.text(document.mentions().get(1).full()))
        .isEqualTo("U.S. Secretary of Defense Lloyd Austin");
  }
}
