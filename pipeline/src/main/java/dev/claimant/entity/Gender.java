package dev.claimant.entity;

/** The gender that a name, a title or a pronoun indicates. */
public enum Gender {
  MALE,
  FEMALE,
  UNKNOWN;

  /** Whether both can be of the same person. */
  boolean agreesWith(Gender other) {
    return this == other || this == UNKNOWN || other == UNKNOWN;
  }

  /** This one, or the other if this one is unknown. */
  Gender or(Gender other) {
    return this == UNKNOWN ? other : this;
  }

  /** The gender of a resource's column: m, f or anything else. */
  static Gender of(String column) {
    return switch (column) {
      case "m" -> MALE;
      case "f" -> FEMALE;
      default -> UNKNOWN;
    };
  }
}
