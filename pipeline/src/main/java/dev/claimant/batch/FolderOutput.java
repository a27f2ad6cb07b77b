package dev.claimant.batch;

import dev.claimant.sink.ClaimRecord;
import dev.claimant.sink.ClaimWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes one file for each document: {@code <id>.claims.jsonl} or {@code <id>.claims.json}. A file
 * appears under its name only when it is whole, in the place of an older one.
 */
public final class FolderOutput implements ClaimOutput {
  private final Path folder;
  private final ClaimWriter.Format format;

  /**
   * @param folder made if it is not there
   * @throws IOException if nothing can be written there
   */
  public FolderOutput(Path folder, ClaimWriter.Format format) throws IOException {
    this.folder = folder;
    this.format = format;
    Files.createDirectories(folder);
    // The only sure way to know that files can be made here.
    Files.delete(Files.createTempFile(folder, ".claimant", null));
  }

  @Override
  public void write(String id, List<ClaimRecord> records) throws IOException {
    Path file = folder.resolve(id + ".claims." + format.name().toLowerCase(Locale.ROOT));
    WholeFile.write(
        file,
        out -> {
          try (ClaimWriter writer = new ClaimWriter(out, format)) {
            writer.write(records);
          }
        });
  }

  @Override
  public void close() {}
}
