package dev.claimant.attribution;

import dev.claimant.document.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a model takes for an attribution. All spans are offsets into the text, in UTF-16 units.
 *
 * @param source who says it, if the text names anyone
 * @param cue the words that signal it
 * @param content what is said, in order; never empty
 * @param confidence how likely it is to be right, from 0 to 1
 */
public record ScoredAttribution(
    Optional<Span> source, Span cue, List<Span> content, double confidence) {
  public ScoredAttribution {
    content = List.copyOf(content);
  }

  /** This one with another cue. */
  ScoredAttribution withCue(Span other) {
    return new ScoredAttribution(source, other, content, confidence);
  }
}
