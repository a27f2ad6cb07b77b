package dev.claimant.attribution;

import dev.claimant.document.ScoredAttribution;
import dev.claimant.document.Span;
import java.util.List;
import java.util.Optional;

/** Keeps statements within what others say inside of it: "The Herald wrote that Roe denied it". */
final class Nesting {
  private final List<AttributionDraft> outer;

  Nesting(List<AttributionDraft> outer) {
    this.outer = outer;
  }

  /**
   * A statement within the part of another's content that its cue is in, without what lies outside
   * of it; empty if its cue is in none, or nothing is left.
   */
  Optional<ScoredAttribution> within(ScoredAttribution inner) {
    boolean isOuter =
        outer.stream()
            .flatMap(draft -> draft.cue().stream())
            .anyMatch(cue -> cue.overlaps(inner.cue()));
    return outer.stream()
        .filter(draft -> !isOuter)
        .flatMap(draft -> draft.content().stream())
        .filter(part -> part.contains(inner.cue()))
        .findFirst()
        .flatMap(part -> cut(inner, part));
  }

  private static Optional<ScoredAttribution> cut(ScoredAttribution inner, Span around) {
    List<Span> content =
        inner.content().stream()
            .filter(part -> 2 * part.overlap(around) > part.length())
            .map(part -> common(part, around))
            .toList();
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(
            inner
                .withContent(content)
                .withSource(inner.source().filter(source -> around.contains(source))));
  }

  private static Span common(Span one, Span other) {
    return new Span(Math.max(one.start(), other.start()), Math.min(one.end(), other.end()));
  }
}
