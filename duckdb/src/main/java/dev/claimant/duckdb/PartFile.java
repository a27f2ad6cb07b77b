package dev.claimant.duckdb;

import dev.claimant.sink.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The database in which a file's content is put together until it is complete.
 *
 * @param file what is put together: {@code claims.duckdb}
 */
record PartFile(Path file) {
  /** Where the database is. */
  Path path() {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  boolean isThere() {
    return Files.exists(path());
  }

  void delete() throws IOException {
    Files.deleteIfExists(path());
    Files.deleteIfExists(path().resolveSibling(path().getFileName() + ".wal"));
  }

  /** Gives a complete file its name, in the place of another. */
  void publish(Path complete) throws IOException {
    Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    WholeFile.forceFolderOf(file);
  }
}
