package dev.claimant.text;

import dev.claimant.document.Layout;
import dev.claimant.document.Span;
import java.util.List;

/** Reads the layout of a text, once for all that need it. */
public final class LayoutReader {
  private LayoutReader() {}

  /** The layout of a text without pages. */
  public static Layout read(String text) {
    return read(text, List.of());
  }

  /** The layout of a text with these pages. */
  public static Layout read(String text, List<Span> pages) {
    List<Span> paragraphs = Paragraphs.of(text);
    return new Layout(paragraphs, Quotations.find(text, paragraphs), pages);
  }
}
