package dev.claimant.document;

import java.util.Locale;

/**
 * The rise or fall that a number belongs to.
 *
 * @param direction whether it is a rise or a fall
 * @param figure which figure of it the number is
 * @param span the word that states it, wherever in the sentence it stands: "rose", "down", "drop"
 */
public record Change(Direction direction, Figure figure, Span span) {
  /** Which way the change goes. */
  public enum Direction {
    UP,
    DOWN;

    /** The name that records carry. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a number says of a change. */
  public enum Figure {
    /** How large it is: "rose 3 %", "a drop of 5 points". */
    BY("by"),
    /** The level that it led to: "rose to 5 %", "fell 3 % to $2". */
    TO("to"),
    /** The level that it set out from: "up from 50 %". */
    FROM("from");

    private final String label;

    Figure(String label) {
      this.label = label;
    }

    /** The name that records carry. */
    public String label() {
      return label;
    }
  }
}
