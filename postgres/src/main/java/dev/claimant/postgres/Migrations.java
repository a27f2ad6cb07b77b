package dev.claimant.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/**
 * Makes Claimant's tables in the current schema of a connection, or brings those of an older
 * version up to date. The table {@code claimant_migration} has the scripts that were run there.
 */
final class Migrations {
  /** The first makes version 1. */
  static final List<String> SCRIPTS = List.of("V1__tables.sql", "V2__views.sql");

  /** The locks that programs agree on have numbers for names. */
  private static final long LOCK = 0x436C_6169_6D61_6E74L;

  /** The state of an error: there is a table or view of that name. */
  private static final String DUPLICATE_TABLE = "42P07";

  private final List<String> scripts;

  /**
   * @param scripts the names of resources, in order
   */
  Migrations(List<String> scripts) {
    this.scripts = List.copyOf(scripts);
  }

  /**
   * Runs the scripts that are missing, within the connection's transaction.
   *
   * @throws IOException if the tables there are another program's, or of a newer version
   */
  void run(Connection connection) throws IOException, SQLException {
    try (Statement statement = connection.createStatement()) {
      // Another run may be at it.
      statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
      check(statement);
      int version = version(statement);
      if (version > scripts.size()) {
        throw new IOException(
            String.format(
                "its tables are of version %d, and this program knows %d: use a newer one",
                version, scripts.size()));
      }
      for (; version < scripts.size(); version++) {
        run(scripts.get(version), version + 1, statement);
      }
    }
  }

  private static void check(Statement statement) throws IOException, SQLException {
    String encoding = text(statement, "show server_encoding");
    if (!encoding.equals("UTF8")) {
      throw new IOException(
          "its encoding is " + encoding + ", which lacks characters: use a database in UTF8");
    }
    if (text(statement, "select coalesce(current_schema(), '')").isEmpty()) {
      throw new IOException("there is no such schema: use another, or create it");
    }
  }

  /** How many scripts were run. */
  private static int version(Statement statement) throws SQLException {
    String tables =
        "select count(*) from pg_tables"
            + " where schemaname = current_schema() and tablename = 'claimant_migration'";
    return text(statement, tables).equals("0")
        ? 0
        : Integer.parseInt(
            text(statement, "select coalesce(max(version), 0) from claimant_migration"));
  }

  private static void run(String script, int version, Statement statement)
      throws IOException, SQLException {
    try {
      statement.execute(text(script));
    } catch (SQLException e) {
      if (DUPLICATE_TABLE.equals(e.getSQLState())) {
        throw new IOException(
            "it has tables of another program ("
                + SqlProblems.describe(e)
                + "): use another schema, with ?currentSchema=",
            e);
      }
      throw e;
    }
    statement.execute("insert into claimant_migration values (" + version + ", '" + script + "')");
  }

  private static String text(String script) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Migrations.class.getResourceAsStream(script), script)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String text(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
