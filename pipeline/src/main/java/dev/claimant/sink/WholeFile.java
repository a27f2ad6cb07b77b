package dev.claimant.sink;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that appear under their names only when they are whole. */
public final class WholeFile {
  private WholeFile() {}

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Writes a file in UTF-8, in the place of an older one; makes its folders. If it cannot be
   * written, the older one is there as it was.
   */
  public static void write(Path file, Content content) throws IOException {
    String name = "." + file.getFileName() + "." + ProcessHandle.current().pid();
    write(file, file.resolveSibling(name), content);
  }

  /**
   * The same for a file that a killed process may leave unfinished.
   *
   * @param unfinished where it is while it is not whole, on the same disk
   */
  static void write(Path file, Path unfinished, Content content) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try {
      try (Writer out = Files.newBufferedWriter(unfinished)) {
        content.writeTo(out);
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
