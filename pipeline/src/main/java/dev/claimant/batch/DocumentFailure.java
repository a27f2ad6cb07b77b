package dev.claimant.batch;

/** A document that no claims could be had from; the message says why and what to do. */
public final class DocumentFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * @param reason the sort of failure in a word or two: "unreadable", "empty", "internal error"
   */
  public DocumentFailure(String reason, String message) {
    super(message);
    this.reason = reason;
  }

  public DocumentFailure(String reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
