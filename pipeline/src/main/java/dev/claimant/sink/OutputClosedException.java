package dev.claimant.sink;

import java.io.IOException;

/** An output that takes no more: nobody reads on, or the disk is full. */
public final class OutputClosedException extends IOException {
  private static final long serialVersionUID = 1L;

  public OutputClosedException(String message) {
    super(message);
  }
}
