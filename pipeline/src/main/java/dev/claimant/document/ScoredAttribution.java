package dev.claimant.document;

import java.util.List;
import java.util.Optional;

/**
 * An attribution that a model found. All spans are in UTF-16 units.
 *
 * @param source the words for whoever says it, if the text has any
 * @param cue the words that signal it
 * @param content what is said, in order; at least one span
 * @param confidence the probability that it is right, from 0 to 1
 */
public record ScoredAttribution(
    Optional<Span> source, Span cue, List<Span> content, double confidence) {
  public ScoredAttribution {
    content = List.copyOf(content);
  }

  /** This one with another source. */
  public ScoredAttribution withSource(Optional<Span> other) {
    return new ScoredAttribution(other, cue, content, confidence);
  }

  /** This one with another content. */
  public ScoredAttribution withContent(List<Span> other) {
    return new ScoredAttribution(source, cue, other, confidence);
  }

  /** This one with another cue. */
  public ScoredAttribution withCue(Span other) {
    return new ScoredAttribution(source, other, content, confidence);
  }
}
