package dev.claimant.corpus;

import dev.claimant.corpus.Lexicon.Term;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a figure is a figure of.
 *
 * @param kind what must be the same in two figures of one thing
 * @param owners whose or of what nation it is, which must be the same, too
 * @param names whom or which place it concerns; a figure that lacks some of another's may be of the
 *     same thing
 * @param circumstances the event that it comes from and its day, which a figure can lack, too
 * @param label the words for the counted or measured thing
 */
record Subject(
    Kind kind, Set<Name> owners, Set<Name> names, Set<String> circumstances, String label) {
  /** Whether it befalls people or things at one event. */
  boolean isFate() {
    return kind.predicate().filter(term -> term.kind() == Lexicon.Kind.FATE).isPresent();
  }

  /**
   * What must be the same.
   *
   * @param unit what amounts are in, with what they are per
   * @param marks what sort of figure it is: planned, only what comes on top, how large a change is
   * @param thing the forms of the words for what is counted or measured
   * @param predicate what befalls it or is done with it
   */
  record Kind(String unit, List<String> marks, Set<String> thing, Optional<Term> predicate) {}
}
