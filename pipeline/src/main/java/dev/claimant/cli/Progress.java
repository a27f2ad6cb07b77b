package dev.claimant.cli;

import dev.claimant.batch.BatchListener;
import dev.claimant.batch.DocumentFailure;
import dev.claimant.batch.Input;
import java.io.PrintWriter;

/** Tells on standard error how a batch goes; shows the document at work if that is a terminal. */
final class Progress implements BatchListener {
  private static final String ERASE_LINE = "\r\033[K";

  private final PrintWriter err;
  private final boolean live;
  private final boolean debug;
  private final int total;
  private int started;

  /**
   * @param live whether to keep a line up to date with the document at work
   * @param debug whether to show the stack traces of failures
   * @param total how many documents there are
   */
  Progress(PrintWriter err, boolean live, boolean debug, int total) {
    this.err = err;
    this.live = live;
    this.debug = debug;
    this.total = total;
  }

  @Override
  public void started(Input input) {
    started++;
    if (live) {
      err.print(ERASE_LINE + "[" + started + "/" + total + "] " + input.name());
      err.flush();
    }
  }

  @Override
  public void warned(Input input, String warning) {
    say(input.name() + ": warning: " + warning);
  }

  @Override
  public void failed(Input input, DocumentFailure failure) {
    failed(input.name(), failure);
  }

  void failed(String document, DocumentFailure failure) {
    say(document + ": failed (" + failure.reason() + "): " + failure.getMessage());
    if (debug) {
      failure.printStackTrace(err);
    }
  }

  /** Prints a line of its own. */
  void say(String message) {
    err.println((live ? ERASE_LINE : "") + message);
  }
}
