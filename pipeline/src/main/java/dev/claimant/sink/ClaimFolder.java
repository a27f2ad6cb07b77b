package dev.claimant.sink;

import dev.claimant.record.ClaimFormat;
import dev.claimant.record.ClaimWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes one file for each document: {@code <id>.claims.jsonl}, {@code .json} or {@code .csv}, and
 * {@code <id>.txt} if the text was extracted. A file appears under its name only when it is whole,
 * and replaces an older one. Each document is committed when it is appended, and then survives the
 * end of the machine, too.
 */
public final class ClaimFolder implements ClaimSink {
  private final Path folder;
  private final ClaimFormat format;
  private final Path unfinished;

  /**
   * @param folder made if it is not there
   * @throws IOException if nothing can be written there
   */
  public ClaimFolder(Path folder, ClaimFormat format) throws IOException {
    this.folder = folder;
    this.format = format;
    Files.createDirectories(folder);
    unfinished = folder.resolve(".unfinished");
    // The only sure way to know that files can be made here; and an earlier run can have left one.
    Files.write(unfinished, new byte[0]);
    Files.delete(unfinished);
  }

  @Override
  public void append(ExtractedDocument document) throws IOException {
    if (document.isExtracted()) {
      WholeFile.write(
          OutputNames.of(folder, document.id(), ".txt"),
          unfinished,
          out -> out.write(document.text()));
    }
    WholeFile.write(
        claims(document.id()),
        unfinished,
        out -> {
          out.write(format.startOfFile());
          try (ClaimWriter writer = new ClaimWriter(out, format)) {
            writer.write(document.claims());
          }
        });
  }

  private Path claims(String id) {
    return OutputNames.of(folder, id, ".claims" + format.ending());
  }

  @Override
  public boolean has(String id) {
    return Files.exists(claims(id));
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
  public void abort() {}
}
