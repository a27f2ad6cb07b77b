package dev.claimant.evaluation;

/** Gold that is missing or malformed; the message names the file and, within it, the line. */
public final class GoldFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  public GoldFormatException(String message) {
    super(message);
  }
}
