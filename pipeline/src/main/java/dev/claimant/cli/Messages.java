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
            + failure.reason().label()
            + "): "
            + failure.getMessage()
            + remedy(failure.reason()));
    if (debug) {
      failure.printStackTrace(err);
    }
  }

  /** How to mend a failure on the command line. */
  private static String remedy(DocumentFailure.Reason reason) {
    return switch (reason) {
      case ENCODING -> ", for example --encoding windows-1252";
      case TOO_SLOW -> " with --max-seconds";
      case NO_MODELS -> "; see CLAIMANT_JAVA_OPTS=-Djava.io.tmpdir=FOLDER, --attribution rules";
      case CHANGED -> " with --restart, or into a folder";
      case OUT_OF_MEMORY -> ", for example CLAIMANT_JAVA_OPTS=-Xmx4g";
      case INTERNAL_ERROR -> " and what --debug shows";
      case MANY_DOCUMENTS -> ", or extract them";
      default -> "";
    };
  }
}
