package dev.claimant.sentence;

import dev.claimant.document.Tag;
import java.util.List;

/** Gives each word of a sentence its part of speech. Safe for use by many threads. */
@FunctionalInterface
public interface Tagger {
  /** Loads now what would otherwise be loaded at the first use. */
  default void prepare() {}

  /** The parts of speech of a sentence's words, one each, in order. */
  List<Tag> tags(List<String> words);
}
