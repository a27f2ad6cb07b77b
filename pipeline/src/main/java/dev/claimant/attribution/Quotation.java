package dev.claimant.attribution;

import dev.claimant.document.Span;
import java.util.List;

/**
 * What a text puts in quotation marks.
 *
 * @param parts where it stands, with its marks: one span for each paragraph that it runs through
 */
record Quotation(List<Span> parts) {
  Quotation {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a quotation of nothing");
    }
  }

  int start() {
    return parts.get(0).start();
  }

  int end() {
    return parts.get(parts.size() - 1).end();
  }
}
