package dev.claimant.entity;

import dev.claimant.document.Sentence;
import java.util.List;

/** Finds the names in a sentence. Safe for use by many threads, deterministic. */
@FunctionalInterface
public interface NameFinder {
  /** Eagerly loads what is otherwise loaded at the first use. */
  default void prepare() {}

  /** The names of a sentence in order, none overlapping another; empty if there are none. */
  List<Name> names(Sentence sentence);
}
