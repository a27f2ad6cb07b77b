package dev.claimant.record;

import java.util.Locale;

/**
 * How claim records follow one another in a file.
 *
 * @param delimiter what parts the cells of a row; of no meaning in JSON
 */
public record ClaimFormat(Kind kind, char delimiter) {
  /** One record a line, each line ended by LF. */
  public static final ClaimFormat JSONL = new ClaimFormat(Kind.JSONL, ',');

  /** One array, indented. */
  public static final ClaimFormat JSON = new ClaimFormat(Kind.JSON, ',');

  private static final char TAB = '\t';

  /** What a file is made of. */
  public enum Kind {
    JSONL,
    JSON,
    /** Rows of {@link ClaimRow#columns} after a header, as RFC 4180 has them. */
    CSV
  }

  /** A {@link ClaimRow} for each record. */
  public static ClaimFormat csv(char delimiter) {
    return new ClaimFormat(Kind.CSV, delimiter);
  }

  /** The ending of the names of such files, with its dot. */
  public String ending() {
    return kind == Kind.CSV && delimiter == TAB
        ? ".tsv"
        : "." + kind.name().toLowerCase(Locale.ROOT);
  }

  /**
   * What a file begins with that a stream does not: the byte order mark, without which spreadsheets
   * take UTF-8 for something else.
   */
  public String startOfFile() {
    return kind == Kind.CSV ? "\uFEFF" : "";
  }
}
