package dev.claimant.ingest;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;

/** Which files in a folder are documents, and their ids: by their names, whatever keeps them. */
public final class FileNames {
  /** Files that say something of documents and are none. */
  private static final List<String> COMPANIONS =
      List.of(
          "*.meta.json",
          "*.gold.json",
          "*.claims.json",
          "*.claims.jsonl",
          "*.jsonl.part",
          "*.ann",
          "ledger.jsonl",
          "*.ledger.jsonl");

  private static final String TEXT = ".txt";

  private final List<PathMatcher> companions = COMPANIONS.stream().map(FileNames::matcher).toList();
  private final List<PathMatcher> include;
  private final List<PathMatcher> exclude;

  /**
   * @param include patterns of which a file must match one, if there are any: "*.html" for names,
   *     "2024/**" for paths from the folder
   * @param exclude patterns of which it must match none
   * @throws InputException if a pattern is malformed
   */
  public FileNames(List<String> include, List<String> exclude) throws InputException {
    try {
      this.include = include.stream().map(FileNames::matcher).toList();
      this.exclude = exclude.stream().map(FileNames::matcher).toList();
    } catch (IllegalArgumentException e) {
      throw new InputException("not a pattern: " + e.getMessage());
    }
  }

  private static PathMatcher matcher(String pattern) {
    return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
  }

  /**
   * Whether a file is to be read.
   *
   * @param path from the folder that was asked for
   */
  public boolean isWanted(Path path) {
    return !matches(companions, path)
        && (include.isEmpty() || matches(include, path))
        && !matches(exclude, path);
  }

  private static boolean matches(List<PathMatcher> patterns, Path path) {
    return patterns.stream()
        .anyMatch(pattern -> pattern.matches(path) || pattern.matches(path.getFileName()));
  }

  /** The file of which a file is the extracted text, if there is that one. */
  public static Optional<Path> extractedFrom(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(TEXT) && name.length() > TEXT.length()
        ? Optional.of(file.resolveSibling(name.substring(0, name.length() - TEXT.length())))
        : Optional.empty();
  }

  /** The id of the document in a file: its path, without the ending that goes without saying. */
  public static String id(Path path) {
    StringBuilder id = new StringBuilder();
    for (Path part : path.normalize()) {
      id.append(id.length() == 0 ? "" : "/").append(part);
    }
    return Input.id(id.toString());
  }
}
