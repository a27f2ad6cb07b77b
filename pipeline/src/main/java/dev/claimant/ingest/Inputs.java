package dev.claimant.ingest;

import dev.claimant.support.Fingerprints;
import dev.claimant.support.IoProblems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds what arguments name: a file is itself; a folder is all files in it at any depth, in order
 * of their names, without hidden ones, those that stand next to documents and say something of
 * them, and texts that were extracted from a file next to them; {@code -} is standard input.
 * Folders are listed one by one, when their turn comes. The very same file is given once, however
 * often it is named.
 *
 * <p>The id of a file is its path below the folder that was asked for, or its name; where arguments
 * could give two files one id, and in a list, it is the path as given: {@code a/news} for {@code
 * ./a/news.txt}.
 */
public final class Inputs {
  private static final String STANDARD_INPUT = "-";

  private final FileNames names;
  private final InputStream standardInput;

  /** The real paths of the files that were given. */
  private final Fingerprints given = new Fingerprints();

  /**
   * A folder that was asked for.
   *
   * @param real its path without links
   * @param prefix what the ids of its files begin with
   */
  private record Root(Path path, Path real, Path prefix) {}

  /**
   * @param include patterns of which a file in a folder must match one, if there are any: "*.html"
   *     for names, "2024/**" for paths from the folder
   * @param exclude patterns of which it must match none
   * @param standardInput what {@code -} stands for
   * @throws InputException if a pattern is malformed
   */
  public Inputs(List<String> include, List<String> exclude, InputStream standardInput)
      throws InputException {
    names = new FileNames(include, exclude);
    this.standardInput = standardInput;
  }

  /**
   * What arguments name, in their order.
   *
   * @throws InputException if one of them names nothing
   */
  public Iterator<Input> of(List<String> arguments) throws InputException {
    for (String argument : arguments) {
      if (!argument.equals(STANDARD_INPUT) && !Files.exists(path(argument))) {
        throw new InputException("no such file or folder: " + argument);
      }
    }
    boolean whole = canShareIds(arguments);
    return new InputChain<>(arguments.iterator(), argument -> of(argument, whole));
  }

  /** Whether different files can have one id if that is their name, or begins at their folder. */
  private static boolean canShareIds(List<String> arguments) throws InputException {
    Map<String, Path> files = new HashMap<>();
    Optional<Path> folder = Optional.empty();
    for (String argument : arguments) {
      Path path = path(argument);
      if (!argument.equals(STANDARD_INPUT)) {
        Path other =
            Files.isDirectory(path)
                ? folder.orElse(path)
                : files.getOrDefault(Input.file(path).id(), path);
        if (!real(other).equals(real(path))) {
          return true;
        }
        if (Files.isDirectory(path)) {
          folder = Optional.of(path);
        } else {
          files.put(Input.file(path).id(), path);
        }
      }
    }
    Optional<Path> one = folder;
    return one.isPresent()
        && files.values().stream()
            .anyMatch(
                file -> {
                  Path like = one.get().resolve(file.getFileName());
                  return Files.exists(like) && !real(like).equals(real(file));
                });
  }

  /**
   * What the lines of a list name, in their order; blank ones name nothing.
   *
   * @param list a file, or {@code -} for standard input
   * @throws InputException if the list cannot be read
   */
  public Iterator<Input> listedIn(String list) throws InputException {
    try {
      InputStream in =
          list.equals(STANDARD_INPUT) ? standardInput : Files.newInputStream(path(list));
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, Charset.defaultCharset()));
      return new InputChain<>(
          lines.lines().filter(line -> !line.isBlank()).iterator(), line -> of(line, true));
    } catch (IOException e) {
      throw new InputException("cannot read " + list + ": " + IoProblems.describe(e));
    }
  }

  /** Some inputs, and then others. */
  public static Iterator<Input> both(Iterator<Input> some, Iterator<Input> others) {
    return new InputChain<>(List.of(some, others).iterator(), one -> one);
  }

  /** How many bytes the files among inputs have. */
  public static long size(Iterator<Input> inputs) {
    long size = 0;
    while (inputs.hasNext()) {
      Optional<Path> file = inputs.next().file();
      try {
        size += file.isPresent() ? Files.size(file.get()) : 0;
      } catch (IOException e) {
        // It will be found to be unreadable in its turn.
      }
    }
    return size;
  }

  private Iterator<Input> of(String argument, boolean whole) {
    if (argument.equals(STANDARD_INPUT)) {
      return one(Input.of("stdin", "standard input", () -> standardInput));
    }
    try {
      Path path = path(argument);
      if (Files.isDirectory(path)) {
        Path none = Path.of("");
        return in(new Root(path, real(path), whole ? path : none), none);
      }
      return given.add(real(path).toString())
          ? one(whole ? Input.file(FileNames.id(path), path) : Input.file(path))
          : Collections.emptyIterator();
    } catch (InputException e) {
      return one(unreadable(argument, argument, new IOException(e.getMessage())));
    }
  }

  private static Path path(String argument) throws InputException {
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      throw new InputException("not a path: " + argument + ": " + e.getReason());
    }
  }

  /** A path without links; as it is where there is nothing. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  /** What is in a folder that is below the one that was asked for, or is that one itself. */
  private Iterator<Input> in(Root root, Path below) {
    Path folder = root.path().resolve(below);
    try {
      return new InputChain<>(names(folder).iterator(), name -> file(root, below.resolve(name)));
    } catch (IOException e) {
      return one(unreadable(FileNames.id(root.prefix().resolve(below)), folder.toString(), e));
    }
  }

  private Iterator<Input> file(Root root, Path path) {
    Path file = root.path().resolve(path);
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      return in(root, path);
    }
    // A link to nothing is a document that cannot be read, and no folder.
    boolean isFile = Files.isRegularFile(file) || !Files.exists(file);
    return isFile
            && names.isWanted(path)
            && !isExtracted(file)
            && given.add(root.real().resolve(path).toString())
        ? one(Input.file(FileNames.id(root.prefix().resolve(path)), file))
        : Collections.emptyIterator();
  }

  private static SortedSet<String> names(Path folder) throws IOException {
    SortedSet<String> names = new TreeSet<>();
    try (DirectoryStream<Path> paths =
        Files.newDirectoryStream(folder, path -> !isHidden(path.getFileName()))) {
      paths.forEach(path -> names.add(path.getFileName().toString()));
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return names;
  }

  private static boolean isHidden(Path name) {
    return name.toString().startsWith(".");
  }

  /** Whether it is the text of a file next to it. */
  private static boolean isExtracted(Path file) {
    return FileNames.extractedFrom(file).filter(Files::isRegularFile).isPresent();
  }

  private static Input unreadable(String id, String name, IOException problem) {
    return Input.of(
        id,
        name,
        () -> {
          throw problem;
        });
  }

  private static Iterator<Input> one(Input input) {
    return List.of(input).iterator();
  }
}
