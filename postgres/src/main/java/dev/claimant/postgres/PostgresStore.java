package dev.claimant.postgres;

import dev.claimant.sink.ClaimSink;
import dev.claimant.sink.ClaimStore;
import dev.claimant.sink.OutputNames;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A PostgreSQL database, which others may use and write to as well: nothing but the rows of the
 * documents that are extracted is ever replaced. Its tables are made when they are first needed.
 */
public final class PostgresStore implements ClaimStore {
  /** A server needs some seconds to start again, and some more after a crash. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Map<String, String> variables;
  private final Duration patience;

  /** The store that takes the login, where an address lacks it, from the environment. */
  public PostgresStore() {
    this(System.getenv(), PATIENCE);
  }

  /**
   * @param variables the environment
   * @param patience for how long a server that is gone is waited for
   */
  PostgresStore(Map<String, String> variables, Duration patience) {
    this.variables = Map.copyOf(variables);
    this.patience = patience;
  }

  @Override
  public String label() {
    return "postgresql";
  }

  @Override
  public boolean accepts(String target) {
    return Address.isOne(target);
  }

  @Override
  public String name(String target) {
    try {
      return address(target).toString();
    } catch (IOException e) {
      return "the database";
    }
  }

  private Address address(String target) throws IOException {
    return Address.of(target, variables);
  }

  /** In the current folder: "postgresql.localhost.5432.news.ledger.jsonl". */
  @Override
  public Path ledger(String target) throws IOException {
    return OutputNames.of(Path.of(""), address(target).fileName(), ".ledger.jsonl");
  }

  @Override
  public ClaimSink open(String target) throws IOException {
    Address address = address(target);
    try {
      Connection connection = address.connect();
      Session writing = new Session(address, patience, Optional.of(connection));
      try {
        new Migrations(Migrations.SCRIPTS).run(connection);
        connection.commit();
      } catch (IOException | SQLException e) {
        writing.close();
        throw e;
      }
      return new PostgresSink(writing, new Session(address, patience, Optional.empty()));
    } catch (SQLException e) {
      throw new IOException(SqlProblems.describe(e), e);
    }
  }

  /** The same as {@link #open}: other documents in the database are none of the run's. */
  @Override
  public ClaimSink replace(String target) throws IOException {
    return open(target);
  }
}
