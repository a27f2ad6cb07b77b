package dev.claimant.reading;

import dev.claimant.document.Document;
import dev.claimant.document.Layer;
import dev.claimant.pipeline.Stage;
import java.util.Set;

/** Adds what a model reads in one pass over the text, for later stages to judge and to join. */
public final class ReadingStage implements Stage {
  private final ReadingModel model;

  public ReadingStage(ReadingModel model) {
    this.model = model;
  }

  @Override
  public Set<Layer<?>> requires() {
    return Set.of(Layer.SENTENCES, Layer.QUANTITIES);
  }

  @Override
  public Layer<?> adds() {
    return Layer.READING;
  }

  @Override
  public void prepare() {
    model.prepare();
  }

  @Override
  public void close() {
    model.close();
  }

  @Override
  public Document apply(Document document) {
    return document.withReading(model.read(document));
  }
}
