package dev.claimant.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.claimant.query.Answer;
import dev.claimant.query.QueryEngine;
import dev.claimant.query.QueryException;
import dev.claimant.record.ClaimFormatException;
import dev.claimant.record.ClaimReader;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimRow;
import dev.claimant.support.IoProblems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/** Reads claims that extract wrote, as JSON or into a database. */
final class StoredClaims {
  private StoredClaims() {}

  /** What reads databases. */
  static QueryEngine engine() {
    return ServiceLoader.load(QueryEngine.class)
        .findFirst()
        .orElseThrow(
            () ->
                new CommandException(
                    "cannot do this without the module claimant-duckdb: use the launcher, or put"
                        + " its jar and its driver on the class path"));
  }

  /** Reads the claims in a file, those of each document in their order. */
  static void read(Path file, Consumer<ClaimRecord> to) {
    try {
      if (file.toString().matches(".*[.](duckdb|parquet)")) {
        readRows(file, to);
      } else {
        ClaimReader.read(file).forEach(to);
      }
    } catch (ClaimFormatException | QueryException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static void readRows(Path file, Consumer<ClaimRecord> to)
      throws IOException, QueryException, ClaimFormatException {
    try (Answer claims = engine().ask(file, "select * from claim")) {
      for (Optional<List<JsonNode>> row = claims.next(); row.isPresent(); row = claims.next()) {
        to.accept(new ClaimRow(row.get().stream().map(StoredClaims::cell).toList()).record());
      }
    }
  }

  private static Optional<String> cell(JsonNode value) {
    return value.isNull() ? Optional.empty() : Optional.of(value.asText());
  }

  static CommandException unreadable(Path path, IOException e) {
    return new CommandException("cannot read " + path + ": " + IoProblems.describe(e), e);
  }
}
