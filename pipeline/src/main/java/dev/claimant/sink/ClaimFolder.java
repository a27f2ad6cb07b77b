package dev.claimant.sink;

import dev.claimant.record.ClaimFormat;
import dev.claimant.record.ClaimWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Writes one file for each document: {@code <id>.claims.jsonl}, {@code .json}, {@code .csv} or
 * {@code .jsonld}, and {@code <id>.txt} if the text was extracted. For brat this is {@code
 * <id>.ann}, with {@code <id>.txt} in any case, and the folder has brat's configuration. A file
 * appears under its name only when it is whole, and replaces an older one. Each document is
 * committed when it is appended, and then survives the end of the machine, too.
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
    for (String name : format.companions()) {
      // Someone may have changed what an earlier run wrote: added types of their own to it.
      if (!Files.exists(folder.resolve(name))) {
        WholeFile.write(folder.resolve(name), unfinished, out -> out.write(format.companion(name)));
      }
    }
  }

  @Override
  public void append(ExtractedDocument document) throws IOException {
    if (document.isExtracted() || isBrat()) {
      writeText(document);
    }
    WholeFile.write(
        claims(document.id()),
        unfinished,
        out -> {
          out.write(format.startOfFile());
          try (ClaimWriter writer = new ClaimWriter(out, format)) {
            writer.write(document.document(), document.text(), document.claims());
          }
        });
  }

  /**
   * Writes the text, but not over one that an input may be: {@code brat/news.txt}, written into
   * {@code brat}.
   */
  private void writeText(ExtractedDocument document) throws IOException {
    Path file = text(document.id());
    if (!document.isExtracted() && !has(document.id()) && Files.exists(file)) {
      byte[] bytes = document.text().getBytes(StandardCharsets.UTF_8);
      if (!Arrays.equals(Files.readAllBytes(file), bytes)) {
        throw new IOException(file + " is there and has another text: name another folder");
      }
      return;
    }
    WholeFile.write(file, unfinished, out -> out.write(document.text()));
  }

  private boolean isBrat() {
    return format.kind() == ClaimFormat.Kind.BRAT;
  }

  private Path claims(String id) {
    return OutputNames.of(folder, id, (isBrat() ? "" : ".claims") + format.ending());
  }

  private Path text(String id) {
    return OutputNames.of(folder, id, ".txt");
  }

  @Override
  public boolean has(String id) {
    return Files.exists(claims(id)) && (!isBrat() || Files.exists(text(id)));
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
