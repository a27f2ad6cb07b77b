package dev.claimant.pipeline;

import dev.claimant.document.Document;
import dev.claimant.document.Layer;
import java.util.Set;

/**
 * Reads the layers of a document that it requires and adds one. Pure, deterministic and safe for
 * use by many threads. A stage loads its models and lists once.
 */
public interface Stage {
  /** The layers that a document must have before this stage; never null, can be empty. */
  Set<Layer<?>> requires();

  /** The layer that a document has after this stage. */
  Layer<?> adds();

  /** Eagerly loads what the stage otherwise loads at its first use. */
  default void prepare() {}

  /** Frees the stage's models. The stage is not used afterwards. */
  default void close() {}

  /** The document with one more layer; everything else unchanged. */
  Document apply(Document document);
}
