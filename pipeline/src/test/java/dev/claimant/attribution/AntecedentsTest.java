package dev.claimant.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Document;
import dev.claimant.document.Entity;
import dev.claimant.document.EntityType;
import dev.claimant.document.Mention;
import dev.claimant.document.MentionType;
import dev.claimant.document.Span;
import dev.claimant.testing.TaggedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AntecedentsTest {
  private static final List<Entity> ENTITIES =
      List.of(
          entity(0, "Lee", EntityType.PERSON),
          entity(1, "Acme", EntityType.ORGANIZATION),
          entity(2, "Norway", EntityType.COUNTRY),
          entity(3, "Oslo", EntityType.PLACE));

  private static Entity entity(int id, String name, EntityType type) {
    return new Entity(id, name, type, Optional.empty(), Optional.empty());
  }

  private static Document document(String notation) {
    Document document = TaggedText.document(notation);
    List<Mention> mentions = new ArrayList<>();
    for (Entity entity : ENTITIES) {
      int at = document.text().indexOf(entity.name());
      if (at >= 0) {
        Span span = new Span(at, at + entity.name().length());
        mentions.add(
            new Mention(span, entity.id(), MentionType.NAME, Optional.empty(), Optional.empty()));
      }
    }
    mentions.sort(Comparator.comparing(Mention::span));
    return document.withEntities(ENTITIES, mentions);
  }

  /** What the last pronoun of a text stands for. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      textBlock =
          """
          Acme/NNP lost/VBD money/NN || It; Acme
          Norway/NNP closed/VBD its/PRP$ border/NN || It; Norway
          Oslo/NNP closed/VBD its/PRP$ port/NN || It; ^^
          The/DT report/NN came/VBD in/IN May/NNP || It; The report
          The/DT plan/NN of/IN the/DT bridge/NN came/VBD || It; The plan of the bridge
          The/DT bridge/NN was/VBD closed/VBN || It; ^^
          The/DT bridge/NN was/VBD closed/VBN by/IN Acme/NNP || It; Acme
          Acme/NNP lost/VBD money/NN || The/DT bridges/NNS are/VBP old/JJ || It; Acme
          Two/CD nurses/NNS were/VBD held/VBN || They; Two nurses
          Two/CD bridges/NNS were/VBD closed/VBN || They; ^^
          The/DT police/NNS came/VBD || They; The police
          Acme/NNP sent/VBD ships/NNS || They; Acme
          A/DT man/NN on/IN the/DT pier/NN laughed/VBD || He; A man on the pier
          A/DT man/NN on/IN the/DT pier/NN laughed/VBD || She; ^^
          A/DT nurse/NN asked/VBD for/IN help/NN || She; ^^
          Lee/NNP met/VBD a/DT man/NN || He; ^^
          A/DT man/NN met/VBD Lee/NNP || He; A man
          A/DT man/NN and/CC a/DT woman/NN came/VBD || He; ^^
          A/DT man/NN and/CC a/DT woman/NN came/VBD || They; A man and a woman
          """)
  void aPronounIsTheLastSubjectThatAgrees(String text, String expected) {
    Document document = document(text + "/PRP said/VBD so/RB");
    String pronoun = text.substring(text.lastIndexOf(' ') + 1);
    int at = document.text().lastIndexOf(pronoun + " said");
    SourceDocuments documents =
        new SourceDocuments(
            new MakingWords(Set.of("report", "plan"), Set.of(), Set.of()), List.of(), document);

    Optional<Span> found =
        new Antecedents(document, SourceWords.load(), documents)
            .of(new Span(at, at + pronoun.length()));

    assertThat(found.map(document::text).orElse("")).isEqualTo(expected);
  }
}
