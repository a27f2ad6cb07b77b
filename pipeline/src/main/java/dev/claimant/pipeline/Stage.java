package dev.claimant.pipeline;

import dev.claimant.document.Document;
import dev.claimant.document.Layer;
import java.util.Set;

/**
 * Reads the layers of a document that it requires and adds one. Pure, deterministic and safe for
 * use by many threads; what it needs to load, it loads once.
 */
public interface Stage {
  /** The layers that a document must have before this stage; never null, can be empty. */
  Set<Layer> requires();

  /** The layer that a document has after this stage. */
  Layer adds();

  /** Loads now what the stage would else load at its first use. */
  default void prepare() {}

  /** The document with one more layer; all else of it as it was. */
  Document apply(Document document);
}
