package dev.claimant.ingest;

import java.io.IOException;
import java.util.Optional;

/** Gives what an input holds, one item after the other. */
@FunctionalInterface
public interface Container {
  /**
   * The next item; empty if there are no more.
   *
   * @throws IOException if no more can be had of the input
   */
  Optional<Item> next() throws IOException;
}
