package dev.claimant.spark;

import dev.claimant.Claimant;
import dev.claimant.document.Document;
import dev.claimant.document.Layer;
import dev.claimant.pipeline.Stage;
import java.util.List;
import java.util.Set;

/** A pipeline whose models cannot be loaded. */
record NoModels() implements ClaimantSource {
  @Override
  public Claimant make() {
    return Claimant.builder()
        .stages(() -> List.of(new Unloadable()))
        .languageDetector(text -> "eng")
        .build();
  }

  private static final class Unloadable implements Stage {
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
      throw new IllegalStateException("no native library");
    }

    @Override
    public Document apply(Document document) {
      throw new AssertionError("it is not prepared");
    }
  }
}
