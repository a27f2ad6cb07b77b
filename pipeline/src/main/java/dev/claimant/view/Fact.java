package dev.claimant.view;

import java.util.List;

/**
 * One thing that a record says, in words for people.
 *
 * @param claims the ids of other claims that it names instead of giving a value
 */
record Fact(String label, String value, List<String> claims) {
  static Fact of(String label, String value) {
    return new Fact(label, value, List.of());
  }

  static Fact of(String label, List<String> claims) {
    return new Fact(label, "", claims);
  }
}
