package dev.claimant.attribution;

import dev.claimant.document.Document;
import java.util.List;

/** A model that finds attributions. Deterministic and safe for use by many threads. */
public interface AttributionModel {
  /** The name and version that evidence gives: "model 1.1". */
  String name();

  /** Eagerly loads what is otherwise loaded at the first use. */
  default void prepare() {}

  /** Frees the model, which is not used afterwards. */
  default void close() {}

  /**
   * The attributions of a document, in the order of their cues; none in a text without words.
   *
   * @param document a document with its sentences
   */
  List<ScoredAttribution> find(Document document);
}
