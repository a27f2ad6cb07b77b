package dev.claimant.document;

import java.util.List;

/**
 * How a text is laid out, as its characters alone show it. The spans of each list are in text order
 * and do not overlap.
 *
 * @param paragraphs its paragraphs, without the white space around them
 * @param quotations its quotations
 * @param pages its pages; none if it has no pages, as a web page has none
 */
public record Layout(List<Span> paragraphs, List<Quotation> quotations, List<Span> pages) {
  public Layout {
    paragraphs = List.copyOf(paragraphs);
    quotations = List.copyOf(quotations);
    pages = List.copyOf(pages);
  }
}
