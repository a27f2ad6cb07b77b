package dev.claimant.duckdb;

import static java.util.stream.Collectors.joining;

import dev.claimant.record.ClaimRow;
import dev.claimant.record.ClaimRow.Column;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads files of claims as rows, in SQL. */
final class ClaimFiles {
  private ClaimFiles() {}

  /** The query that gives the rows of a Parquet file, of JSON Lines, or of a folder of these. */
  static String rows(Path file) {
    if (file.toString().endsWith(".parquet")) {
      return "select * from read_parquet(" + Database.text(file) + ")";
    }
    Path all = Files.isDirectory(file) ? file.resolve("**/*.claims.jsonl") : file;
    Fields record = new Fields();
    ClaimRow.columns().forEach(record::add);
    return "select "
        + ClaimRow.columns().stream().map(ClaimFiles::cell).collect(joining(", "))
        + " from read_json("
        + Database.text(all)
        + ", format = 'newline_delimited', columns = {"
        + record.members().collect(joining(", "))
        + "})";
  }

  /** The expression for a column: {@code quantity.change.direction as change_direction}. */
  private static String cell(Column column) {
    String field = column.field();
    int array = field.indexOf("[].");
    if (array < 0) {
      return quoted(field) + " as " + column.name();
    }
    return "array_to_string(json_extract_string("
        + quoted(field.substring(0, array))
        + ", '$[*]."
        + field.substring(array + "[].".length())
        + "'), ' ') as "
        + column.name();
  }

  private static String quoted(String path) {
    return List.of(path.split("[.]")).stream().map(name -> '"' + name + '"').collect(joining("."));
  }

  /** The fields of a JSON object, with DuckDB's type for each. */
  private static final class Fields {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Fields> objects = new LinkedHashMap<>();

    void add(Column column) {
      if (!column.field().contains("[]")) {
        add(column.field(), ClaimTables.type(column));
      }
    }

    private void add(String path, String type) {
      int dot = path.indexOf('.');
      if (dot < 0) {
        values.put(path, type);
      } else {
        objects
            .computeIfAbsent(path.substring(0, dot), name -> new Fields())
            .add(path.substring(dot + 1), type);
      }
    }

    /** As read_json takes the columns of a file: {@code "id": 'text'}. */
    Stream<String> members() {
      return Stream.concat(
          values.entrySet().stream()
              .map(value -> '"' + value.getKey() + "\": '" + value.getValue() + "'"),
          objects.entrySet().stream()
              .map(object -> '"' + object.getKey() + "\": '" + object.getValue().struct() + "'"));
    }

    private String struct() {
      return Stream.concat(
              values.entrySet().stream()
                  .map(value -> '"' + value.getKey() + "\" " + value.getValue()),
              objects.entrySet().stream()
                  .map(object -> '"' + object.getKey() + "\" " + object.getValue().struct()))
          .collect(joining(", ", "struct(", ")"));
    }
  }
}
