package dev.claimant.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.claimant.support.JsonProblems;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * A claim record as one flat row, for spreadsheets and databases. The columns are those of {@code
 * claim-columns.txt}, which between them have every field of the JSON Schema; new ones are added at
 * the end. What does not fit into a cell is JSON.
 *
 * @param cells one for each column, in order; empty where the record lacks the field
 */
public record ClaimRow(List<Optional<String>> cells) {
  private static final List<Column> COLUMNS =
      WordList.rows(ClaimRow.class, "claim-columns.txt", 3).stream().map(Column::of).toList();

  /** The names of the fields on the way to each column's, split once for all records. */
  private static final List<List<String>> PATHS =
      COLUMNS.stream().map(column -> List.of(column.field().split("[.]"))).toList();

  public ClaimRow {
    cells = List.copyOf(cells);
  }

  /** What the cells of a column are. */
  public enum Type {
    /** Any text, from the document or about it. */
    TEXT,
    /** One of the schema's words for the field, as "direct". */
    WORD,
    INTEGER,
    NUMBER,
    BOOLEAN,
    /** ISO 8601. */
    DATE,
    /** An object or array as JSON text. */
    JSON;

    /** Whether a document can decide how the text begins. */
    boolean isText() {
      return this == TEXT;
    }
  }

  /**
   * A column.
   *
   * @param name in lower case, with underscores, no reserved word of SQL
   * @param field where the JSON record has it: "attribution.source.label"; after "[]" the texts of
   *     all elements, joined by a blank
   */
  public record Column(String name, String field, Type type) {
    private static Column of(Row row) {
      return new Column(row.cell(0), row.cell(1), row.choice(row.cell(2), Type.class));
    }

    private Optional<String> of(JsonNode record, List<String> path) {
      JsonNode node = record;
      for (String part : path) {
        boolean all = part.endsWith("[]");
        node = node.path(all ? part.substring(0, part.length() - 2) : part);
        if (all) {
          String rest = field.substring(field.indexOf("[].") + "[].".length());
          return node.isMissingNode() ? Optional.empty() : Optional.of(joined(node, rest));
        }
      }
      if (node.isMissingNode()) {
        return Optional.empty();
      }
      return Optional.of(
          node.isNumber()
              ? node.decimalValue().toPlainString()
              : node.isValueNode() ? node.asText() : node.toString());
    }

    /** Puts the text of a cell where {@link #of} took it from, unless another column has it too. */
    private void restore(String cell, ObjectNode record) throws JsonProcessingException {
      if (field.contains("[]")) {
        return;
      }
      String[] path = field.split("[.]");
      ObjectNode parent = record;
      for (int i = 0; i < path.length - 1; i++) {
        parent = parent.withObjectProperty(path[i]);
      }
      parent.set(path[path.length - 1], node(cell));
    }

    private JsonNode node(String cell) throws JsonProcessingException {
      return switch (type) {
        case TEXT, WORD, DATE -> TextNode.valueOf(cell);
        case INTEGER, NUMBER, BOOLEAN, JSON -> ClaimJson.MAPPER.readTree(cell);
      };
    }

    private static String joined(JsonNode array, String field) {
      return StreamSupport.stream(array.spliterator(), false)
          .map(element -> element.path(field).asText())
          .collect(Collectors.joining(" "));
    }
  }

  /** All columns, in order. */
  public static List<Column> columns() {
    return COLUMNS;
  }

  /** The row of a record. */
  public static ClaimRow of(ClaimRecord record) {
    JsonNode json = ClaimJson.MAPPER.valueToTree(record);
    return new ClaimRow(
        IntStream.range(0, COLUMNS.size())
            .mapToObj(i -> COLUMNS.get(i).of(json, PATHS.get(i)))
            .toList());
  }

  /**
   * The record of which this is the row.
   *
   * @throws ClaimFormatException if it is the row of none
   */
  public ClaimRecord record() throws ClaimFormatException {
    ObjectNode record = ClaimJson.MAPPER.createObjectNode();
    try {
      for (int i = 0; i < cells.size(); i++) {
        if (cells.get(i).isPresent()) {
          COLUMNS.get(i).restore(cells.get(i).get(), record);
        }
      }
      return ClaimJson.MAPPER.treeToValue(record, ClaimRecord.class);
    } catch (JsonProcessingException e) {
      throw new ClaimFormatException("not the row of a claim: " + JsonProblems.describe(e));
    }
  }
}
