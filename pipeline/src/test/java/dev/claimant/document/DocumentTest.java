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
      document("Ten. Six in May.", new Layout(List.of(), List.of(), List.of()));

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

  @ParameterizedTest
  @CsvSource({
    "1, false",
    "2, true",
    "3, true",
    "4, false",
    "5, true",
    "7, true",
    "8, false",
    "9, false"
  })
  void anOffsetIsQuotedWithinThePartsOfAQuotation(int offset, boolean quoted) {
    Quotation quotation = new Quotation(List.of(new Span(2, 4), new Span(5, 8)));
    Layout layout =
        new Layout(List.of(new Span(0, 4), new Span(5, 10)), List.of(quotation), List.of());
    assertThat(document("A “b\n“c” d", layout).isQuoted(offset)).isEqualTo(quoted);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "9, 1", "10, 2", "15, 2"})
  void anOffsetLiesOnTheLastPageThatBeginsBeforeIt(int offset, int page) {
    Layout layout =
        new Layout(
            List.of(), List.of(), List.of(new Span(1, 8), new Span(10, READ.text().length())));
    assertThat(document(READ.text(), layout).page(offset).orElse(0)).isEqualTo(page);
  }

  private static Document document(String text, Layout layout) {
    return Document.of("a", "0".repeat(64), Optional.empty(), text, layout);
  }

  private static Sentence sentence(int index, int start, int end) {
    Span span = new Span(start, end);
    String text = READ.text(span);
    return new Sentence(index, span, 0, List.of(new Token(span, text, text, Tag.NN)));
  }
}
