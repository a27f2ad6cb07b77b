package dev.claimant.record;

/** A file that does not hold claim records; the message says where and what is wrong. */
public final class ClaimFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  public ClaimFormatException(String message) {
    super(message);
  }
}
