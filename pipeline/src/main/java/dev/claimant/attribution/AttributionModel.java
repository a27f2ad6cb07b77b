package dev.claimant.attribution;

import java.util.List;

/** Finds attributions in plain text by itself. Deterministic and safe for use by many threads. */
public interface AttributionModel {
  /** Loads now what would else be loaded at the first use. */
  default void prepare() {}

  /** The attributions of a text, in the order of their cues; none in a text without words. */
  List<ScoredAttribution> find(String text);
}
