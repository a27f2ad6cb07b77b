package dev.claimant.batch;

/** Hears how a batch goes, document by document. */
public interface BatchListener {
  /** A document is next. */
  void started(Input input);

  /** A document was read and is odd in some way that the warning says. */
  void warned(Input input, String warning);

  /** A document could not be read, worked on or written. */
  void failed(Input input, DocumentFailure failure);
}
