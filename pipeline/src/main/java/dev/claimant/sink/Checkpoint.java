package dev.claimant.sink;

/**
 * The state of an output from which a later run can continue. Only the sink that made it
 * understands its text; everyone else stores it and hands it back.
 *
 * @param text any text without line breaks; empty if the sink needs no state
 */
public record Checkpoint(String text) {
  /** The checkpoint of a new output, and of a sink that needs none. */
  public static final Checkpoint NONE = new Checkpoint("");
}
