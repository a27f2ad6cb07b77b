package dev.claimant.postgres;

import dev.claimant.sink.Checkpoint;
import dev.claimant.sink.ClaimSink;
import dev.claimant.sink.ExtractedDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Writes each document with its claims in a transaction of its own, in the place of its earlier
 * ones. A document that is there as it is to be is left alone, so that it does no harm to write it
 * again.
 */
final class PostgresSink implements ClaimSink {
  private final Session writing;

  /** For the thread that reads the inputs. */
  private final Session asking;

  PostgresSink(Session writing, Session asking) {
    this.writing = writing;
    this.asking = asking;
  }

  @Override
  public void append(ExtractedDocument document) throws IOException {
    check(document.id());
    writing.run(new DocumentRows(document));
  }

  private static void check(String id) throws IOException {
    if (id.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(id)) {
      throw new IOException(
          "its id has a character that PostgreSQL cannot store: name it otherwise");
    }
  }

  /** Also false if the database does not answer: what is appended again is there once. */
  @Override
  public boolean has(String id) {
    try {
      return asking.run(connection -> has(id, connection));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean has(String id, Connection connection) throws SQLException {
    try (PreparedStatement document =
        connection.prepareStatement("select from document where id = ?")) {
      document.setString(1, id);
      try (ResultSet found = document.executeQuery()) {
        return found.next();
      }
    }
  }

  @Override
  public boolean replaces() {
    return true;
  }

  @Override
  public Checkpoint commit() {
    return Checkpoint.NONE;
  }

  @Override
  public void complete() {}

  @Override
  public void abort() {
    writing.close();
    asking.close();
  }
}
