package dev.claimant.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTest {
  private static final Document READ =
      Document.of("a", "0".repeat(64), Optional.empty(), "Ten. Six in May.", List.of());

  @ParameterizedTest
  @CsvSource({
    "sentences, SENTENCES, SentenceStage",
    "entities, ENTITIES, EntityStage",
    "mentions, ENTITIES, EntityStage",
    "times, TIMES, TimeStage",
    "quantities, QUANTITIES, QuantityStage",
    "attributions, ATTRIBUTIONS, AttributionStage",
    "claims, CLAIMS, ClaimStage"
  })
  void aLayerThatNoStageAddedCannotBeRead(String accessor, String layer, String stage) {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> accessor(accessor).apply(READ))
        .withMessage("the document has no " + layer + ": apply " + stage + " to it first");
  }

  private static Function<Document, List<?>> accessor(String name) {
    return switch (name) {
      case "sentences" -> Document::sentences;
      case "entities" -> Document::entities;
      case "mentions" -> Document::mentions;
      case "times" -> Document::times;
      case "quantities" -> Document::quantities;
      case "attributions" -> Document::attributions;
      case "claims" -> Document::claims;
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Test
  void aLayerInWhichNothingWasFoundIsEmpty() {
    Document document = READ.withSentences(List.of());
    assertThat(document.sentences()).isEmpty();
    assertThat(document.layers().keys()).containsExactly(Layer.SENTENCES);
  }

  @Test
  void aStageLeavesTheDocumentThatItGotAsItWas() {
    List<Sentence> found = new ArrayList<>();
    Document document = READ.withSentences(found);
    assertThat(READ.layers().keys()).isEmpty();
    found.add(sentence(0, 0, 4));
    assertThat(document.sentences()).isEmpty();
    assertThatThrownBy(() -> document.sentences().add(found.get(0)))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void documentsWithTheSameLayersAreEqual() {
    assertThat(READ.withTimes(List.of())).isEqualTo(READ.withTimes(List.of())).isNotEqualTo(READ);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "3, 0", "4, 1", "5, 1", "15, 1"})
  void theSentenceAtAnOffsetIsTheOneAroundItOrTheNext(int offset, int index) {
    Document document = READ.withSentences(List.of(sentence(0, 0, 4), sentence(1, 5, 16)));
    assertThat(document.sentenceAt(offset).index()).isEqualTo(index);
  }

  @Test
  void timesInASpanLieWhollyWithinIt() {
    TimeExpression may = new TimeExpression(new Span(12, 15), Optional.of("XXXX-05"));
    Document document = READ.withTimes(List.of(may));
    assertThat(document.timesIn(new Span(5, 16))).containsExactly(may);
    assertThat(document.timesIn(new Span(12, 15))).containsExactly(may);
    assertThat(document.timesIn(new Span(0, 4))).isEmpty();
    assertThat(document.timesIn(new Span(5, 14))).isEmpty();
  }

  private static Sentence sentence(int index, int start, int end) {
    Span span = new Span(start, end);
    String text = READ.text(span);
    return new Sentence(index, span, 0, List.of(new Token(span, text, text, Tag.NN)));
  }
}
