package dev.claimant.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is in a database. */
final class Tables {
  private final PostgresServer server;
  private final String database;

  Tables(PostgresServer server, String database) {
    this.server = server;
    this.database = database;
  }

  /** The rows that answer a query, with the text of each value. */
  List<List<Optional<String>>> ask(String query) throws SQLException {
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<List<Optional<String>>> all = new ArrayList<>();
      while (rows.next()) {
        List<Optional<String>> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(Optional.ofNullable(rows.getString(i)));
        }
        all.add(row);
      }
      return all;
    }
  }

  /** The values of the first column, none of which is null. */
  List<String> column(String query) throws SQLException {
    return ask(query).stream().map(row -> row.get(0).orElseThrow()).toList();
  }

  /** Every row of Claimant's tables, in the order of their text. */
  List<String> all() throws SQLException {
    List<String> all = new ArrayList<>();
    for (String table : List.of("document", "claim", "member")) {
      all.addAll(column("select row::text from " + table + " as row order by 1"));
    }
    return all;
  }
}
