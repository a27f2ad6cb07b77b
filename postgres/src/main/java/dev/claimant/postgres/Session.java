package dev.claimant.postgres;

import dev.claimant.sink.OutputClosedException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Runs transactions on a connection that it makes again when it was lost, for one thread. A
 * transaction that fails for now, as while the server restarts, is run again after a pause, and
 * after longer and longer ones. So it may be run again although it was committed, if the connection
 * was lost before the server could say so.
 */
final class Session implements AutoCloseable {
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 10_000;

  private final Address address;
  private final Duration patience;
  private Optional<Connection> connection;

  /** The statements of a transaction. */
  @FunctionalInterface
  interface Transaction<T> {
    T on(Connection connection) throws SQLException;
  }

  /**
   * @param patience for how long a transaction is tried again
   * @param connection one to begin with, which is then the session's
   */
  Session(Address address, Duration patience, Optional<Connection> connection) {
    this.address = address;
    this.patience = patience;
    this.connection = connection;
  }

  /**
   * Runs a transaction to its end.
   *
   * @throws OutputClosedException if no transaction can be
   * @throws IOException if this one cannot be
   */
  <T> T run(Transaction<T> transaction) throws IOException {
    try {
      return attempt(transaction);
    } catch (SQLException e) {
      return runAfter(e, transaction);
    }
  }

  private <T> T attempt(Transaction<T> transaction) throws SQLException {
    if (connection.isEmpty()) {
      connection = Optional.of(address.connect());
    }
    try {
      T result = transaction.on(connection.get());
      connection.get().commit();
      return result;
    } catch (SQLException | RuntimeException e) {
      // Also rolls back.
      close();
      throw e;
    }
  }

  private <T> T runAfter(SQLException first, Transaction<T> transaction) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    SQLException last = first;
    for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
      String problem = address + ": " + SqlProblems.describe(last);
      switch (SqlProblems.reach(last)) {
        case ROWS -> throw new IOException(SqlProblems.describe(last), last);
        case ALL -> throw new OutputClosedException(problem);
        case PASSING -> {
          if (System.nanoTime() > end) {
            throw new OutputClosedException(
                problem + " (tried for " + patience.toSeconds() + " s)");
          }
        }
      }
      sleep(pause, problem);
      try {
        return attempt(transaction);
      } catch (SQLException e) {
        last = e;
      }
    }
  }

  /** Waits, not always equally long: many runs may have lost the same server. */
  private static void sleep(long millis, String problem) throws OutputClosedException {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(millis / 2, millis));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutputClosedException(problem);
    }
  }

  @Override
  public void close() {
    try {
      if (connection.isPresent()) {
        connection.get().close();
      }
    } catch (SQLException e) {
      // It is lost already; the server rolls back what it had begun.
    }
    connection = Optional.empty();
  }
}
