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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakersTest {
  private static final List<Entity> ENTITIES =
      List.of(
          entity(0, "Ann Lee", EntityType.PERSON),
          entity(1, "Bo Ray", EntityType.PERSON),
          entity(2, "Norway", EntityType.COUNTRY),
          entity(3, "Republic of Korea", EntityType.COUNTRY),
          entity(4, "Daily Post", EntityType.ORGANIZATION),
          entity(5, "Norwegian", EntityType.COUNTRY),
          entity(6, "Oslo", EntityType.PLACE),
          entity(7, "her", EntityType.PERSON),
          entity(8, "the senator", EntityType.PERSON),
          entity(9, "the company", EntityType.ORGANIZATION),
          entity(10, "Norwegian Police", EntityType.ORGANIZATION));

  private static Entity entity(int id, String name, EntityType type) {
    return new Entity(id, name, type, Optional.empty(), Optional.empty());
  }

  /** The document with a mention wherever the name of an entity stands. */
  private static Document withEntities(String notation) {
    Document document = TaggedText.document(notation);
    List<Mention> mentions = new ArrayList<>();
    for (Entity entity : ENTITIES) {
      int at = document.text().indexOf(entity.name());
      while (at >= 0) {
        Span span = new Span(at, at + entity.name().length());
        mentions.add(
            new Mention(span, entity.id(), type(entity), Optional.empty(), Optional.empty()));
        at = document.text().indexOf(entity.name(), at + 1);
      }
    }
    mentions.sort(Comparator.comparing(Mention::span));
    return document.withEntities(ENTITIES, mentions);
  }

  private static MentionType type(Entity entity) {
    return switch (entity.id()) {
      case 5 -> MentionType.DEMONYM;
      case 7 -> MentionType.PRONOUN;
      case 8, 9 -> MentionType.NOMINAL;
      default -> MentionType.NAME;
    };
  }

  private static List<Integer> parties(
      Document document, String source, SourceDocuments documents) {
    int start = document.text().lastIndexOf(source);
    return parties(document, new Span(start, start + source.length()), documents);
  }

  private static List<Integer> parties(Document document, Span source, SourceDocuments documents) {
    return new Speakers(
            document,
            documents,
            Set.of("campaign", "ministry", "police"),
            new Antecedents(document, SourceWords.load(), documents))
        .partiesOf(source);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Ann/NNP Lee/NNP; 0
          Mayor/NNP Ann/NNP Lee/NNP of/IN Norway/NNP; 0
          Ann/NNP Lee/NNP ~,/, who/WP met/VBD Bo/NNP Ray/NNP ~,/,; 0
          the/DT spokesman/NN for/IN Ann/NNP Lee/NNP; ''
          a/DT spokesman/NN for/IN Norway/NNP ~,/, Bo/NNP Ray/NNP; 1
          Ann/NNP Lee/NNP and/CC Bo/NNP Ray/NNP; 0 1
          Norway/NNP ~,/, along/IN with/IN Bo/NNP Ray/NNP and/CC the/DT Republic/NNP of/IN Korea/NNP; 2 1 3
          Norway/NNP ~,/, as/RB well/RB as/IN Bo/NNP Ray/NNP; 2 1
          Norwegian/JJ officials/NNS; ''
          Norway/NNP and/CC Norwegian/JJ officials/NNS; ''
          Ann/NNP Lee/NNP ~’s/POS lawyer/NN; ''
          Ann/NNP Lee/NNP ~’s/POS statement/NN; 0
          a/DT statement/NN from/IN Norway/NNP and/CC Bo/NNP Ray/NNP; 2 1
          a/DT Daily/NNP Post/NNP report/NN; 4
          the/DT report/NN; ''
          officials/NNS; ''
          Ann/NNP Lee/NNP ~’s/POS; 0
          Sen./NNP Ann/NNP Lee/NNP ~,/, the/DT committee/NN ~’s/POS chair/NN ~,/,; 0
          Ann/NNP Lee/NNP ~,/, a/DT Norwegian/NN ~,/,; 0
          Ann/NNP Lee/NNP of/IN Oslo/NNP ~,/, Norway/NNP ~,/,; 0
          a/DT resident/NN of/IN Oslo/NNP ~,/, Norway/NNP; ''
          Ann/NNP Lee/NNP ~,/, Norwegian/NN of/IN Oslo/NNP ~,/,; 0
          Ann/NNP Lee/NNP ~,/, a/DT friend/NN of/IN Bo/NNP Ray/NNP and/CC Ann/NNP Lee/NNP ~,/,; 0
          officials/NNS from/IN Oslo/NNP and/CC Norway/NNP; ''
          Bo/NNP Ray/NNP of/IN Oslo/NNP and/CC Ann/NNP Lee/NNP; 1 0
          Norway/NNP ~,/, Oslo/NNP and/CC Bo/NNP Ray/NNP; 2 6 1
          Sen./NNP Ann/NNP Lee/NNP ~,/, D-Norway/NNP ~,/,; 0
          Ann/NNP Lee/NNP ~,/, D-Norway/NNP ~,/, and/CC Bo/NNP Ray/NNP ~,/, R-Oslo/NNP ~,/,; 0 1
          Ann/NNP Lee/NNP ~,/, of/IN Oslo/NNP ~,/, Norway/NNP ~,/,; 0
          Ann/NNP Lee/NNP ~,/, director/NN ~,/, Daily/NNP Post/NNP ~,/,; 0
          Ann/NNP Lee/NNP ~,/, Norway/NNP and/CC the/DT Daily/NNP Post/NNP; 0 4
          many/JJ Norwegian/NNS; ''
          a/DT Norwegian/NN; ''
          the/DT Norwegian/NN; ''
          the/DT Norwegian/NNS; 5
          Norwegian/JJ police/NNS and/CC prosecutors/NNS; ''
          the/DT senator/NN; 8
          the/DT company/NN ~,/, which/WDT lost/VBD; 9
          """)
  void headOfTheSourceTells(String notation, String expected) {
    Document document = withEntities(notation);
    SourceDocuments documents =
        new SourceDocuments(
            new MakingWords(Set.of("statement", "report"), Set.of(), Set.of()),
            List.of(),
            document);

    List<Integer> found = parties(document, new Span(0, document.text().length()), documents);

    assertThat(String.join(" ", found.stream().map(String::valueOf).toList())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          her/PRP$ campaign/NN; ''
          her/PRP$ own/JJ campaign/NN ~’s/POS report/NN; ''
          her/PRP$ lawyer/NN; ''
          her/PRP$ lawyer/NN ~’s/POS statement/NN; ''
          Ann/NNP Lee/NNP ~’s/POS new/JJ campaign/NN; ''
          Ann/NNP Lee/NNP ~’s/POS campaign/NN manager/NN; ''
          the/DT campaign/NN of/IN Ann/NNP Lee/NNP; ''
          the/DT senator/NN ~’s/POS campaign/NN; ''
          the/DT company/NN ~’s/POS report/NN; 9
          the/DT company/NN ~’s/POS campaign/NN; 9
          Norway/NNP ~’s/POS foreign/JJ ministry/NN; 2
          Oslo/NNP ~’s/POS foreign/JJ ministry/NN; 6
          the/DT Norwegian/JJ Foreign/NNP Ministry/NNP; 5
          the/DT Norwegian/JJ Police/NNP; 10
          Norwegian/JJ police/NNS; 5
          a/DT Norwegian/JJ ministry/NN; ''
          Norwegian/JJ ministries/NNS; ''
          the/DT Oslo/NNP police/NN; ''
          the/DT mayor/NN ~’s/POS campaign/NN; ''
          the/DT Norwegian/JJ mayor/NN ~’s/POS campaign/NN; ''
          a/DT spokesman/NN for/IN her/PRP$ campaign/NN; ''
          a/DT report/NN of/IN Ann/NNP Lee/NNP; ''
          the/DT report/NN of/IN Ann/NNP Lee/NNP; 0
          her/PRP$ campaign/NN and/CC the/DT company/NN; 9
          """)
  void bodyIsItsOwner(String notation, String expected) {
    headOfTheSourceTells(notation, expected);
  }

  @Test
  void relativePronounIsWhomItFollows() {
    Document document = withEntities("Ann/NNP Lee/NNP of/IN Norway/NNP ~,/, who/WP said/VBD so/RB");

    assertThat(
            parties(
                document,
                "who",
                new SourceDocuments(
                    new MakingWords(Set.of(), Set.of(), Set.of()), List.of(), document)))
        .containsExactly(0);
  }

  @Test
  void relativePronounIsNoMerePossessor() {
    Document document =
        withEntities("Ann/NNP Lee/NNP ~’s/POS lawyer/NN ~,/, who/WP said/VBD so/RB");

    assertThat(
            parties(
                document,
                "who",
                new SourceDocuments(
                    new MakingWords(Set.of(), Set.of(), Set.of()), List.of(), document)))
        .isEmpty();
  }

  @Test
  void anotherStatementIsNotTheLastMakers() {
    Document document = withEntities("Norway/NNP made/VBD a/DT poll/NN || A/DT new/JJ poll/NN");
    SourceDocuments documents =
        new SourceDocuments(
            new MakingWords(Set.of("poll"), Set.of(), Set.of()),
            List.of(new Making("poll", new Span(0, 6))),
            document);

    assertThat(parties(document, "A new poll", documents)).isEmpty();
  }

  @Test
  void statementIsItsLastMakers() {
    Document document =
        withEntities(
            "Bo/NNP Ray/NNP issued/VBD a/DT statement/NN || Norway/NNP and/CC Ann/NNP Lee/NNP"
                + " issued/VBD a/DT statement/NN || The/DT statement/NN said/VBD so/RB");
    List<Making> makings =
        Stream.of("Bo Ray", "Norway and Ann Lee")
            .map(
                maker ->
                    new Span(
                        document.text().indexOf(maker),
                        document.text().indexOf(maker) + maker.length()))
            .map(maker -> new Making("statement", maker))
            .toList();
    SourceDocuments documents =
        new SourceDocuments(
            new MakingWords(Set.of("statement"), Set.of(), Set.of()), makings, document);

    assertThat(parties(document, "The statement", documents)).containsExactly(2, 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Ann/NNP Lee/NNP ~’s/POS long/JJ report/NN came/VBD out/RP; 0
          her/PRP$ report/NN came/VBD out/RP; 7
          a/DT report/NN by/IN the/DT Daily/NNP Post/NNP came/VBD out/RP; 4
          Ann/NNP Lee/NNP ~’s/POS report/NN card/NN came/VBD out/RP; ''
          the/DT mayor/NN ~’s/POS report/NN on/IN Norway/NNP came/VBD out/RP; ''
          """)
  void reportThatWasGivenToSomebodyIsTheirs(String before, String expected) {
    Document document = withEntities(before + " || The/DT report/NN");
    SourceDocuments documents =
        new SourceDocuments(
            new MakingWords(Set.of("report"), Set.of(), Set.of()), List.of(), document);

    List<Integer> found = parties(document, "The report", documents);

    assertThat(String.join(" ", found.stream().map(String::valueOf).toList())).isEqualTo(expected);
  }

  @Test
  void statementThatMakesItselfIsNobody() {
    Document document = withEntities("The/DT statement/NN issued/VBD a/DT statement/NN");
    SourceDocuments documents =
        new SourceDocuments(
            new MakingWords(Set.of("statement"), Set.of(), Set.of()),
            List.of(new Making("statement", new Span(0, 13))),
            document);

    assertThat(parties(document, "statement", documents)).isEmpty();
  }
}
