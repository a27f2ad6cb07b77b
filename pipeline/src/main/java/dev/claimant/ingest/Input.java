package dev.claimant.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Something to read: a document, or a file of many.
 *
 * @param id the document's name in its records and output: the file's name without ".txt", after
 *     its folders if it was found in a folder that was asked for, separated by "/"
 * @param name what to call it to the user: a path, "standard input"
 * @param source where its bytes come from
 * @param file the file that it is, if it is one
 * @param beside what is said of it beside it
 */
public record Input(String id, String name, Source source, Optional<Path> file, Companion beside) {
  private static final String TEXT = ".txt";

  /** Opens the bytes of an input. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  /** Reads what is said of an input beside it. */
  @FunctionalInterface
  public interface Companion {
    /**
     * What is said of it; nothing if there is no such file.
     *
     * @throws DocumentException if that cannot be read or is malformed
     */
    Described read() throws DocumentException;
  }

  /** Bytes that have nothing beside them. */
  public static Input of(String id, String name, Source source) {
    return new Input(id, name, source, Optional.empty(), () -> Described.AS_NOTHING);
  }

  /** A file. */
  public static Input file(String id, Path file) {
    return new Input(
        id,
        file.toString(),
        () -> Files.newInputStream(file),
        Optional.of(file),
        () -> MetadataFile.read(MetadataFile.beside(file)));
  }

  /** A file under its own name. */
  public static Input file(Path file) {
    return file(id(String.valueOf(file.getFileName())), file);
  }

  /** A file's name, without the ending that goes without saying. */
  static String id(String name) {
    int stem = name.length() - TEXT.length();
    return stem > 0 && name.regionMatches(true, stem, TEXT, 0, TEXT.length())
        ? name.substring(0, stem)
        : name;
  }
}
