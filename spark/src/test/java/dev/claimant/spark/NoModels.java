package dev.claimant.spark;

import dev.claimant.Claimant;
import dev.claimant.batch.FakePipeline;

/** A pipeline whose models cannot be loaded. */
record NoModels() implements ClaimantSource {
  @Override
  public Claimant make() {
    return FakePipeline.withoutModels().build();
  }
}
