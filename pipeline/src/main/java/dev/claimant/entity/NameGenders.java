package dev.claimant.entity;

/** Knows the genders of first names. Safe for use by many threads. */
@FunctionalInterface
public interface NameGenders {
  /** The gender of a first name, in any case; unknown also if the name is given to both. */
  Gender of(String firstName);
}
