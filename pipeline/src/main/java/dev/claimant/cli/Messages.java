package dev.claimant.cli;

import dev.claimant.DocumentFailure;
import java.io.PrintWriter;

/** What commands say of documents, on standard error. */
final class Messages {
  private final PrintWriter err;
  private final boolean debug;

  /**
   * @param debug whether to show the stack traces of failures
   */
  Messages(PrintWriter err, boolean debug) {
    this.err = err;
    this.debug = debug;
  }

  void say(String message) {
    err.println(message);
  }

  void warned(String document, String warning) {
    say(document + ": warning: " + warning);
  }

  void failed(String document, DocumentFailure failure) {
    say(
        document
            + (failure.isSkipped() ? ": skipped (" : ": failed (")
            + failure.reason()
            + "): "
            + failure.getMessage());
    if (debug) {
      failure.printStackTrace(err);
    }
  }
}
