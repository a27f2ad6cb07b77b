package dev.claimant.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the documents that arguments name: a file is itself; a folder is the {@code *.txt} files in
 * it at any depth, without hidden ones, in order of their ids; {@code -} is standard input.
 */
public final class Inputs {
  private static final String EXTENSION = ".txt";

  private Inputs() {}

  /**
   * The documents in the order of the arguments.
   *
   * @param standardInput what {@code -} stands for
   * @throws InputException if an argument names nothing to read, or two documents have one id
   */
  public static List<Input> find(List<String> arguments, InputStream standardInput)
      throws InputException {
    List<Input> inputs = new ArrayList<>();
    for (String argument : arguments) {
      if (argument.equals("-")) {
        inputs.add(
            new Input("stdin", "standard input", standardInput::readAllBytes, Optional.empty()));
      } else {
        inputs.addAll(at(path(argument)));
      }
    }
    checkIds(inputs);
    return inputs;
  }

  private static Path path(String argument) throws InputException {
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      throw new InputException("not a path: " + argument + ": " + e.getReason());
    }
  }

  private static List<Input> at(Path path) throws InputException {
    if (!Files.exists(path)) {
      throw new InputException("no such file or folder: " + path);
    }
    if (!Files.isDirectory(path)) {
      return List.of(Input.file(MetadataFile.stem(path), path));
    }
    try {
      return in(path);
    } catch (UncheckedIOException e) {
      throw new InputException("cannot read all of " + path + ": " + e.getMessage());
    } catch (IOException e) {
      throw new InputException("cannot read " + path + ": " + IoProblems.describe(e));
    }
  }

  private static List<Input> in(Path folder) throws IOException, InputException {
    // A walk does not go through a link, not even where it starts.
    Path real = folder.toRealPath();
    try (Stream<Path> files = Files.walk(real)) {
      List<Input> found =
          files
              .filter(Files::isRegularFile)
              .map(real::relativize)
              .filter(Inputs::isDocument)
              .map(file -> Input.file(id(file), folder.resolve(file)))
              .sorted(Comparator.comparing(Input::id))
              .toList();
      if (found.isEmpty()) {
        throw new InputException("nothing to read in " + folder + ": no *.txt file at any depth");
      }
      return found;
    }
  }

  private static boolean isDocument(Path file) {
    for (Path part : file) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return file.toString().toLowerCase(Locale.ROOT).endsWith(EXTENSION);
  }

  private static String id(Path file) {
    StringBuilder id = new StringBuilder();
    for (Path folder : Optional.ofNullable(file.getParent()).orElse(Path.of(""))) {
      if (!folder.toString().isEmpty()) {
        id.append(folder).append('/');
      }
    }
    return id.append(MetadataFile.stem(file)).toString();
  }

  private static void checkIds(List<Input> inputs) throws InputException {
    Map<String, Input> seen = new HashMap<>();
    for (Input input : inputs) {
      Input other = seen.putIfAbsent(input.id(), input);
      if (other != null) {
        throw new InputException(
            "two documents would be called "
                + input.id()
                + ": "
                + other.name()
                + " and "
                + input.name()
                + "; name each document once, name the folder that holds both,"
                + " or extract them one after the other with an output folder each");
      }
    }
  }
}
