package dev.claimant.quantity;

import dev.claimant.document.*;
import java.util.*;

/** TODO replaced by merge. */
public final class QuantityStage implements dev.claimant.pipeline.Stage {
  @Override
  public Set<Layer> requires() {
    return Set.of(Layer.SENTENCES);
  }

  @Override
  public Layer adds() {
    return Layer.QUANTITIES;
  }

  @Override
  public Document apply(Document d) {
    return d.withQuantities(List.of(), List.of());
  }
}
