package dev.claimant.duckdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.claimant.query.Answer;
import dev.claimant.query.QueryException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;

/** The answer to a question, and the database that gives it, which is closed with it. */
final class DatabaseAnswer implements Answer {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Database database;
  private final PreparedStatement statement;
  private final ResultSet rows;
  private final List<String> columns;

  DatabaseAnswer(Database database, String sql) throws QueryException {
    this.database = database;
    try {
      statement = database.connection().prepareStatement(sql);
      rows = statement.executeQuery();
      columns = columns(rows.getMetaData());
    } catch (SQLException e) {
      throw new QueryException(
          (Database.isWrongSql(e) ? "the SQL is wrong: " : "") + Database.describe(e), e);
    }
  }

  /** The names of the columns; what has the name of one before it gets a number. */
  private static List<String> columns(ResultSetMetaData data) throws SQLException {
    Set<String> names = new HashSet<>();
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= data.getColumnCount(); i++) {
      String name = data.getColumnLabel(i);
      for (int number = 2; !names.add(name); number++) {
        name = data.getColumnLabel(i) + "_" + number;
      }
      columns.add(name);
    }
    return List.copyOf(columns);
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public Optional<List<JsonNode>> next() throws IOException {
    try {
      if (!rows.next()) {
        return Optional.empty();
      }
      List<JsonNode> row = new ArrayList<>();
      for (int i = 1; i <= columns.size(); i++) {
        row.add(json(rows.getObject(i)));
      }
      return Optional.of(row);
    } catch (SQLException e) {
      throw Database.problem(e);
    }
  }

  private static JsonNode json(@Nullable Object value) throws SQLException {
    if (value == null) {
      return JSON.nullNode();
    } else if (value instanceof Boolean truth) {
      return JSON.booleanNode(truth);
    } else if (value instanceof BigDecimal number) {
      return JSON.numberNode(number);
    } else if (value instanceof BigInteger number) {
      return JSON.numberNode(number);
    } else if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      return Double.isFinite(number)
          ? JSON.numberNode(plain(BigDecimal.valueOf(number)))
          : JSON.textNode(value.toString());
    } else if (value instanceof Number number) {
      return JSON.numberNode(number.longValue());
    } else if (value instanceof Array array) {
      ArrayNode list = JSON.arrayNode();
      for (Object element : (Object[]) array.getArray()) {
        list.add(json(element));
      }
      return list;
    } else if (value instanceof DuckDBStruct struct) {
      return object(struct.getMap());
    } else if (value instanceof Map<?, ?> map) {
      return object(map);
    }
    return JSON.textNode(value.toString());
  }

  /** The same number, which nobody writes with an exponent. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static ObjectNode object(Map<?, ?> map) throws SQLException {
    ObjectNode object = JSON.objectNode();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      object.set(String.valueOf(entry.getKey()), json(entry.getValue()));
    }
    return object;
  }

  @Override
  public void close() throws IOException {
    try (database;
        statement;
        rows) {
      // Closed in this order, whatever goes wrong.
    } catch (SQLException e) {
      throw Database.problem(e);
    }
  }
}
