package dev.claimant.sink;

import dev.claimant.support.IoProblems;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files that appear under their names only when they are whole, and on the disk. */
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
   * @throws OutputClosedException if no other content could be written either: the disk is full
   */
  static void write(Path file, Path unfinished, Content content) throws IOException {
    Files.createDirectories(unfinished.toAbsolutePath().getParent());
    try {
      fill(file, unfinished, content);
      Files.createDirectories(file.toAbsolutePath().getParent());
      boolean replaces = Files.exists(file);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      if (replaces) {
        // Or the machine could come up with the older one. A new one that is gone will be missed.
        forceFolderOf(file);
      }
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void fill(Path file, Path unfinished, Content content) throws IOException {
    try {
      try (Writer out = Files.newBufferedWriter(unfinished)) {
        content.writeTo(out);
      }
      try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    } catch (CharacterCodingException e) {
      // Half a character in the content.
      throw e;
    } catch (IOException e) {
      throw new OutputClosedException(file + ": " + IoProblems.describe(e));
    }
  }

  /** Has the name of a file reach the disk, where the system can do that. */
  public static void forceFolderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows does not open folders, and needs no such thing.
    }
  }
}
