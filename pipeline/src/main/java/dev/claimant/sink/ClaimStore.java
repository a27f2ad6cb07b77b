package dev.claimant.sink;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A kind of output whose driver is large, as that of a database. Its implementation is in a module
 * of its own and found by {@link java.util.ServiceLoader}. Its sinks replace the records of a
 * document that is appended again, and need no checkpoint.
 */
public interface ClaimStore {
  /** A word for it: "duckdb". */
  String label();

  /** Whether a target, as the user calls it, is one of these. */
  boolean accepts(String target);

  /** A target as it may be shown to anyone: without its password, if it can have one. */
  default String name(String target) {
    return target;
  }

  /**
   * Where the ledger of all that goes to a target is: next to it, if it is a file.
   *
   * @throws IOException if the target is named wrongly
   */
  default Path ledger(String target) throws IOException {
    return Path.of(target + ".ledger.jsonl");
  }

  /**
   * Begins a target or continues it.
   *
   * @throws UnknownOutputException if something else is there
   * @throws IOException if nothing can be written there
   */
  ClaimSink open(String target) throws IOException;

  /**
   * Begins a target that takes the place of what is there.
   *
   * @throws IOException if nothing can be written there
   */
  ClaimSink replace(String target) throws IOException;
}
