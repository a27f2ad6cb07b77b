package dev.claimant.document;

import java.util.List;
import java.util.Optional;

/**
 * A passage in quotation marks, or one that the layout gives to somebody without marks.
 *
 * @param parts where it stands, with its marks: one span for each paragraph that it runs through
 * @param form how the text shows that it is one
 * @param label whom a turn is labelled with: "SMITH" in "SMITH: Good evening."
 */
public record Quotation(List<Span> parts, Form form, Optional<Span> label) {
  /** How a text shows that somebody's words stand in it. */
  public enum Form {
    /** By quotation marks. */
    MARKED,
    /** By setting them off from the text. */
    BLOCK,
    /** As a turn of a transcript or an answer of an interview. */
    TURN
  }

  public Quotation {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a quotation of nothing");
    }
  }

  /** A quotation in marks. */
  public Quotation(List<Span> parts) {
    this(parts, Form.MARKED, Optional.empty());
  }

  public boolean isTurn() {
    return form == Form.TURN;
  }

  public int start() {
    return parts.get(0).start();
  }

  public int end() {
    return parts.get(parts.size() - 1).end();
  }
}
