package dev.claimant.sink;

import java.io.IOException;

/** An output that holds something else than the checkpoint says, and is left as it is. */
public final class UnknownOutputException extends IOException {
  private static final long serialVersionUID = 1L;

  public UnknownOutputException(String message) {
    super(message);
  }
}
