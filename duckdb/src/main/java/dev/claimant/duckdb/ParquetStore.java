package dev.claimant.duckdb;

import dev.claimant.sink.ClaimSink;
import dev.claimant.sink.ClaimStore;
import dev.claimant.sink.UnknownOutputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Parquet files: {@code claims.parquet}, and {@code claims.documents.parquet} with a row for each
 * document. Since such files cannot grow, the rows are collected in a database, {@code
 * claims.parquet.part}, and written from there when all are there. A later run reads them back.
 */
public final class ParquetStore implements ClaimStore {
  /** How many rows are compressed, and so held in memory, at a time: some 30 MB. */
  private static final int ROW_GROUP = 20_480;

  @Override
  public String label() {
    return "parquet";
  }

  @Override
  public boolean accepts(String target) {
    return target.endsWith(".parquet");
  }

  @Override
  public ClaimSink open(String target) throws IOException {
    PartFile claims = new PartFile(Path.of(target));
    if (!claims.isThere() && Files.exists(claims.file())) {
      restore(claims);
    }
    return begin(claims);
  }

  @Override
  public ClaimSink replace(String target) throws IOException {
    PartFile claims = new PartFile(Path.of(target));
    claims.delete();
    return begin(claims);
  }

  private static ClaimSink begin(PartFile claims) throws IOException {
    return DatabaseSink.open(
        claims.path(),
        database -> {
          export(database, "document", new PartFile(documents(claims.file())));
          export(database, "claim", claims);
          database.close();
          claims.delete();
        });
  }

  private static Path documents(Path claims) {
    String name = String.valueOf(claims.getFileName());
    return claims.resolveSibling(name.replaceFirst("[.]parquet$", ".documents.parquet"));
  }

  private static void export(Database database, String table, PartFile to) throws IOException {
    Path complete = to.path().resolveSibling(to.path().getFileName() + ".parquet");
    database.run(
        "copy %s to %s (format parquet, compression zstd, compression_level 12, row_group_size %d)"
            .formatted(table, Database.text(complete), ROW_GROUP));
    try (FileChannel written = FileChannel.open(complete, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    to.publish(complete);
  }

  /** Makes the database that complete files were written from. */
  private static void restore(PartFile claims) throws IOException {
    Path documents = documents(claims.file());
    if (!Files.exists(documents)) {
      throw new UnknownOutputException(documents + ", which belongs to it, is missing");
    }
    // It gets its name when it is whole: one of that name is continued.
    PartFile restored = new PartFile(claims.path());
    restored.delete();
    try (Database database = Database.toWrite(restored.path())) {
      ClaimTables.prepare(database);
      restore(database, "claim", claims.file());
      restore(database, "document", documents);
    }
    restored.publish(restored.path());
  }

  private static void restore(Database database, String table, Path from) throws IOException {
    String rows = " from read_parquet(" + Database.text(from) + ")";
    List<String> there = database.list("select column_name from (describe select *" + rows + ")");
    List<String> ours = database.columns(table);
    if (there.size() > ours.size() || !ours.subList(0, there.size()).equals(there)) {
      throw new UnknownOutputException(from + " has other columns than Claimant writes");
    }
    database.run("insert into " + table + " by name select *" + rows);
  }
}
