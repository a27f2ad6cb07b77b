package dev.claimant.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Document;
import dev.claimant.document.Quantity;
import dev.claimant.document.Span;
import dev.claimant.testing.Described;
import dev.claimant.testing.TaggedText;
import dev.claimant.text.LayoutReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuantityStageTest {
  @Test
  void givesEachPartItsSpan() {
    Document document =
        Described.read(
            TaggedText.document(
                "more/JJR than/IN 1200 Russian/JJ casualties/NNS per/IN day/NN –/: more/JJR"));
    Quantity quantity = document.quantities().get(0);
    assertThat(document.text(quantity.span()))
        .isEqualTo("more than 1200 Russian casualties per day");
    assertThat(document.text(quantity.number())).isEqualTo("1200");
    assertThat(document.text(quantity.unit().orElseThrow().span())).isEqualTo("casualties");
    assertThat(document.text(quantity.rate().orElseThrow().span())).isEqualTo("per day");
    assertThat(quantity.concept()).extracting(document::text).containsExactly("Russian casualties");
    assertThat(document.times()).isEmpty();
  }

  @Test
  void readsOddText() {
    assertThat(Described.quantities("🙂/NN 5 🙂/NN ½/SYM ~️/NN $/$ ,/, %/NN -/: minus/CC and/CC"))
        .containsExactly("5 🙂 = 5 exact count 🙂", "½ = 0.5 exact number");
    Document empty =
        Document.of("e", "", Optional.empty(), "", LayoutReader.read("")).withSentences(List.of());
    assertThat(Described.read(empty).quantities()).isEmpty();
  }

  @Test
  void countsSurrogatesAsJavaDoes() {
    Document document = Described.read("😀/NN 12 ships/NNS");
    assertThat(document.quantities().get(0).span()).isEqualTo(new Span(3, 11));
  }
}
