package dev.claimant.batch;

import dev.claimant.DocumentFailure;

/** Hears how a batch goes, document by document, in their order, from one thread. */
public interface BatchListener {
  /**
   * A document's claims were written.
   *
   * @param words how many words it has
   * @param claims how many records were written of it
   */
  void done(String name, int words, int claims);

  /** A document was read and is odd in some way that the warning says. */
  void warned(String name, String warning);

  /** A document could not be read, worked on or written. */
  void failed(String name, DocumentFailure failure);

  /** A document was done, or failed, in an earlier run. */
  void known();
}
