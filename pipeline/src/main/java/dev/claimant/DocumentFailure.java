package dev.claimant;

import dev.claimant.ingest.DocumentException;
import dev.claimant.pipeline.UnpreparedException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A document from which no claims could be had; the message says why, and what to do. */
public final class DocumentFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why there are no claims. */
  public enum Reason {
    /** The text is blank. */
    EMPTY,
    /** The bytes are not text. */
    BINARY,
    /** The text is not in the expected encoding. */
    ENCODING,
    /** The text is not English. */
    LANGUAGE,
    /** The document is longer than Claimant reads. */
    TOO_LONG,
    /**
     * The bytes do not have the format that they claim: compressed data is cut off, for example.
     */
    MALFORMED,
    /** The bytes cannot be read. */
    UNREADABLE,
    /** The metadata next to the document is malformed. */
    METADATA,
    /** The input holds several documents, and one was asked for. */
    MANY_DOCUMENTS,
    /** An earlier document of the batch has the same id. */
    SAME_ID,
    /** Its records of an earlier run stand in an output that does not give them up. */
    CHANGED,
    /** The document took longer than the batch allows. */
    TOO_SLOW,
    /** Java's heap is too small. */
    OUT_OF_MEMORY,
    /**
     * The models, or the native library that they need, cannot be loaded: no document can be read.
     */
    NO_MODELS,
    /** The claims cannot be written. */
    NOT_WRITTEN,
    /** A defect of Claimant. */
    INTERNAL_ERROR;

    /** The reason in a word or two: "internal error". */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Documents that Claimant is not made for, however often they are tried. */
  private static final Set<Reason> NO_ARTICLE =
      EnumSet.of(Reason.EMPTY, Reason.BINARY, Reason.LANGUAGE, Reason.TOO_LONG);

  private final Reason reason;
  private final boolean skipped;

  public DocumentFailure(Reason reason, String message) {
    super(message);
    this.reason = reason;
    skipped = false;
  }

  public DocumentFailure(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
    skipped = false;
  }

  private DocumentFailure(DocumentException cause) {
    super(cause.getMessage(), cause);
    reason = Reason.valueOf(cause.reason().name());
    skipped = NO_ARTICLE.contains(reason);
  }

  /** A document that the reader rejected. */
  public static DocumentFailure of(DocumentException e) {
    return new DocumentFailure(e);
  }

  /** A problem that nobody foresaw, or nobody can help. */
  public static DocumentFailure of(Throwable e) {
    if (e instanceof UnpreparedException) {
      return new DocumentFailure(Reason.NO_MODELS, String.valueOf(e.getMessage()), e);
    }
    return e instanceof OutOfMemoryError
        ? new DocumentFailure(
            Reason.OUT_OF_MEMORY, "not enough memory: split the document, or give Java more", e)
        : new DocumentFailure(
            Reason.INTERNAL_ERROR,
            e + "; this is a defect of Claimant: please report it with the document",
            e);
  }

  /** A document with the id of an earlier one. */
  public static DocumentFailure sameId(String id) {
    return new DocumentFailure(
        Reason.SAME_ID,
        "a document before it is called " + id + " too: rename one, or extract it alone");
  }

  /** A document that was given up. */
  public static DocumentFailure tooSlow(Duration limit) {
    return new DocumentFailure(
        Reason.TOO_SLOW,
        String.format(
            Locale.ROOT,
            "it took more than %d s and was given up: split it, or allow it more time",
            limit.toSeconds()));
  }

  public boolean isOutOfMemory() {
    return getCause() instanceof OutOfMemoryError;
  }

  public Reason reason() {
    return reason;
  }

  /** Whether the document is not an English text of suitable length, so that nothing went wrong. */
  public boolean isSkipped() {
    return skipped;
  }
}
