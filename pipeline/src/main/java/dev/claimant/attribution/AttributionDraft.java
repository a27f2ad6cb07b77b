package dev.claimant.attribution;

import dev.claimant.document.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** An attribution in the making: its content can still grow. */
public final class AttributionDraft {
  public final List<Span> source;
  public final List<Span> cue;
  public final List<Span> content = new ArrayList<>();

  /** The names of the rules or the model that made it, in order. */
  public final Set<String> evidence = new LinkedHashSet<>();

  public final OptionalDouble confidence;

  /** The draft that this one continues, if any. */
  public final Optional<AttributionDraft> previous;

  public AttributionDraft(
      List<Span> source,
      List<Span> cue,
      List<Span> content,
      OptionalDouble confidence,
      String evidence) {
    this(source, cue, content, confidence, Optional.empty());
    this.evidence.add(evidence);
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

  /**
   * What continues this one, by the same source.
   *
   * @param rule the name of the rule that says so
   */
  public AttributionDraft continued(List<Span> more, String rule) {
    AttributionDraft continued =
        new AttributionDraft(source, List.of(), more, confidence, Optional.of(this));
    continued.evidence.addAll(evidence);
    continued.evidence.add(rule);
    return continued;
  }
}
