package dev.claimant.attribution;

import dev.claimant.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An attribution in the making: its content can still grow. */
final class Draft {
  final List<Span> source;
  final List<Span> cue;
  final List<Span> content = new ArrayList<>();

  /** The draft that this one goes on, if any. */
  final Optional<Draft> previous;

  Draft(List<Span> source, List<Span> cue, List<Span> content) {
    this(source, cue, content, Optional.empty());
  }

  private Draft(List<Span> source, List<Span> cue, List<Span> content, Optional<Draft> previous) {
    this.source = source;
    this.cue = cue;
    this.content.addAll(content);
    this.previous = previous;
  }

  /** What goes this one on, by the same source. */
  Draft continued(List<Span> more) {
    return new Draft(source, List.of(), more, Optional.of(this));
  }
}
