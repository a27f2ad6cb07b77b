package dev.claimant.cli;

/** A wrong command: the message says what is wrong, where, and what to do. */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CommandException(String message) {
    super(message);
  }

  CommandException(String message, Throwable cause) {
    super(message, cause);
  }
}
