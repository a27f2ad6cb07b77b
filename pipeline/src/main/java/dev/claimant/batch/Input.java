package dev.claimant.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A document to read.
 *
 * @param id the document's name in its records and output: the file's name without extension,
 *     behind its folders if it was found in a folder that was asked for, parted by "/"
 * @param name what to call it to the user: a path, "standard input"
 * @param source where its bytes come from
 * @param metadata where its {@link MetadataFile} would be
 */
public record Input(String id, String name, Source source, Optional<Path> metadata) {
  /** Gives all bytes of a document. */
  @FunctionalInterface
  public interface Source {
    byte[] read() throws IOException;
  }

  /** A file. */
  public static Input file(String id, Path file) {
    return new Input(
        id,
        file.toString(),
        () -> Files.readAllBytes(file),
        Optional.of(MetadataFile.beside(file)));
  }
}
