package dev.claimant.duckdb;

import dev.claimant.sink.Checkpoint;
import dev.claimant.sink.ClaimSink;
import dev.claimant.sink.ExtractedDocument;
import dev.claimant.sink.OutputClosedException;
import dev.claimant.support.IoProblems;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.duckdb.DuckDBConnection;

/**
 * Writes documents into the {@link ClaimTables} of a database, some in one transaction, which then
 * survive the end of the machine. A document that is there already is replaced.
 */
final class DatabaseSink implements ClaimSink {
  /** One transaction for each document would take some milliseconds, ten times as much. */
  private static final int MOST_WAITING = 64;

  /** How long a document waits for others. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Path file;
  private final Database database;
  private final Completion completion;

  /** The ids of documents of which anything is there. */
  private final Set<String> begun;

  /** The ids of documents that are there with all their claims; asked by another thread, too. */
  private final Set<String> whole = ConcurrentHashMap.newKeySet();

  private final List<ExtractedDocument> waiting = new ArrayList<>();
  private long since = System.nanoTime();

  /** Publishes a database that has all its documents, and closes it. */
  @FunctionalInterface
  interface Completion {
    void complete(Database database) throws IOException;
  }

  private DatabaseSink(Path file, Database database, Completion completion) throws IOException {
    this.file = file;
    this.database = database;
    this.completion = completion;
    begun =
        new HashSet<>(database.list("select id from document union select document_id from claim"));
    // A full disk can leave half a transaction.
    whole.addAll(
        database.list(
            "select id from document left join (select document_id, count(*) as rows from claim"
                + " group by all) on document_id = id where coalesce(rows, 0) = claims"));
  }

  /**
   * Opens a file, and makes it if it is not there.
   *
   * @throws dev.claimant.sink.UnknownOutputException if it has tables of other programs by these
   *     names
   */
  static DatabaseSink open(Path file, Completion completion) throws IOException {
    Database database = Database.toWrite(file);
    try {
      ClaimTables.prepare(database);
      return new DatabaseSink(file, database, completion);
    } catch (IOException e) {
      database.close();
      throw e;
    }
  }

  @Override
  public void append(ExtractedDocument document) throws IOException {
    check(document.text());
    waiting.add(document);
  }

  /** Half a character, which the driver would change into something else. */
  private static void check(String text) throws CharacterCodingException {
    StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
  }

  @Override
  public Checkpoint commit() throws IOException {
    if (waiting.size() >= MOST_WAITING || System.nanoTime() - since > PATIENCE.toNanos()) {
      write();
    }
    return Checkpoint.NONE;
  }

  private void write() throws IOException {
    try {
      database.connection().setAutoCommit(false);
      for (ExtractedDocument document : waiting) {
        if (!begun.add(document.id())) {
          ClaimTables.delete(database.connection(), document.id());
        }
        whole.add(document.id());
      }
      ClaimTables.insert(database.connection().unwrap(DuckDBConnection.class), waiting);
      database.connection().commit();
      database.connection().setAutoCommit(true);
    } catch (SQLException e) {
      throw new OutputClosedException(file + ": " + Database.describe(e));
    } finally {
      waiting.clear();
    }
    since = System.nanoTime();
  }

  @Override
  public boolean has(String id) {
    return whole.contains(id);
  }

  @Override
  public boolean replaces() {
    return true;
  }

  @Override
  public void complete() throws IOException {
    write();
    try {
      // What is still in the log must not stay there: on a full disk, closing would tell nobody.
      database.run("checkpoint");
      completion.complete(database);
    } catch (IOException e) {
      throw new OutputClosedException(file + ": " + IoProblems.describe(e));
    }
  }

  @Override
  public void abort() throws IOException {
    try (database) {
      if (!database.isClosed()) {
        write();
      }
    }
  }
}
