package dev.claimant.document;

import java.util.List;

/**
 * A passage in quotation marks.
 *
 * @param parts where it stands, with its marks: one span for each paragraph that it runs through
 */
public record Quotation(List<Span> parts) {
  public Quotation {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a quotation of nothing");
    }
  }

  public int start() {
    return parts.get(0).start();
  }

  public int end() {
    return parts.get(parts.size() - 1).end();
  }
}
