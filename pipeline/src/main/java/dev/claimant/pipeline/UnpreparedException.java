package dev.claimant.pipeline;

/** Models that cannot be loaded, so that no document can be worked on; the message says why. */
public final class UnpreparedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnpreparedException(Throwable cause) {
    super(String.valueOf(innermost(cause).getMessage()), cause);
  }

  /** The problem itself: what stages throw side by side comes wrapped in its own kind. */
  private static Throwable innermost(Throwable problem) {
    Throwable inner = problem;
    while (inner.getCause() != null && inner.getCause().getClass() == inner.getClass()) {
      inner = inner.getCause();
    }
    return inner;
  }
}
