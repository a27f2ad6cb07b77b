package dev.claimant.cli;

import dev.claimant.record.ClaimFormatException;
import dev.claimant.record.ClaimReader;
import dev.claimant.record.ClaimRecord;
import dev.claimant.support.IoProblems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The records of one or more files, by the document that they are of. */
final class Predictions {
  private final Path from;
  private final Map<String, List<ClaimRecord>> bySha256 = new LinkedHashMap<>();
  private final Map<String, Path> files = new LinkedHashMap<>();
  private final Map<String, String> sha256ById = new LinkedHashMap<>();

  private Predictions(Path from) {
    this.from = from;
  }

  /**
   * Reads a file, or all {@code *.claims.jsonl} and {@code *.claims.json} files of a folder at any
   * depth.
   *
   * @throws CommandException if there are none, or one cannot be read, or two are of one document
   */
  static Predictions read(Path fileOrFolder) {
    Predictions predictions = new Predictions(fileOrFolder);
    for (Path file : find(fileOrFolder)) {
      predictions.add(file);
    }
    return predictions;
  }

  /** The records of a file. */
  static List<ClaimRecord> records(Path file) {
    try {
      return ClaimReader.read(file);
    } catch (ClaimFormatException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new CommandException("cannot read " + file + ": " + IoProblems.describe(e), e);
    }
  }

  private static List<Path> find(Path fileOrFolder) {
    if (!Files.exists(fileOrFolder)) {
      throw new CommandException("no such file or folder: " + fileOrFolder);
    }
    if (!Files.isDirectory(fileOrFolder)) {
      return List.of(fileOrFolder);
    }
    try (Stream<Path> files = Files.walk(fileOrFolder)) {
      List<Path> found = files.filter(Predictions::isRecords).sorted().toList();
      if (found.isEmpty()) {
        throw new CommandException(
            "nothing to read in "
                + fileOrFolder
                + ": no *.claims.jsonl or *.claims.json file at any depth");
      }
      return found;
    } catch (IOException | UncheckedIOException e) {
      throw new CommandException("cannot read " + fileOrFolder + ": " + e.getMessage(), e);
    }
  }

  private static boolean isRecords(Path file) {
    String name = String.valueOf(file.getFileName());
    return (name.endsWith(".claims.jsonl") || name.endsWith(".claims.json"))
        && !name.startsWith(".");
  }

  private void add(Path file) {
    for (ClaimRecord record : records(file)) {
      String sha256 = record.document().sha256();
      Path other = files.putIfAbsent(sha256, file);
      if (other != null && !other.equals(file)) {
        throw new CommandException(
            other + " and " + file + " hold claims of the same document: name one of them");
      }
      bySha256.computeIfAbsent(sha256, key -> new ArrayList<>()).add(record);
      sha256ById.put(record.document().id(), sha256);
    }
  }

  /**
   * The records of a document; none if there are none of it.
   *
   * @throws CommandException if there are only records of another version of its text
   */
  List<ClaimRecord> of(String id, String sha256) {
    List<ClaimRecord> records = bySha256.getOrDefault(sha256, List.of());
    if (records.isEmpty() && sha256ById.containsKey(id)) {
      throw new CommandException(
          "the claims of "
              + id
              + " in "
              + from
              + " were extracted from another version of its text: extract them again");
    }
    return records;
  }
}
