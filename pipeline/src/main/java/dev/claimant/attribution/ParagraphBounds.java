package dev.claimant.attribution;

import dev.claimant.document.Document;
import dev.claimant.document.Search;
import dev.claimant.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps attributions within paragraphs. A model reads on from a headline without a full stop into
 * the text below; only quotations go on there, and what a colon or "the following" announces.
 */
final class ParagraphBounds {
  private final Document document;

  ParagraphBounds(Document document) {
    this.document = document;
  }

  /** An attribution without what its paragraph cannot hold; empty if nothing is left. */
  Optional<ScoredAttribution> within(ScoredAttribution found) {
    int home = paragraph(found.cue().start());
    List<Span> content = new ArrayList<>();
    boolean below = isAnnounced(home);
    for (Span part : found.content()) {
      for (Span piece : pieces(part)) {
        int at = paragraph(piece.start());
        boolean quoted = document.isQuoted(piece.start());
        if (at == home || quoted || (below && at > home)) {
          content.add(piece);
          // An announced statement without marks is one paragraph: nothing shows where it ends.
          below = below && at == home;
        }
      }
    }
    Optional<Span> source =
        found
            .source()
            .map(this::pieces)
            .map(
                pieces ->
                    pieces.stream()
                        .filter(piece -> paragraph(piece.start()) == home)
                        .findFirst()
                        .orElse(pieces.get(0)));
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(found.withSource(source).withContent(content));
  }

  /** Whether a paragraph announces the words below it. */
  private boolean isAnnounced(int paragraph) {
    String text = document.paragraphs().get(paragraph).of(document.text());
    return text.endsWith(":") || text.contains("following");
  }

  private int paragraph(int offset) {
    return Search.first(document.paragraphs(), it -> it.end() > offset);
  }

  private List<Span> pieces(Span span) {
    List<Span> pieces = new ArrayList<>();
    for (int i = paragraph(span.start());
        i < document.paragraphs().size() && document.paragraphs().get(i).start() < span.end();
        i++) {
      Span paragraph = document.paragraphs().get(i);
      pieces.add(
          new Span(
              Math.max(span.start(), paragraph.start()), Math.min(span.end(), paragraph.end())));
    }
    return pieces;
  }
}
