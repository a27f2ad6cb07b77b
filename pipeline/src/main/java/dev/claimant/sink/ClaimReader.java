package dev.claimant.sink;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads claim records that {@link ClaimWriter} wrote. */
public final class ClaimReader {
  private ClaimReader() {}

  /**
   * The records of a file of JSON lines or of one JSON array.
   *
   * @throws IOException if the file cannot be read
   * @throws ClaimFormatException if it holds anything but claim records
   */
  public static List<ClaimRecord> read(Path file) throws IOException, ClaimFormatException {
    if (!java.nio.file.Files.exists(file)) {
      throw new java.nio.file.NoSuchFileException(file.toString());
    }
    throw new UnsupportedOperationException(file.toString());
  }
}
