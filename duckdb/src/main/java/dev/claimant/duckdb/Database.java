package dev.claimant.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection to a DuckDB database, whose errors are {@link IOException}s in plain words. */
final class Database implements AutoCloseable {
  /** What one run needs at most next to the pipeline, whatever the size of the database. */
  private static final String MEMORY = "128MB";

  /** The start of a message, with the class of the error. */
  private static final Pattern WRONG_SQL = Pattern.compile("(Parser|Binder|Catalog) Error");

  /** Where the driver puts the message of an error after one of its own. */
  private static final Pattern WRAPPED = Pattern.compile("(?s)^.*?pending query result\\RError: ");

  private static final Pattern LOCKED = Pattern.compile("Conflicting lock is held in (.+?)\\. ");

  private final Connection connection;

  private Database(Connection connection) {
    this.connection = connection;
  }

  /** Opens a file to write to it, and makes it if it is not there. */
  static Database toWrite(Path file) throws IOException {
    Properties settings = new Properties();
    settings.setProperty("memory_limit", MEMORY);
    // One thread is enough for a writer, and leaves the other cores to the pipeline.
    settings.setProperty("threads", "1");
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    return open(file.toString(), settings);
  }

  /** Opens a file to read it. */
  static Database toRead(Path file) throws IOException {
    Properties settings = new Properties();
    settings.setProperty("duckdb.read_only", "true");
    settings.setProperty("jdbc_stream_results", "true");
    return open(file.toString(), settings);
  }

  /** An empty database in memory. */
  static Database inMemory() throws IOException {
    Properties settings = new Properties();
    settings.setProperty("jdbc_stream_results", "true");
    return open("", settings);
  }

  private static Database open(String file, Properties settings) throws IOException {
    try {
      return new Database(DriverManager.getConnection("jdbc:duckdb:" + file, settings));
    } catch (SQLException e) {
      throw problem(e);
    }
  }

  Connection connection() {
    return connection;
  }

  /** Runs statements, separated by semicolons. */
  void run(String sql) throws IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw problem(e);
    }
  }

  /** The first column of an answer. */
  List<String> list(String sql) throws IOException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> cells = new ArrayList<>();
      while (rows.next()) {
        cells.add(rows.getString(1));
      }
      return cells;
    } catch (SQLException e) {
      throw problem(e);
    }
  }

  /** The names of a table's columns, in order; none if there is no such table or view. */
  List<String> columns(String table) throws IOException {
    return list(
        "select column_name from duckdb_columns() where database_name = current_database()"
            + " and schema_name = 'main' and table_name = "
            + text(table)
            + " order by column_index");
  }

  /** A text as SQL writes it. */
  static String text(Object value) {
    return "'" + value.toString().replace("'", "''") + "'";
  }

  boolean isClosed() throws IOException {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      throw problem(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw problem(e);
    }
  }

  static IOException problem(SQLException e) {
    return new IOException(describe(e), e);
  }

  /** What went wrong, in DuckDB's words without its class of error and its advice. */
  static String describe(SQLException e) {
    String message = message(e);
    Matcher lock = LOCKED.matcher(message);
    return lock.find()
        ? "another program has it open: " + lock.group(1)
        : message
            .replaceFirst("^(TransactionContext Error: )?([A-Z][\\w ]+ Error: )+", "")
            .replaceFirst("(?s)\\R.*", "");
  }

  /** Whether the SQL is wrong, not the data. */
  static boolean isWrongSql(SQLException e) {
    return WRONG_SQL.matcher(message(e)).lookingAt();
  }

  private static String message(SQLException e) {
    return WRAPPED.matcher(String.valueOf(e.getMessage())).replaceFirst("").strip();
  }
}
