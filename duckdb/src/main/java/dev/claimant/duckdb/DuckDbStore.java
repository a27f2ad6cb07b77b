package dev.claimant.duckdb;

import dev.claimant.sink.ClaimSink;
import dev.claimant.sink.ClaimStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * DuckDB databases: {@code claims.duckdb}. A new one is called {@code claims.duckdb.part} until it
 * is complete. One that is there is added to, document by document, and is whole all the time.
 */
public final class DuckDbStore implements ClaimStore {
  @Override
  public String label() {
    return "duckdb";
  }

  @Override
  public boolean accepts(String target) {
    return target.endsWith(".duckdb");
  }

  @Override
  public ClaimSink open(String target) throws IOException {
    PartFile part = new PartFile(Path.of(target));
    return Files.exists(part.file()) && !part.isThere()
        ? DatabaseSink.open(part.file(), Database::close)
        : begin(part);
  }

  @Override
  public ClaimSink replace(String target) throws IOException {
    PartFile part = new PartFile(Path.of(target));
    part.delete();
    return begin(part);
  }

  private static ClaimSink begin(PartFile part) throws IOException {
    return DatabaseSink.open(
        part.path(),
        database -> {
          database.close();
          part.publish(part.path());
        });
  }
}
