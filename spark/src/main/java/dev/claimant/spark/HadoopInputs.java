package dev.claimant.spark;

import dev.claimant.ingest.FileNames;
import dev.claimant.ingest.InputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * Finds the files that arguments name on Hadoop file systems, with the order and the ids that
 * {@link dev.claimant.ingest.Inputs} gives to local ones. Two things are Hadoop's own: an argument
 * can be a pattern, and files and folders whose names begin with "_" are hidden, as Spark's own.
 */
final class HadoopInputs {
  private final Configuration configuration;
  private final FileNames names;
  private final Set<Path> given = new HashSet<>();
  private final List<HadoopFile> files = new ArrayList<>();

  HadoopInputs(Configuration configuration, FileNames names) {
    this.configuration = configuration;
    this.names = names;
  }

  /**
   * A file or folder that was asked for.
   *
   * @param path as it was given
   */
  private record Root(Path path, FileStatus status) {
    boolean isFolder() {
      return status.isDirectory();
    }

    /** Where it is, the same however it was given. */
    Path real() {
      return status.getPath();
    }

    String id() {
      return FileNames.id(java.nio.file.Path.of(real().getName()));
    }
  }

  /**
   * What arguments name, in their order.
   *
   * @throws InputException if one of them names nothing
   * @throws IOException if a file system cannot be reached
   */
  List<HadoopFile> of(List<String> arguments) throws InputException, IOException {
    List<Root> roots = new ArrayList<>();
    for (String argument : arguments) {
      roots.addAll(roots(argument));
    }
    boolean whole = canShareIds(roots);
    for (Root root : roots) {
      java.nio.file.Path prefix = java.nio.file.Path.of(root.path().toUri().getPath());
      if (root.isFolder()) {
        addAllIn(root, whole ? prefix : java.nio.file.Path.of(""));
      } else {
        String id = whole ? FileNames.id(prefix) : root.id();
        add(id, root.path(), root.status(), root.real().getParent());
      }
    }
    return List.copyOf(files);
  }

  private List<Root> roots(String argument) throws InputException, IOException {
    Path path;
    try {
      path = new Path(argument);
    } catch (IllegalArgumentException e) {
      throw new InputException("not a path: " + argument + ": " + e.getMessage());
    }
    FileSystem system = path.getFileSystem(configuration);
    if (system.exists(path)) {
      return List.of(new Root(path, system.getFileStatus(path)));
    }
    FileStatus[] matches = system.globStatus(path);
    if (matches == null || matches.length == 0) {
      throw new InputException("no such file or folder: " + argument);
    }
    return Arrays.stream(matches).map(match -> new Root(match.getPath(), match)).toList();
  }

  /** Whether different files can have one id if that is their name, or begins at their folder. */
  private boolean canShareIds(List<Root> roots) throws IOException {
    Set<Path> folders = new HashSet<>();
    Map<String, Path> named = new HashMap<>();
    for (Root root : roots) {
      if (root.isFolder()) {
        folders.add(root.real());
      } else if (!named.computeIfAbsent(root.id(), id -> root.real()).equals(root.real())) {
        return true;
      }
    }
    for (Path folder : folders) {
      for (Path file : named.values()) {
        Path like = new Path(folder, file.getName());
        if (!like.equals(file) && like.getFileSystem(configuration).exists(like)) {
          return true;
        }
      }
    }
    return folders.size() > 1;
  }

  private void addAllIn(Root root, java.nio.file.Path prefix) throws IOException {
    // In order of the names at each depth, which is not that of the paths: "a/b" is before "a-b".
    Map<String[], FileStatus> found = new TreeMap<>(Arrays::compare);
    Set<java.nio.file.Path> all = new HashSet<>();
    RemoteIterator<LocatedFileStatus> listed =
        root.real().getFileSystem(configuration).listFiles(root.real(), true);
    while (listed.hasNext()) {
      FileStatus file = listed.next();
      String below = root.real().toUri().relativize(file.getPath().toUri()).getPath();
      String[] parts = below.split("/");
      if (Arrays.stream(parts).noneMatch(HadoopInputs::isHidden)) {
        found.put(parts, file);
        all.add(java.nio.file.Path.of(below));
      }
    }
    found.forEach(
        (parts, file) -> {
          java.nio.file.Path below = java.nio.file.Path.of("", parts);
          if (names.isWanted(below)
              && FileNames.extractedFrom(below).filter(all::contains).isEmpty()) {
            String id = FileNames.id(prefix.resolve(below));
            add(id, new Path(root.path(), String.join("/", parts)), file, root.real());
          }
        });
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".") || name.startsWith("_");
  }

  private void add(String id, Path path, FileStatus file, Path folder) {
    if (given.add(file.getPath())) {
      files.add(
          new HadoopFile(files.size(), id, path.toString(), file.getPath(), folder, file.getLen()));
    }
  }
}
