package dev.claimant.duckdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.claimant.query.Answer;
import dev.claimant.query.QueryEngine;
import dev.claimant.query.QueryException;
import dev.claimant.record.ClaimJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * Answers questions by DuckDB, over its own databases, over Parquet, and over JSON Lines: a file,
 * or all files of records in a folder. Only a query is run, and it sees no other file.
 */
public final class DuckDbEngine implements QueryEngine {
  private static final Pattern FILES = Pattern.compile(".*[.](duckdb|parquet|jsonl|jsonl[.]gz)");

  @Override
  public boolean accepts(Path file) {
    return Files.isDirectory(file) || FILES.matcher(file.toString()).matches();
  }

  @Override
  public Answer ask(Path file, String sql) throws IOException, QueryException {
    Database database = open(file);
    try {
      database.run("set enable_external_access = false; set lock_configuration = true");
      check(database, sql);
      return new DatabaseAnswer(database, sql);
    } catch (IOException | QueryException e) {
      database.close();
      throw e;
    }
  }

  private static Database open(Path file) throws IOException {
    if (file.toString().endsWith(".duckdb")) {
      Database database = Database.toRead(file);
      if (database.columns("claim").isEmpty()) {
        database.close();
        throw new IOException("it has no table claim");
      }
      return database;
    }
    Database database = Database.inMemory();
    try {
      database.run("create view claim as " + ClaimFiles.rows(file));
      ClaimTables.createViews(database);
      String allowed = Files.isDirectory(file) ? "allowed_directories" : "allowed_paths";
      database.run("set " + allowed + " = [" + Database.text(file) + "]");
      return database;
    } catch (IOException e) {
      database.close();
      throw e;
    }
  }

  /** Refuses whatever is not one query. DuckDB itself writes a query as JSON, and nothing else. */
  private static void check(Database database, String sql) throws IOException, QueryException {
    try (PreparedStatement parse =
        database.connection().prepareStatement("select json_serialize_sql(?::text)")) {
      parse.setString(1, sql);
      try (ResultSet parsed = parse.executeQuery()) {
        parsed.next();
        JsonNode tree = ClaimJson.MAPPER.readTree(parsed.getString(1));
        if (tree.path("error").asBoolean()) {
          String problem = tree.path("error_message").asText();
          throw new QueryException(
              tree.path("error_type").asText().equals("parser")
                  ? "the SQL is wrong: " + problem
                  : "only a query can be asked, as select …: nothing is changed");
        }
        if (tree.path("statements").size() != 1) {
          throw new QueryException("ask one query at a time");
        }
      }
    } catch (SQLException e) {
      throw Database.problem(e);
    }
  }
}
