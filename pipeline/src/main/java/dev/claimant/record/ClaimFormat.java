package dev.claimant.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

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

  /** brat standoff annotations, a file for each document. */
  public static final ClaimFormat BRAT = new ClaimFormat(Kind.BRAT, ',');

  /** The claims of a document as one line of JSON-LD. */
  public static final ClaimFormat WEB_ANNOTATION = new ClaimFormat(Kind.WEBANNOTATION, ',');

  private static final char TAB = '\t';

  /** What a file is made of. */
  public enum Kind {
    JSONL,
    JSON,
    /** Rows of {@link ClaimRow#columns} after a header, as RFC 4180 has them. */
    CSV,
    /** <a href="https://brat.nlplab.org/standoff.html">brat standoff annotations</a>. */
    BRAT,
    /**
     * An AnnotationCollection of the <a href="https://www.w3.org/TR/annotation-model/">Web
     * Annotation Data Model</a> for each document.
     */
    WEBANNOTATION
  }

  /** A {@link ClaimRow} for each record. */
  public static ClaimFormat csv(char delimiter) {
    return new ClaimFormat(Kind.CSV, delimiter);
  }

  /** The ending of the names of such files, with its dot. */
  public String ending() {
    return switch (kind) {
      case JSONL -> ".jsonl";
      case JSON -> ".json";
      case CSV -> delimiter == TAB ? ".tsv" : ".csv";
      case BRAT -> ".ann";
      case WEBANNOTATION -> ".jsonld";
    };
  }

  /**
   * What a file begins with that a stream does not: the byte order mark, without which spreadsheets
   * take UTF-8 for something else.
   */
  public String startOfFile() {
    return kind == Kind.CSV ? "\uFEFF" : "";
  }

  /** The names of the files that a folder has besides, for the programs that open it. */
  public List<String> companions() {
    return kind == Kind.BRAT ? List.of("annotation.conf", "visual.conf") : List.of();
  }

  /**
   * What such a file holds.
   *
   * @param name one of {@link #companions}
   */
  public String companion(String name) {
    try (InputStream in =
        Objects.requireNonNull(ClaimFormat.class.getResourceAsStream("brat/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
