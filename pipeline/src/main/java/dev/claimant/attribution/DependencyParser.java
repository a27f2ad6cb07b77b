package dev.claimant.attribution;

import dev.claimant.document.Token;
import java.util.List;

/** Finds the syntax of a sentence. Safe for use by many threads. */
@FunctionalInterface
public interface DependencyParser {
  /** Eagerly loads what is otherwise loaded at the first use. */
  default void prepare() {}

  /** The dependencies of some tokens, each with a head; the tokens are never none. */
  Dependencies parse(List<Token> tokens);
}
