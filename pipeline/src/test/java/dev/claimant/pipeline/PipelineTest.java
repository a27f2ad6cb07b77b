package dev.claimant.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimant.document.Document;
import dev.claimant.document.Layer;
import dev.claimant.testing.TaggedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private record Fake(Set<Layer<?>> requires, Layer<?> adds) implements Stage {
    @Override
    public Document apply(Document document) {
      return document.withQuantities(List.of());
    }
  }

  @Test
  void aMissingStageIsNamedWhenThePipelineIsBuilt() {
    Fake claims = new Fake(Set.of(Layer.QUANTITIES), Layer.CLAIMS);
    assertThatThrownBy(() -> new Pipeline(List.of(claims)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Fake requires QUANTITIES: put a stage that adds QUANTITIES before it");
  }

  @Test
  void aLayerIsAddedOnce() {
    Fake quantities = new Fake(Set.of(), Layer.QUANTITIES);
    assertThatThrownBy(() -> new Pipeline(List.of(quantities, quantities)))
        .hasMessageContaining("a second time");
  }

  @Test
  void stagesArePreparedOnceAtTheFirstDocument() {
    AtomicInteger prepared = new AtomicInteger();
    Stage stage =
        new Stage() {
          @Override
          public Set<Layer<?>> requires() {
            return Set.of();
          }

          @Override
          public Layer<?> adds() {
            return Layer.CLAIMS;
          }

          @Override
          public void prepare() {
            prepared.incrementAndGet();
          }

          @Override
          public Document apply(Document document) {
            return document.withClaims(List.of());
          }
        };
    Pipeline pipeline = new Pipeline(List.of(stage));
    assertThat(prepared).hasValue(0);
    Document document = TaggedText.document("Rain/NN fell/VBD ~./.");
    IntStream.range(0, 8).parallel().forEach(i -> pipeline.apply(document));
    assertThat(prepared).hasValue(1);
  }

  @Test
  void stagesWorkInTurn() {
    Document document =
        new Pipeline(List.of(new Fake(Set.of(), Layer.QUANTITIES)))
            .apply(TaggedText.document("Rain/NN fell/VBD ~./."));
    assertThat(document.layers().keys()).containsExactly(Layer.SENTENCES, Layer.QUANTITIES);
  }

  @Test
  void goesUpToALayerByTheStagesThatItTakes() {
    List<Layer<?>> worked = new ArrayList<>();
    record Recording(Set<Layer<?>> requires, Layer<?> adds, List<Layer<?>> worked)
        implements Stage {
      @Override
      public Document apply(Document document) {
        worked.add(adds);
        return document;
      }
    }
    new Pipeline(
            List.of(
                new Recording(Set.of(), Layer.SENTENCES, worked),
                new Recording(Set.of(Layer.SENTENCES), Layer.ENTITIES, worked),
                new Recording(Set.of(Layer.SENTENCES), Layer.QUANTITIES, worked),
                new Recording(Set.of(Layer.QUANTITIES), Layer.CLAIMS, worked)))
        .upTo(Layer.QUANTITIES)
        .apply(TaggedText.document("Rain/NN fell/VBD ~./."));
    assertThat(worked).containsExactly(Layer.SENTENCES, Layer.QUANTITIES);
  }
}
