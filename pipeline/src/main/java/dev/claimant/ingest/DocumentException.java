package dev.claimant.ingest;

/** A document that cannot be read or is not what the pipeline is made for. */
public final class DocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why a document was turned away. */
  public enum Reason {
    /** Nothing but white space. */
    EMPTY,
    /** No text at all. */
    BINARY,
    /** Text, but not in the encoding that was expected. */
    ENCODING,
    /** Text, but not English. */
    LANGUAGE,
    /** Longer than the reader takes. */
    TOO_LONG,
    /** Not what it set out to be: compressed data that is cut off, a line that is no JSON. */
    MALFORMED,
    /** Its bytes could not be read. */
    UNREADABLE,
    /** What stands next to it to say more of it is malformed. */
    METADATA
  }

  private final Reason reason;

  /**
   * @param message what is wrong, where, and what to do
   */
  public DocumentException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
