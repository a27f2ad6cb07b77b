package dev.claimant.evaluation.brat;

import dev.claimant.document.Span;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Who says what, gold or predicted, as far as the relation metric judges it. Spans count code
 * points, as brat does, and stand in order, each once.
 *
 * @param source the words that name who says it; none if the text names nobody
 * @param cue the words that signal it, if any do
 * @param content what is said
 * @param confidence how likely a predicted one is to be right, if its finder says
 */
public record Relation(
    List<Span> source, List<Span> cue, List<Span> content, OptionalDouble confidence) {
  public Relation {
    source = source.stream().distinct().sorted().toList();
    cue = cue.stream().distinct().sorted().toList();
    content = content.stream().distinct().sorted().toList();
  }
}
