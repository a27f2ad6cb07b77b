package dev.claimant.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.claimant.document.Document;
import dev.claimant.document.EntityType;
import dev.claimant.document.Layer;
import dev.claimant.document.Mention;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import dev.claimant.document.Token;
import dev.claimant.testing.TaggedText;
import dev.claimant.text.LayoutReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityStageTest {
  @Test
  void saysWhatItReadsAndAdds() {
    EntityStage stage = new EntityStage(sentence -> List.of(), Entities.GENDERS);
    assertThat(stage.requires()).containsExactly(Layer.SENTENCES);
    assertThat(stage.adds()).isEqualTo(Layer.ENTITIES);
  }

  @Test
  void anEmptyDocumentHasNone() {
    Document empty =
        Document.of("test", "0".repeat(64), Optional.empty(), "", LayoutReader.read(""))
            .withSentences(List.of());
    Document document = new EntityStage(sentence -> List.of(), Entities.GENDERS).apply(empty);
    assertThat(document.layers().keys()).contains(Layer.ENTITIES);
    assertThat(document.entities()).isEmpty();
    assertThat(document.mentions()).isEmpty();
  }

  @Test
  void mentionsStandInOrderAndIdsInOrderOfFirstMention() {
    Document document =
        Entities.of(
            "P:Lloyd Austin; P:Trump; L:Kyiv",
            """
            U.S./NNP Secretary/NNP of/IN Defense/NNP Lloyd/NNP Austin/NNP was/VBD in/IN Kyiv/NNP ./.
            He/PRP met/VBD Ukrainians/NNPS and/CC the/DT Trump/NNP campaign/NN ./.
            """);
    assertThat(document.mentions()).extracting(Mention::span).isSorted();
    List<Integer> firsts = document.mentions().stream().map(Mention::entity).distinct().toList();
    assertThat(firsts).containsExactly(0, 1, 2, 3, 4, 5);
    for (int id = 0; id < document.entities().size(); id++) {
      assertThat(document.entities().get(id).id()).isEqualTo(id);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "😀/NNP 👩‍👩‍👧/NN ~,/, Αθήνα/NNP",
        "“/`` ~Never/RB closed/VBN ~,/, he/PRP",
        ",/,",
        "(/-LRB- ~)/-RRB-",
        "Mr./NNP",
        "the/DT",
        "in/IN",
        "in/IN the/DT",
        "President/NNP",
        "of/IN President/NNP",
        "’s/POS ~’s/POS",
      })
  void strangeTextsAreNoTrouble(String tagged) {
    NameFinder everything =
        sentence -> List.of(new Name(0, sentence.tokens().size(), EntityType.PERSON));
    for (NameFinder finder : List.of(everything, (NameFinder) sentence -> List.of())) {
      Document document =
          new EntityStage(finder, Entities.GENDERS).apply(TaggedText.document(tagged));
      for (Mention mention : document.mentions()) {
        assertThat(document.text(mention.span())).isNotBlank();
        assertThat(document.entity(mention).name()).isNotBlank();
      }
    }
  }

  @Test
  void aNameThatIsBrokenOverLinesIsOneName() {
    String text = "Lloyd\r\nAustin met United\nStates troops";
    Document document =
        Document.of("test", "0".repeat(64), Optional.empty(), text, LayoutReader.read(text))
            .withSentences(List.of(sentence(text, 0)));
    document = new EntityStage(Entities.finder("P:Lloyd Austin"), Entities.GENDERS).apply(document);
    assertThat(document.entities()).extracting("name").contains("Lloyd Austin", "United States");
  }

  @Test
  void sameTextSameResult() {
    Document document = TaggedText.document(manyNames(300, new Random(7)));
    EntityStage stage = new EntityStage(EntityStageTest::everyName, Entities.GENDERS);
    assertThat(stage.apply(document)).isEqualTo(stage.apply(document));
  }

  @Test
  void thousandsOfNamesTakeLinearTime() {
    Document document = TaggedText.document(manyNames(20_000, new Random(1)));
    assertThat(document.text()).hasSizeGreaterThan(400_000);
    EntityStage stage = new EntityStage(EntityStageTest::everyName, Entities.GENDERS);
    assertTimeout(
        Duration.ofSeconds(20), () -> assertThat(stage.apply(document).entities()).isNotEmpty());
  }

  @Test
  void oneSentenceOfThousandsOfNamesTakesLinearTime() {
    String names = manyNames(10_000, new Random(2)).replace("\n", " ").replace(" ./.", " ,/,");
    Document document = TaggedText.document(names);
    EntityStage stage = new EntityStage(EntityStageTest::everyName, Entities.GENDERS);
    assertTimeout(
        Duration.ofSeconds(20), () -> assertThat(stage.apply(document).entities()).isNotEmpty());
  }

  /** Sentences of full names, many with the same surname, bare surnames and pronouns. */
  private static String manyNames(int sentences, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      String surname = "Smith" + (char) ('a' + random.nextInt(5));
      String first = "Ann" + random.nextInt(sentences);
      text.append(
          random.nextBoolean()
              ? first + "/NNP " + surname + "/NNP said/VBD he/PRP ./.\n"
              : surname + "/NNP said/VBD they/PRP and/CC the/DT president/NN left/VBD ./.\n");
    }
    return text.toString();
  }

  /** Takes each run of proper nouns for a person. */
  private static List<Name> everyName(Sentence sentence) {
    List<Name> names = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    for (int first = 0; first < tokens.size(); first++) {
      int end = first;
      while (end < tokens.size() && tokens.get(end).isName()) {
        end++;
      }
      if (end > first) {
        names.add(new Name(first, end, EntityType.PERSON));
        first = end;
      }
    }
    return names;
  }

  private static Span whole(String text) {
    return new Span(0, text.length());
  }

  /** A text's words as proper nouns. */
  private static Sentence sentence(String text, int index) {
    List<Token> tokens = new ArrayList<>();
    int start = 0;
    for (String word : text.split("\\s+")) {
      start = text.indexOf(word, start);
      tokens.add(new Token(new Span(start, start + word.length()), word, word, Tag.NNP));
      start += word.length();
    }
    return new Sentence(index, whole(text), 0, tokens);
  }
}
