package dev.claimant.cli;

import dev.claimant.batch.Ledger;
import dev.claimant.batch.LedgerException;
import dev.claimant.batch.Republications;
import dev.claimant.record.ClaimWriter;
import dev.claimant.sink.ClaimSink;
import dev.claimant.sink.JsonFolder;
import dev.claimant.sink.JsonLinesFile;
import dev.claimant.sink.JsonStream;
import dev.claimant.sink.UnknownOutputException;
import dev.claimant.support.IoProblems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Where extract writes: a folder, a file or standard output, with the ledger next to it. */
final class Destination {
  /** A name with an ending, which is hardly a folder's. */
  private static final Pattern FILE = Pattern.compile(".*[^/\\\\.][.]\\p{Alpha}\\w{0,7}");

  private final String name;
  private final ClaimWriter.Format format;
  private final Path path;
  private final boolean file;

  /**
   * @param name what the user called it: a folder, new or not; a new or old file of JSON Lines; or
   *     a hyphen
   */
  Destination(String name, ClaimWriter.Format format) {
    this.name = name;
    this.format = format;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      throw new CommandException("not a path: " + name, e);
    }
    file = name.endsWith(JsonLinesFile.ENDING) && !Files.isDirectory(path);
    if (!file && FILE.matcher(name).matches() && !Files.isDirectory(path)) {
      throw new CommandException(
          "cannot write a file like "
              + name
              + ": name a .jsonl file for the records of all documents, or a folder for a file of"
              + " each (a new folder with a dot in its name as "
              + name
              + "/), or - for standard output");
    }
    if (file && format == ClaimWriter.Format.JSON) {
      throw new CommandException(
          "--format json writes a file for each document: name a folder with -o");
    }
  }

  boolean isStandardOutput() {
    return name.equals("-");
  }

  /** What to call it to the user. */
  String name() {
    return isStandardOutput() ? "standard output" : name;
  }

  /**
   * The ledger next to it; one that keeps nothing for standard output.
   *
   * @param republications gets the documents of earlier runs
   * @param restart whether to forget earlier runs
   * @param notices hears why this takes long
   */
  Ledger ledger(
      Map<String, ?> settings,
      Optional<Republications> republications,
      boolean restart,
      Consumer<String> notices) {
    if (isStandardOutput()) {
      return Ledger.none();
    }
    Path beside =
        file
            ? path.resolveSibling(
                String.valueOf(path.getFileName()).replaceFirst("[.][^.]+$", ".ledger.jsonl"))
            : path.resolve("ledger.jsonl");
    try {
      Ledger ledger = Ledger.open(beside, settings, republications, restart, notices);
      if (file && ledger.isMixed()) {
        ledger.close();
        throw new CommandException(
            name
                + " was begun with other settings or another version of Claimant, see "
                + beside
                + ": name another file, or overwrite it with --restart");
      }
      return ledger;
    } catch (LedgerException e) {
      String remedy =
          e.isInUse() ? ": wait for it, or name another -o" : "; --restart begins a new one";
      throw new CommandException(e.getMessage() + remedy, e);
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  ClaimSink open(Ledger ledger, boolean restart, PrintWriter standardOutput) {
    try {
      if (isStandardOutput()) {
        return new JsonStream(standardOutput, format);
      }
      if (!file) {
        return new JsonFolder(path, format);
      }
      ClaimSink opened = restart ? JsonLinesFile.replace(path) : continued(ledger);
      ledger.begin();
      return opened;
    } catch (UnknownOutputException e) {
      throw new CommandException(
          "cannot write to " + name + ": " + e.getMessage() + "; overwrite it with --restart", e);
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  private ClaimSink continued(Ledger ledger) throws IOException {
    return ledger.isEmpty()
        ? JsonLinesFile.begin(path)
        : JsonLinesFile.open(path, ledger.checkpoint());
  }

  private CommandException cannotWrite(IOException e) {
    return new CommandException(
        "cannot write to "
            + name
            + ": "
            + IoProblems.describe(e)
            + "; name a folder or a .jsonl file with -o",
        e);
  }
}
