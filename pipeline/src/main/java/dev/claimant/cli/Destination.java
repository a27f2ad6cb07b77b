package dev.claimant.cli;

import dev.claimant.batch.Ledger;
import dev.claimant.batch.LedgerException;
import dev.claimant.batch.Republications;
import dev.claimant.record.ClaimFormat;
import dev.claimant.sink.ClaimFile;
import dev.claimant.sink.ClaimFolder;
import dev.claimant.sink.ClaimSink;
import dev.claimant.sink.ClaimStream;
import dev.claimant.sink.UnknownOutputException;
import dev.claimant.support.IoProblems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Where extract writes: a folder, a file or standard output, with the ledger next to it. */
final class Destination {
  /** A name with an ending, which is hardly a folder's. */
  private static final Pattern FILE = Pattern.compile(".*[^/\\\\.][.]\\p{Alpha}\\w{0,7}");

  /** The files for all documents, by the ending of their names. */
  private static final Map<String, ClaimFormat.Kind> FILES =
      Map.of(
          ".jsonl", ClaimFormat.Kind.JSONL,
          ".csv", ClaimFormat.Kind.CSV,
          ".tsv", ClaimFormat.Kind.CSV);

  private final String name;
  private final ClaimFormat format;
  private final Path path;
  private final boolean file;

  /**
   * @param name what the user called it: a folder, new or not; a new or old file, whose name tells
   *     its format; or a hyphen
   * @param kind the format that the user asked for
   * @param delimiter what parts cells, if the user says so
   */
  Destination(String name, Optional<ClaimFormat.Kind> kind, Optional<Character> delimiter) {
    this.name = name;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      throw new CommandException("not a path: " + name, e);
    }
    Optional<ClaimFormat.Kind> named = Optional.ofNullable(FILES.get(ending(name)));
    file = named.isPresent() && !Files.isDirectory(path);
    if (!file && FILE.matcher(name).matches() && !Files.isDirectory(path)) {
      throw new CommandException(
          "cannot write a file like "
              + name
              + ": name a .jsonl, .csv or .tsv file for the records of all documents, or a folder"
              + " for a file of each (a new folder with a dot in its name as "
              + name
              + "/), or - for standard output");
    }
    if (file && kind.isPresent() && !kind.equals(named)) {
      throw new CommandException(
          kind.get() == ClaimFormat.Kind.JSON
              ? "--format json writes a file for each document: name a folder with -o"
              : "--format "
                  + kind.get().name().toLowerCase(Locale.ROOT)
                  + " is not what "
                  + name
                  + " ends in: leave one of them out");
    }
    format = format(named.filter(of -> file).or(() -> kind), delimiter);
  }

  private ClaimFormat format(Optional<ClaimFormat.Kind> kind, Optional<Character> delimiter) {
    if (kind.filter(ClaimFormat.Kind.CSV::equals).isPresent()) {
      return ClaimFormat.csv(delimiter.orElse(file && ending(name).equals(".tsv") ? '\t' : ','));
    }
    if (delimiter.isPresent()) {
      throw new CommandException("--delimiter is for CSV: name a .csv file, or --format csv");
    }
    return kind.filter(ClaimFormat.Kind.JSON::equals).isPresent()
        ? ClaimFormat.JSON
        : ClaimFormat.JSONL;
  }

  private static String ending(String name) {
    return name.substring(Math.max(0, name.lastIndexOf('.')));
  }

  ClaimFormat format() {
    return format;
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
                String.valueOf(path.getFileName()).replaceFirst("[.]jsonl$", "") + ".ledger.jsonl")
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
        return new ClaimStream(standardOutput, format);
      }
      if (!file) {
        return new ClaimFolder(path, format);
      }
      ClaimSink opened = restart ? ClaimFile.replace(path, format) : continued(ledger);
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
        ? ClaimFile.begin(path, format)
        : ClaimFile.open(path, format, ledger.checkpoint());
  }

  private CommandException cannotWrite(IOException e) {
    return new CommandException(
        "cannot write to "
            + name
            + ": "
            + IoProblems.describe(e)
            + "; name a folder or a .jsonl or .csv file with -o",
        e);
  }
}
