package dev.claimant.batch;

/** A ledger that cannot be used; the message says which and why. */
public final class LedgerException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean inUse;

  private LedgerException(String message, boolean inUse) {
    super(message);
    this.inUse = inUse;
  }

  static LedgerException inUse(String message) {
    return new LedgerException(message, true);
  }

  static LedgerException malformed(String message) {
    return new LedgerException(message, false);
  }

  /** Whether another run is writing the ledger; otherwise it is malformed. */
  public boolean isInUse() {
    return inUse;
  }
}
