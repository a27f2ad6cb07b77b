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

  /**
   * Says that a document failed or was skipped.
   *
   * @throws CommandException if any document would, since the models cannot be loaded
   */
  void failed(String document, DocumentFailure failure) {
    if (failure.reason() == DocumentFailure.Reason.NO_MODELS) {
      throw noModels(failure);
    }
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

  /** The end of a command whose models, or their native library, cannot be loaded. */
  static CommandException noModels(Exception cause) {
    return new CommandException(
        cause.getMessage() + "; see CLAIMANT_JAVA_OPTS=-Djava.io.tmpdir=FOLDER", cause);
  }

  /** How to mend a failure on the command line. */
  private static String remedy(DocumentFailure.Reason reason) {
    return switch (reason) {
      case ENCODING -> ", for example --encoding windows-1252";
      case TOO_SLOW -> " with --max-seconds";
      case CHANGED -> " with --restart, or into a folder";
      case OUT_OF_MEMORY -> ", for example CLAIMANT_JAVA_OPTS=-Xmx4g";
      case INTERNAL_ERROR -> " and what --debug shows";
      case MANY_DOCUMENTS -> ", or extract them";
      default -> "";
    };
  }
}
