package dev.claimant.quantity.context;

import dev.claimant.quantity.Changed;
import dev.claimant.quantity.Measured;
import dev.claimant.syntax.Words;
import java.util.List;

/** Finds the rises and falls that amounts belong to. Stateless and safe for use by many threads. */
@FunctionalInterface
public interface ChangeFinder {
  /** Each of a sentence's amounts with the rise or fall that it belongs to, in the same order. */
  List<Changed> find(Words words, List<Measured> amounts);
}
