package dev.claimant;

import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentException.Reason;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A document that no claims could be had from; the message says why and what to do. */
public final class DocumentFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /** What the pipeline is not made for, however often it is tried. */
  private static final Set<Reason> NO_ARTICLE =
      EnumSet.of(Reason.EMPTY, Reason.BINARY, Reason.LANGUAGE, Reason.TOO_LONG);

  private final String reason;
  private final boolean skipped;

  /**
   * @param reason the sort of failure in a word or two: "unreadable", "internal error"
   */
  public DocumentFailure(String reason, String message) {
    super(message);
    this.reason = reason;
    skipped = false;
  }

  public DocumentFailure(String reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
    skipped = false;
  }

  private DocumentFailure(DocumentException cause) {
    super(cause.getMessage(), cause);
    reason = cause.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    skipped = NO_ARTICLE.contains(cause.reason());
  }

  /** A document that the reader turned away. */
  public static DocumentFailure of(DocumentException e) {
    return new DocumentFailure(e);
  }

  /** What went wrong that nobody foresaw, or nobody can help. */
  public static DocumentFailure of(Throwable e) {
    return e instanceof OutOfMemoryError
        ? new DocumentFailure(
            "out of memory",
            "not enough memory: set CLAIMANT_JAVA_OPTS=-Xmx4g, or split the document",
            e)
        : new DocumentFailure(
            "internal error",
            e
                + "; this is a defect of Claimant: please report it with the document and what"
                + " --debug shows",
            e);
  }

  public boolean isOutOfMemory() {
    return getCause() instanceof OutOfMemoryError;
  }

  public String reason() {
    return reason;
  }

  /** Whether it is no English text of a fit length, so that nothing went wrong. */
  public boolean isSkipped() {
    return skipped;
  }
}
