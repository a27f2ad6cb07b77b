package dev.claimant.evaluation;

/** A gold file that is not what it should be; the message names its file and line. */
public final class GoldFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  public GoldFormatException(String message) {
    super(message);
  }
}
