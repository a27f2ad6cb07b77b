package dev.claimant.measure;

import java.util.Optional;

/**
 * The thing that a rate is per: "day", "100,000 person".
 *
 * @param count the number of things as written, if there is one
 * @param thing the thing, in the singular
 */
public record Per(Optional<String> count, String thing) {
  public static Per one(String thing) {
    return new Per(Optional.empty(), thing);
  }

  /** The name that records carry. */
  public String label() {
    return count.map(number -> number + " " + thing).orElse(thing);
  }
}
