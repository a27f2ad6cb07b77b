package dev.claimant.record;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.claimant.support.JsonProblems;
import dev.claimant.support.WordList;
import dev.claimant.support.WordList.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

  private static final List<Cell> CELLS = COLUMNS.stream().map(Cell::of).toList();

  public ClaimRow {
    cells = List.copyOf(cells);
  }

  /**
   * Reads the cells of a column.
   *
   * @param field where the record has the value, or the array of values
   * @param element where an element of the array has its text; none if there is no array
   */
  private record Cell(JsonPointer field, Optional<JsonPointer> element) {
    static Cell of(Column column) {
      String[] parts = column.field().split("\\[\\]");
      return new Cell(
          pointer(parts[0]), Arrays.stream(parts).skip(1).findFirst().map(Cell::element));
    }

    private static JsonPointer element(String field) {
      return pointer(field.substring(1));
    }

    private static JsonPointer pointer(String field) {
      return JsonPointer.compile("/" + field.replace('.', '/'));
    }

    Optional<String> read(JsonNode record) {
      JsonNode value = record.at(field);
      if (value.isMissingNode()) {
        return Optional.empty();
      }
      if (element.isPresent()) {
        return Optional.of(
            StreamSupport.stream(value.spliterator(), false)
                .map(one -> one.at(element.get()).asText())
                .collect(Collectors.joining(" ")));
      }
      return Optional.of(
          value.isNumber()
              ? value.decimalValue().toPlainString()
              : value.isValueNode() ? value.asText() : value.toString());
    }
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

    /**
     * Puts the text of a cell where {@link ClaimRow#of} took it from, unless another column has it
     * too.
     */
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
  }

  /** All columns, in order. */
  public static List<Column> columns() {
    return COLUMNS;
  }

  /** The row of a record. */
  public static ClaimRow of(ClaimRecord record) {
    JsonNode json = ClaimJson.MAPPER.valueToTree(record);
    return new ClaimRow(CELLS.stream().map(cell -> cell.read(json)).toList());
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
