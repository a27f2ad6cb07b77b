package dev.claimant.ingest;

/** An argument that names nothing to read; the message says what is wrong and what to do. */
public final class InputException extends Exception {
  private static final long serialVersionUID = 1L;

  public InputException(String message) {
    super(message);
  }
}
