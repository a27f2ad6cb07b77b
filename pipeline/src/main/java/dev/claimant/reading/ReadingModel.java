package dev.claimant.reading;

import dev.claimant.document.Document;
import dev.claimant.document.Reading;

/** A model that reads documents. Deterministic and safe for use by many threads. */
@FunctionalInterface
public interface ReadingModel {
  /**
   * What the model reads in a document; nothing in a text without words.
   *
   * @param document a document with its sentences and quantities
   */
  Reading read(Document document);

  /** Eagerly loads what is otherwise loaded at the first use. */
  default void prepare() {}

  /** Frees the model, which is not used afterwards. */
  default void close() {}
}
