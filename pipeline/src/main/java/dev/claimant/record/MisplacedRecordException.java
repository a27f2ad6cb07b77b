package dev.claimant.record;

/** A claim record whose words do not stand at its offsets in the text; the message says which. */
public final class MisplacedRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MisplacedRecordException(String message) {
    super(message);
  }
}
