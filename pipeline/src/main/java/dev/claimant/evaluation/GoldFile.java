package dev.claimant.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads gold files: {@code seeds/README.md} describes the format. */
public final class GoldFile {
  private GoldFile() {}

  /**
   * Reads a gold file and the document beside it.
   *
   * @throws IOException if one of the two cannot be read
   * @throws GoldFormatException if the gold file is malformed or does not fit its document
   */
  public static Gold read(Path goldFile) throws IOException, GoldFormatException {
    if (java.nio.file.Files.exists(goldFile)) {
      throw new UnsupportedOperationException(goldFile.toString());
    }
    throw new java.nio.file.NoSuchFileException(goldFile.toString());
  }

  /** A file itself, or a folder's {@code *.gold.json} files at any depth, in order of path. */
  public static List<Path> find(Path fileOrFolder) throws IOException {
    return List.of(fileOrFolder);
  }
}
