package dev.claimant.attribution;

import dev.claimant.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** An attribution in the making: its content can still grow. */
final class Draft {
  final List<Span> source;
  final List<Span> cue;
  final List<Span> content = new ArrayList<>();

  final OptionalDouble confidence;

  /** The draft that this one goes on, if any. */
  final Optional<Draft> previous;

  Draft(List<Span> source, List<Span> cue, List<Span> content, OptionalDouble confidence) {
    this(source, cue, content, confidence, Optional.empty());
  }

  private Draft(
      List<Span> source,
      List<Span> cue,
      List<Span> content,
      OptionalDouble confidence,
      Optional<Draft> previous) {
    this.source = source;
    this.cue = cue;
    this.content.addAll(content);
    this.confidence = confidence;
    this.previous = previous;
  }

  /** What goes this one on, by the same source. */
  Draft continued(List<Span> more) {
    return new Draft(source, List.of(), more, confidence, Optional.of(this));
  }
}
