package dev.claimant.batch;

import dev.claimant.DocumentFailure;

/** The end of a batch whose models, or their native library, cannot be loaded. */
public final class NoModelsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoModelsException(DocumentFailure failure) {
    super(failure.getMessage(), failure);
  }
}
