package dev.claimant.attribution;

import dev.claimant.document.Document;
import dev.claimant.document.ScoredAttribution;
import dev.claimant.document.Search;
import dev.claimant.document.Sentence;
import dev.claimant.document.Span;
import dev.claimant.document.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps attributions within paragraphs. A model reads on from a headline without a full stop into
 * the text below; only quotations go on there, and what a colon or "the following" announces.
 */
final class ParagraphBounds {
  private static final String STOPS = ".?!:;…”\"";

  /** The length of a line that its text may have filled. */
  private static final int FULL_LINE = 45;

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
        int at = piece.contains(found.cue().start()) ? home : paragraph(piece.start());
        boolean quoted = document.isQuoted(piece.start());
        if (at == home || quoted || (below && at > home)) {
          content.add(piece);
          // An announced statement without marks is one paragraph: nothing shows where it ends.
          below = below && at == home;
        }
      }
    }
    Optional<Span> source = found.source().map(span -> inSentence(span, found.cue()));
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(found.withSource(source).withContent(content));
  }

  /** The part of a source in the sentence of its cue, else in the first that it has a part in. */
  private Span inSentence(Span source, Span cue) {
    Sentence home = document.sentenceAt(cue.start());
    Sentence sentence = home.span().overlaps(source) ? home : document.sentenceAt(source.start());
    int end = sentence.tokenAt(Math.min(source.end(), sentence.span().end()) - 1);
    boolean cut = source.end() > sentence.span().end();
    while (cut && end > 0 && sentence.token(end).tag() == Tag.PERIOD) {
      end--;
    }
    int start = Math.max(source.start(), sentence.span().start());
    return new Span(start, Math.max(start + 1, cut ? sentence.token(end).end() : source.end()));
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
    int start = span.start();
    for (int i = paragraph(span.start());
        i < document.paragraphs().size() && document.paragraphs().get(i).start() < span.end();
        i++) {
      Span paragraph = document.paragraphs().get(i);
      if (paragraph.end() >= span.end() || !goesOn(i)) {
        pieces.add(new Span(start, Math.min(span.end(), paragraph.end())));
        start = i + 1 < document.paragraphs().size() ? document.paragraphs().get(i + 1).start() : 0;
      }
    }
    return pieces;
  }

  /** Whether a paragraph is only a full line whose sentence the next one goes on. */
  private boolean goesOn(int number) {
    Span paragraph = document.paragraphs().get(number);
    int next = document.paragraphs().get(number + 1).start();
    String text = document.text();
    boolean adjacent =
        text.substring(paragraph.end(), next).chars().filter(c -> c == '\n').count() == 1;
    boolean stops = STOPS.indexOf(text.charAt(paragraph.end() - 1)) >= 0;
    return adjacent
        && !stops
        && (Character.isLowerCase(text.charAt(next)) || paragraph.length() >= FULL_LINE);
  }
}
