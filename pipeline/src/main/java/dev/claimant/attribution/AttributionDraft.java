package dev.claimant.attribution;

import dev.claimant.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** An attribution in the making: its content can still grow. */
public final class AttributionDraft {
  public final List<Span> source;
  public final List<Span> cue;
  public final List<Span> content = new ArrayList<>();

  public final OptionalDouble confidence;

  /** The draft that this one goes on, if any. */
  public final Optional<AttributionDraft> previous;

  public AttributionDraft(
      List<Span> source, List<Span> cue, List<Span> content, OptionalDouble confidence) {
    this(source, cue, content, confidence, Optional.empty());
  }

  private AttributionDraft(
      List<Span> source,
      List<Span> cue,
      List<Span> content,
      OptionalDouble confidence,
      Optional<AttributionDraft> previous) {
    this.source = source;
    this.cue = cue;
    this.content.addAll(content);
    this.confidence = confidence;
    this.previous = previous;
  }

  /** What goes this one on, by the same source. */
  public AttributionDraft continued(List<Span> more) {
    return new AttributionDraft(source, List.of(), more, confidence, Optional.of(this));
  }
}
